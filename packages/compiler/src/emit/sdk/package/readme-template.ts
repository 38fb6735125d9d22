/** README.md of a generated package, for Handlebars. */
export const readmeTemplate = `# {{package}}

Client of {{title}}, made by apigw-compile. Do not edit: a next run writes it anew.

\`\`\`ts
import { {{create}} } from "{{package}}";
{{#if hasIam}}
import { iam } from "{{package}}/sigv4";
{{/if}}

const client = {{create}}({
  {{place}},
{{#if credentials.length}}
  auth: {
{{#each credentials}}
    {{this}}
{{/each}}
  },
{{/if}}
});
{{#if first}}

const body = await client.{{first.name}}({{first.input}}); // throws an ApiError unless the answer is 2xx
const answer = await client.{{first.name}}.result({{first.input}}); // tells all answers apart by status
{{/if}}
\`\`\`

{{#if baseUrls.length}}
The API is called at:

{{#each baseUrls}}
- {{url}}{{#if note}} ({{note}}){{/if}}
{{/each}}

{{/if}}
A client tries again what is safe to repeat, and gives up an attempt after 60 s. It takes \`retry\`, \`attemptTimeoutMs\`,
\`totalTimeoutMs\`, \`headers\`, \`hooks\`, \`prepare\` and a \`fetch\` of your own; a call takes as its second argument the first four,
\`signal\`, \`isIdempotent\` and \`idempotencyKey\`.
{{#if first}}

An error says what came back:

\`\`\`ts
import { isErrorOf, isGatewayError } from "{{package}}/runtime";
import { {{first.descriptor}} } from "{{package}}/{{first.module}}";

try {
  await client.{{first.name}}({{first.input}});
} catch (error) {
  if (isGatewayError(error)) console.log(error.gatewayResponseType, error.body.message); // THROTTLED, for instance
  else if (isErrorOf({{first.descriptor}}, error)) console.log(error.status, error.requestId, error.body);
  else throw error; // there was no answer: a TypeError of fetch, a TimeoutError, an AbortError
}
\`\`\`

Each operation is also a function of its own, and features are functions too, so that a bundle holds only what is used:

\`\`\`ts
import { createClient, retries } from "{{package}}/runtime";
import { {{first.name}} } from "{{package}}/{{first.module}}";

const lean = createClient({ baseUrl: "https://…", retry: retries() }); // createFullClient has all features
await {{first.name}}(lean{{first.further}});
\`\`\`
{{/if}}
{{#if paged}}

Lists are walked through page by page, each asked for when it is its turn:

\`\`\`ts
for await (const item of client.{{paged.name}}.pages({{paged.input}}).items()) console.log(item);
\`\`\`
{{/if}}
{{#if hasStreams}}

Bodies and server-sent events come as they arrive from \`stream\` and \`events\` of \`{{package}}/stream\`, which take such a client, an
operation and its input.
{{/if}}
{{#if first}}

Tests need no network:

\`\`\`ts
import { mock, mockFetch } from "{{package}}/mock";

const fetch = mockFetch(mock({{first.descriptor}}).answers({ status: {{first.status}}, body: … })); // only declared answers type-check
const mocked = {{create}}({ baseUrl: "https://api.example", fetch });
console.log(fetch.requests);
\`\`\`
{{/if}}
{{#if handler}}

The Lambda functions behind the API have the same types:

\`\`\`ts
import { bodyOf, respond, type {{handler.name}} } from "{{package}}/handlers";

export const handler: {{handler.name}} = async (event) => respond({{handler.status}}, …); // what is declared for the status
\`\`\`
{{/if}}
{{#if formats.length}}

Values of some formats are not what JSON has, in inputs and answers alike; handlers see plain JSON:

{{#each formats}}
- \`{{format}}\`: \`{{type}}\`
{{/each}}
{{/if}}
{{#each groups}}

## {{tag}}

| function of \`{{../package}}/{{module}}\` | call | |
| --- | --- | --- |
{{#each operations}}
| \`{{name}}\` | {{call}} | {{summary}} |
{{/each}}
{{/each}}
`;
