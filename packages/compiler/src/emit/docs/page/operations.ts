/** What a REST or HTTP API has: credentials, operations, schemas, errors, limits. */
export const operationsTemplate = `<section id="auth" aria-labelledby="auth-title">
<h2 id="auth-title">Credentials</h2>
{{> schemes}}<div class="text aside">
<h3>execute-api calls, apigateway manages</h3>
<p>Two services share the name API Gateway. This page is about <strong>calling</strong> the API: its host is
<code>API_ID.execute-api.REGION.amazonaws.com</code> or a custom domain, signed requests name the service
<code>execute-api</code>, and policies of callers allow the action <code>execute-api:Invoke</code> on
<code>arn:aws:execute-api:REGION:ACCOUNT:API_ID/STAGE/METHOD/PATH</code>.</p>
<p>The service <code>apigateway</code> is for those who <strong>create and deploy</strong> APIs: its host is
<code>apigateway.REGION.amazonaws.com</code>, its actions are <code>apigateway:GET</code>, <code>apigateway:POST</code> and so on.
A permission there lets nobody call this API, and a request that is signed for it is answered with 403.</p>
{{#if hasIam}}<p>More: <a href="{{callGuide}}" rel="noopener noreferrer">policies for calling an API</a>,
<a href="{{signingGuide}}" rel="noopener noreferrer">how requests are signed</a>.</p>
{{/if}}</div>
</section>
<div id="operations">
{{#each groups}}<section class="group" aria-labelledby="{{id}}">
<h2 id="{{id}}">{{title}}</h2>
{{#if description}}<div class="text">{{{description}}}</div>
{{/if}}{{#each members}}{{> operation}}{{/each}}</section>
{{/each}}</div>
{{> schemas}}<section id="errors" aria-labelledby="errors-title">
<h2 id="errors-title">Errors of the gateway</h2>
<p>The gateway makes these itself: the back end does not see the request, or the caller not its answer. Unless the table says
otherwise the body is <code>{"message": "…"}</code>{{#if isRest}}, and the header <code>x-amzn-errortype</code> names the error{{/if}}.
The SDK throws an <code>ApiError</code>{{#if isRest}}, whose <code>gatewayResponseType</code> is the name below{{/if}}.</p>
<div class="scroll" tabindex="0"><table>
<thead><tr><th scope="col">Status</th><th scope="col">Error</th><th scope="col">Made when</th></tr></thead>
<tbody>
{{#each errors}}<tr id="{{id}}"><td>{{status}}</td><th scope="row">{{type}}</th><td>{{when}}{{#if body}}<pre tabindex="0" role="group" aria-label="Body"><code>{{body}}</code></pre>{{/if}}</td></tr>
{{/each}}</tbody>
</table></div>
{{#each sharedBodies}}<p>Body of all others with status {{name}}:</p>
<pre tabindex="0" role="group" aria-label="Body"><code>{{body}}</code></pre>
{{/each}}</section>
{{> limits}}`;
