/** A sequence as a picture, and in words: the numbers are the same. Its width is that of `sequence/draw.ts`. */
export const sequenceTemplate = `<figure class="sequence">
<svg viewBox="0 0 360 {{height}}" role="img" aria-labelledby="{{id}}-title" aria-describedby="{{id}}-text">
<title id="{{id}}-title">{{title}}</title>
<desc id="{{id}}-text">{{description}}</desc>
{{#each parties}}<g class="party"><path d="M{{x}} 30V{{../bottom}}"/><rect x="{{left}}" y="2" width="96" height="28" rx="6"/><text x="{{x}}" y="20">{{name}}</text></g>
{{/each}}{{#each arrows}}<g class="step{{#if isAnswer}} answered{{/if}}"><path d="{{line}}"/><polygon points="{{head}}"/><text class="{{anchor}}" x="{{labelX}}" y="{{labelY}}">{{label}}</text><circle cx="{{x}}" cy="{{y}}" r="9"/><text class="number" x="{{x}}" y="{{numberY}}">{{number}}</text></g>
{{/each}}</svg>
<ol>
{{#each words}}<li>{{this}}</li>
{{/each}}</ol>
</figure>
`;
