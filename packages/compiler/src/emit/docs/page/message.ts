/** A route or a push: what it is, how it goes, what it carries on the left; samples on the right. */
export const messageTemplate = `<article class="operation" id="{{id}}" aria-label="{{method}} {{key}}">
<div class="head"><h3><span class="method {{method}}">{{method}}</span> <code class="path">{{key}}</code></h3>
<a class="anchor" href="#{{id}}" title="Link to {{key}}">#<span class="unseen"> link to {{key}}</span></a></div>
<p class="summary">{{summary}}{{#if isDeprecated}} <span class="badge">deprecated</span>{{/if}}</p>
<div class="columns">
<div class="explained">
{{#if description}}<div class="text">{{{description}}}</div>
{{/if}}{{#if otherTags}}<p class="note">Also: {{otherTags}}</p>
{{/if}}{{#if auth}}<h4>Who may connect</h4>
{{> credentials auth}}{{/if}}{{#if parameters}}<h4>Parameters</h4>
<ul class="members">
{{#each parameters}}{{> member}}{{/each}}</ul>
{{/if}}{{#each bodies}}<h4>{{title}}</h4>
{{#if description}}<div class="text">{{{description}}}</div>
{{/if}}{{#each content}}<div class="body"><p>{{> type schema}}</p>
{{> schema schema}}</div>
{{/each}}{{/each}}{{#if notes}}<ul class="notes">
{{#each notes}}<li>{{#each this}}{{#if isCode}}<code>{{text}}</code>{{else}}{{text}}{{/if}}{{/each}}</li>
{{/each}}</ul>
{{/if}}{{#if samples}}{{> sequence sequence}}{{/if}}</div>
<div class="samples">
{{#each samples}}{{> sample}}{{else}}{{> sequence sequence}}{{/each}}</div>
</div>
</article>
`;
