/** What a WebSocket API has: credentials, routes and pushes, schemas, errors, close codes, limits. */
export const messagesTemplate = `<section id="auth" aria-labelledby="auth-title">
<h2 id="auth-title">Credentials</h2>
<p>They are presented once, when a connection is opened; all messages of the connection go without.</p>
{{> schemes}}<div class="text aside">
<h3>Who is allowed what</h3>
<p>{{#if isSigned}}Who connects needs <code>execute-api:Invoke</code> on
<code>arn:aws:execute-api:REGION:ACCOUNT:API_ID/STAGE/$connect</code>, and signs the address.
{{/if}}Back ends that send to connections need <code>execute-api:ManageConnections</code> on
<code>arn:aws:execute-api:REGION:ACCOUNT:API_ID/STAGE/POST/@connections/*</code>, and sign for the service <code>execute-api</code>.</p>
<p>The service <code>apigateway</code> is for those who <strong>create and deploy</strong> APIs. A permission there neither opens a
connection nor sends by one.</p>
</div>
</section>
<div id="operations">
<p class="legend"><span><span class="method CALL">CALL</span> a message that is answered</span>
<span><span class="method SEND">SEND</span> a message that is not</span>
<span><span class="method PUSH">PUSH</span> a message from the API</span>
<span><span class="method">OPEN</span> <span class="method">CLOSE</span> the connection itself</span></p>
{{#each groups}}<section class="group" aria-labelledby="{{id}}">
<h2 id="{{id}}">{{title}}</h2>
{{#if description}}<div class="text">{{{description}}}</div>
{{/if}}{{#each members}}{{> message}}{{/each}}</section>
{{/each}}</div>
{{> schemas}}<section id="errors" aria-labelledby="errors-title">
<h2 id="errors-title">Errors of the gateway</h2>
<p>When a connection is opened, the handshake is answered with a status. Browsers tell scripts nothing of it but close code 1006.</p>
<div class="scroll" tabindex="0"><table>
<thead><tr><th scope="col">Status</th><th scope="col">Answered when</th></tr></thead>
<tbody>
{{#each handshake}}<tr><th scope="row">{{status}}</th><td>{{when}}</td></tr>
{{/each}}</tbody>
</table></div>
<p>On an open connection, the gateway says by a message of its own what went wrong, as
<code>{"message": "…", "connectionId": "…", "requestId": "…"}</code>; the connection stays open. The SDK hands it to the hook
<code>onGatewayError</code>. Its <code>requestId</code> is the gateway's, so that nobody can tell which message is meant.</p>
<div class="scroll" tabindex="0"><table>
<thead><tr><th scope="col">Message</th><th scope="col">Sent when</th></tr></thead>
<tbody>
{{#each gatewayMessages}}<tr><th scope="row">{{message}}</th><td>{{when}}</td></tr>
{{/each}}</tbody>
</table></div>
</section>
<section id="close-codes" aria-labelledby="close-codes-title">
<h2 id="close-codes-title">Close codes</h2>
<p>The SDK tells them to the hook <code>onClose</code>, and connects again by itself.</p>
<div class="scroll" tabindex="0"><table>
<thead><tr><th scope="col">Code</th><th scope="col">Meaning</th><th scope="col">What to do without the SDK</th></tr></thead>
<tbody>
{{#each closeCodes}}<tr><th scope="row">{{code}}</th><td>{{meaning}}</td><td>{{remedy}}</td></tr>
{{/each}}</tbody>
</table></div>
</section>
{{> limits}}`;
