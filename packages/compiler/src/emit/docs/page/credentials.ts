/** What the gateway asks of callers, and what they may present. */
export const credentialsTemplate = `<p>{{gateway}}</p>
{{#if alternatives}}<ul class="auth">
{{#each alternatives}}<li>{{#each this}}{{#unless @first}} <strong>and</strong> {{/unless}}{{#if id}}<a href="#{{id}}">{{name}}</a>{{else}}{{name}}{{/if}} <span class="type">{{kind}}{{#if scopes}}; scopes {{scopes}}{{/if}}</span>{{/each}}</li>
{{/each}}</ul>
{{/if}}`;
