/** The frame of the page. */
export const pageTemplate = `<!doctype html>
<html lang="en" data-theme="{{theme}}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{policy}}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="apigw-compile">
<title>{{title}}</title>
<link rel="icon" href="data:,">
<style>{{{style}}}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="top">
<a class="brand" href="#start">{{title}}</a>
<div class="find" role="search">
<label for="search">Search operations</label>
<input type="search" id="search" placeholder="Search ( / )" autocomplete="off" spellcheck="false" aria-describedby="found" disabled>
</div>
<button type="button" id="theme" hidden>Theme</button>
</header>
<p id="found" class="found" role="status"></p>
<div class="frame">
<nav aria-label="Contents">
<details id="contents" open>
<summary>Contents</summary>
<ul>
<li><a href="#start">Getting started</a></li>
<li><a href="#auth">Credentials</a></li>
{{#each groups}}<li class="group"><a href="#{{id}}">{{title}}</a>
<ul>
{{#each operations}}<li><a href="#{{id}}"><span class="method {{method}}">{{method}}</span> <span>{{title}}</span></a></li>
{{/each}}</ul>
</li>
{{/each}}{{#if schemas}}<li><a href="#schemas">Schemas</a></li>
{{/if}}<li><a href="#errors">Errors of the gateway</a></li>
<li><a href="#limits">Limits</a></li>
</ul>
</details>
</nav>
<main id="main" tabindex="-1">
<section id="start" aria-label="Getting started">
<h1>{{title}}</h1>
<p class="note">{{#if version}}Version {{version}} · {{/if}}{{kind}} on Amazon API Gateway · {{operationCount}} operations</p>
<div class="text">{{{description}}}</div>
<h2>Getting started</h2>
<dl class="urls">
{{#each baseUrls}}<dt><code>{{url}}</code></dt>
<dd>{{note}}</dd>
{{/each}}</dl>
<p>Set up once; all calls on this page go on from here.</p>
<div class="samples wide">
{{#each setUp}}{{#if code}}{{> sample}}{{/if}}{{/each}}</div>
</section>
<section id="auth" aria-labelledby="auth-title">
<h2 id="auth-title">Credentials</h2>
{{#each schemes}}<div class="scheme" id="{{id}}">
<h3>{{name}}</h3>
<p>{{kind}}</p>
{{#if description}}<div class="text">{{{description}}}</div>
{{/if}}<ul>
{{#each facts}}<li>{{this}}</li>
{{/each}}</ul>
</div>
{{else}}<p>The document defines no credentials.</p>
{{/each}}<div class="text aside">
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
{{/if}}{{#each operations}}{{> operation}}{{/each}}</section>
{{/each}}</div>
{{#if schemas}}<section id="schemas" aria-labelledby="schemas-title">
<h2 id="schemas-title">Schemas</h2>
{{#each schemas}}<section class="schema" id="{{id}}" aria-label="Schema {{name}}">
<h3>{{name}} {{> type schema}}</h3>
<div class="inner">{{> schema schema}}</div>
</section>
{{/each}}</section>
{{/if}}<section id="errors" aria-labelledby="errors-title">
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
<section id="limits" aria-labelledby="limits-title">
<h2 id="limits-title">Limits</h2>
<div class="scroll" tabindex="0"><table>
<thead><tr><th scope="col">What</th><th scope="col">Value</th></tr></thead>
<tbody>
{{#each limits}}<tr><th scope="row">{{what}}</th><td>{{value}}{{#if source}} (<a href="{{source}}" rel="noopener noreferrer">source<span class="unseen"> of {{what}}</span></a>){{/if}}</td></tr>
{{/each}}</tbody>
</table></div>
</section>
</main>
</div>
<script>{{{script}}}</script>
</body>
</html>
`;
