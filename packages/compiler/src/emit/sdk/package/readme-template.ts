/** README.md of a generated package, for Handlebars. */
export const readmeTemplate = `# {{package}}

Client of {{title}}, made by apigw-compile. Do not edit: a next run writes it anew.

\`\`\`ts
import { {{create}} } from "{{package}}";

const client = {{create}}({
  baseUrl: "https://…", // or apiId, region and stage
{{#if schemes.length}}
  auth: {
{{#each schemes}}
    // {{name}}{{#if isIam}}: iam({ credentials, region }) of "{{../package}}/sigv4"{{/if}}
{{/each}}
  },
{{/if}}
});
{{#if first}}

const body = await client.{{first.name}}({ … }); // throws an ApiError unless the answer is 2xx
const answer = await client.{{first.name}}.result({ … }); // tells all answers apart by status
\`\`\`

Each operation is also a function of its own, and features are functions too, so that a bundle holds only what is used:

\`\`\`ts
import { createClient, isErrorOf, retries } from "{{package}}/runtime";
import { {{first.name}}, {{first.descriptor}} } from "{{package}}/{{first.module}}";

const client = createClient({ baseUrl: "https://…", retry: retries() }); // createFullClient has all features
try {
  await {{first.name}}(client, { … });
} catch (error) {
  if (isErrorOf({{first.descriptor}}, error)) console.log(error.status, error.requestId, error.body);
}
{{/if}}
\`\`\`
{{#if first}}

Tests need no network:

\`\`\`ts
import { mock, mockFetch } from "{{package}}/mock";

const fetch = mockFetch(mock({{first.descriptor}}).answers({ status: 200, body: … })); // only declared answers type-check
const client = {{create}}({ baseUrl: "https://api.example", fetch });
console.log(fetch.requests);
\`\`\`
{{/if}}
{{#if handler}}

The Lambda functions behind the API have the same types:

\`\`\`ts
import { bodyOf, respond, type {{handler}} } from "{{package}}/handlers";

export const handler: {{handler}} = async (event) => respond(200, …); // only declared answers type-check
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
