/** An operation: what it is, what it takes and gives on the left, calls on the right. */
export const operationTemplate = `<article class="operation" id="{{id}}" aria-label="{{method}} {{path}}">
<div class="head"><h3><span class="method {{method}}">{{method}}</span> <code class="path">{{path}}</code></h3>
<a class="anchor" href="#{{id}}" title="Link to {{name}}">#<span class="unseen"> link to {{name}}</span></a></div>
<p class="summary">{{title}}{{#if isDeprecated}} <span class="badge">deprecated</span>{{/if}}</p>
<div class="columns">
<div class="explained">
{{#if description}}<div class="text">{{{description}}}</div>
{{/if}}{{#if conditions}}<p class="note">Deployed where this holds: {{conditions}}</p>
{{/if}}{{#if otherTags}}<p class="note">Also: {{otherTags}}</p>
{{/if}}<h4>Credentials</h4>
{{> credentials auth}}{{#if parameters}}<h4>Parameters</h4>
<ul class="members">
{{#each parameters}}{{> member}}{{/each}}</ul>
{{/if}}{{#if request}}<h4>Request body{{#if request.isRequired}} <span class="required">required</span>{{/if}}</h4>
{{#if request.description}}<div class="text">{{{request.description}}}</div>
{{/if}}{{#each request.content}}<div class="body"><p><code>{{type}}</code> {{> type schema}}</p>
{{> schema schema}}</div>
{{/each}}{{/if}}<h4>Responses</h4>
{{#each responses}}<div class="answer">
<h5 class="status">{{status}}</h5>
<div class="text">{{{description}}}</div>
{{#if headers}}<p class="note">Headers</p>
<ul class="members">
{{#each headers}}{{> member}}{{/each}}</ul>
{{/if}}{{#each content}}<div class="body"><p><code>{{type}}</code> {{> type schema}}</p>
{{> schema schema}}</div>
{{/each}}</div>
{{else}}<p class="note">The document declares none.</p>
{{/each}}<details class="gateway"><summary>Errors of the gateway itself</summary>
<ul>
{{#each errors}}<li><strong>{{status}}</strong> <a href="#{{id}}">{{type}}</a> when {{when}}</li>
{{/each}}</ul>
</details>
{{#if timeout}}<p class="note">The gateway waits {{timeout}} for the back end.</p>
{{/if}}</div>
<div class="samples">
{{#each samples}}{{> sample}}{{/each}}</div>
</div>
</article>
`;
