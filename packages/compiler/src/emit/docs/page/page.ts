/** The frame of the page; `body` names the template of what an API of its kind has. */
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
<body data-things="{{things}}">
<a class="skip" href="#main">Skip to the content</a>
<header class="top">
<a class="brand" href="#start">{{title}}</a>
<div class="find" role="search">
<label for="search">Search {{things}}</label>
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
{{#each members}}<li><a href="#{{id}}"><span class="method {{method}}">{{method}}</span> <span>{{label}}</span></a></li>
{{/each}}</ul>
</li>
{{/each}}{{#if schemas}}<li><a href="#schemas">Schemas</a></li>
{{/if}}{{#each closing}}<li><a href="#{{id}}">{{title}}</a></li>
{{/each}}</ul>
</details>
</nav>
<main id="main" tabindex="-1">
{{> start}}{{> (lookup . "body")}}</main>
</div>
<script>{{{script}}}</script>
</body>
</html>
`;
