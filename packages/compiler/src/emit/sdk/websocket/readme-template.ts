/** README.md of a generated package for a WebSocket API, for Handlebars. */
export const readmeTemplate = `# {{package}}

Client of {{title}}, made by apigw-compile. Do not edit: a next run writes it anew.

\`\`\`ts
import { {{create}}{{#if hasQuery}}, {{url}}{{/if}} } from "{{package}}";

const socket = {{create}}({
{{#if hasQuery}}
  url: async () => {{url}}("wss://…", { … }), // asked before each connection
{{else}}
  url: "wss://…", // or a function, asked before each connection
{{/if}}
});
await socket.connect(); // stays connected until socket.close()
{{#if send}}

const { status } = await socket.send.{{send}}; // {{outcome}}, failed or unknown
{{/if}}
{{#if request}}
const reply = await socket.request.{{request}}; // throws a SocketError if none comes
{{/if}}
{{#if push}}
socket.on({{push}}, (message) => …);
for await (const { name, message } of socket.messages()) … // told apart by name
{{/if}}
\`\`\`

Before Node 22, pass the class of the package \`ws\` as \`WebSocket\`.
{{#if headers}}

Connections are opened with the header {{headers}}, which browsers can't send, nor can Node's own class:
\`url: () => ({ url, headers })\`, and the class of \`ws\`.
{{/if}}
{{#if hasIam}}

Under IAM authorization the address is signed: \`url: () => presign({ url, credentials, region })\`, of \`{{package}}/sigv4\`.
{{/if}}

Back ends send to connected clients, and learn which are gone:

\`\`\`ts
import { {{createConnections}} } from "{{package}}/connections";

const connections = {{createConnections}}({ endpoint: "https://…", credentials, region });
{{#if push}}
await connections.post(connectionId, {{push}}, { … }); // "sent" or "gone"
const { gone } = await connections.broadcast(connectionIds, {{push}}, { … });
{{/if}}
\`\`\`
{{#if acknowledged}}

Messages to {{acknowledged}} are repeated under the same {{correlation}} until they are confirmed. A back end does nothing with one that it has
seen, and confirms each by its {{correlation}}: \`await connections.confirm(connectionId, id)\`.
{{/if}}
{{#if confirmed}}

Clients confirm {{confirmed}} by the {{correlation}} that each has, in a message{{#if confirmRoute}} to {{confirmRoute}}{{else}} of nothing else{{/if}}: a back end
may send what nobody confirmed again, under the same {{correlation}}.
{{/if}}
{{#if handler}}

The Lambda functions behind the routes have the same types:

\`\`\`ts
import { bodyOf, respond, type {{handler}} } from "{{package}}/handlers";

export const handler: {{handler}} = async (event) => respond(200);
\`\`\`
{{/if}}

| route | methods | |
| --- | --- | --- |
{{#each routes}}
| {{key}} | \`{{name}}\`: {{way}} | {{summary}} |
{{/each}}
{{#if pushes.length}}

| push | |
| --- | --- |
{{#each pushes}}
| {{name}} | {{summary}} |
{{/each}}
{{/if}}
`;
