/** What is read first: what the API is, where it is, and what is done once. */
export const startTemplate = `<section id="start" aria-label="Getting started">
<h1>{{title}}</h1>
<p class="note">{{#if version}}Version {{version}} · {{/if}}{{kind}} on Amazon API Gateway · {{counted}}</p>
<div class="text">{{{description}}}</div>
<h2>Getting started</h2>
<dl class="urls">
{{#each baseUrls}}<dt><code>{{url}}</code></dt>
<dd>{{note}}</dd>
{{/each}}</dl>
<p>{{setUpWords}}</p>
<div class="samples wide">
{{#each setUp}}{{#if code}}{{> sample}}{{/if}}{{/each}}</div>
</section>
`;

/** The security schemes. */
export const schemesTemplate = `{{#each schemes}}<div class="scheme" id="{{id}}">
<h3>{{name}}</h3>
<p>{{kind}}</p>
{{#if description}}<div class="text">{{{description}}}</div>
{{/if}}<ul>
{{#each facts}}<li>{{this}}</li>
{{/each}}</ul>
</div>
{{else}}<p>The document defines no credentials.</p>
{{/each}}`;

/** The named schemas. */
export const schemasTemplate = `{{#if schemas}}<section id="schemas" aria-labelledby="schemas-title">
<h2 id="schemas-title">Schemas</h2>
{{#each schemas}}<section class="schema" id="{{id}}" aria-label="Schema {{name}}">
<h3>{{name}} {{> type schema}}</h3>
<div class="inner">{{> schema schema}}</div>
</section>
{{/each}}</section>
{{/if}}`;

/** What the service and the deployment allow. */
export const limitsTemplate = `<section id="limits" aria-labelledby="limits-title">
<h2 id="limits-title">Limits</h2>
<div class="scroll" tabindex="0"><table>
<thead><tr><th scope="col">What</th><th scope="col">Value</th></tr></thead>
<tbody>
{{#each limits}}<tr><th scope="row">{{what}}</th><td>{{value}}{{#if source}} (<a href="{{source}}" rel="noopener noreferrer">source<span class="unseen"> of {{what}}</span></a>){{/if}}</td></tr>
{{/each}}</tbody>
</table></div>
</section>
`;
