import { literalText, printTypeScript } from "../samples/print-typescript.ts";
import { exampleOf } from "../samples/example-of.ts";
import { shellUrl, shellWord, variableFor } from "../samples/shell.ts";
import { simpleText } from "../samples/wire.ts";
import type { Sample } from "../view/frame-view.ts";
import type { SocketContext } from "./context.ts";
import { connectHeaders, isSigned, wscat } from "./credentials.ts";

/** What has to be done once, before any of the page's calls can be made. */
export function setUpSamples(context: SocketContext): Sample[] {
  return [
    { language: "TypeScript", code: clientCode(context) },
    { language: "TypeScript of the back end", code: backEndCode(context) },
    { language: "wscat", code: shellOfClient(context) },
    { language: "curl of the back end", code: shellOfBackEnd(context) },
  ];
}

function clientCode(context: SocketContext): string {
  const { api, calls, schemas, url } = context;
  const signs = isSigned(api);
  const headers = connectHeaders(context);
  const query = calls.query
    .filter(({ isRequired }) => isRequired)
    .map(({ name, schema }) => [name, exampleOf(schema, schemas) ?? "string"] as const);
  const hasQuery = calls.query.length > 0;
  const address = (indent: string): string => {
    if (!hasQuery) return literalText(url);
    const head = `${calls.url}(${literalText(url)}, `;
    return `${head}${printTypeScript(new Map(query), indent, head.length)})`;
  };
  const signed = (indent: string): string =>
    signs
      ? `presign({\n${indent}  url: ${address(`${indent}  `)},\n${indent}  region: "REGION",\n${indent}  credentials,\n${indent}})`
      : address(indent);
  const names = [calls.create, ...(hasQuery ? [calls.url] : [])].join(", ");
  const sent = new Map(headers.map(({ name, prefix, value }) => [name, "text" in value ? value.text : `${prefix}…`]));
  return [
    `import { ${names} } from ${literalText(calls.packageName)};`,
    ...(signs ? [`import { presign } from ${literalText(`${calls.packageName}/sigv4`)};`] : []),
    ...(headers.length > 0 ? ['import WebSocket from "ws";'] : []),
    "",
    ...(signs ? [`const credentials = ${credentials("")};`, ""] : []),
    `const socket = ${calls.create}({`,
    "  // Asked before each connection, for fresh tokens.",
    ...(headers.length === 0
      ? [`  url: async () =>\n    ${signed("    ")},`]
      : [
          "  url: async () => ({",
          `    url: ${signs ? "await " : ""}${signed("    ")},`,
          `    headers: ${printTypeScript(sent, "    ", "    headers: ".length)},`,
          "  }),",
          "  // Browsers, and Node's own class, send no headers.",
          "  WebSocket,",
        ]),
    "});",
    "await socket.connect();",
  ].join("\n");
}

function backEndCode({ calls, callbackUrl }: SocketContext): string {
  return [
    `import { ${calls.createConnections} } from ${literalText(`${calls.packageName}/connections`)};`,
    "",
    `const connections = ${calls.createConnections}({`,
    `  endpoint: ${literalText(callbackUrl)},`,
    '  region: "REGION",',
    `  credentials: ${credentials("  ")},`,
    "});",
  ].join("\n");
}

function credentials(indent: string): string {
  return `async () => ({\n${indent}  accessKeyId: "…",\n${indent}  secretAccessKey: "…",\n${indent}  sessionToken: "…",\n${indent}})`;
}

/** Credentials in the query come from variables of the shell, named after their schemes. */
function shellOfClient(context: SocketContext): string {
  const { api, calls, schemas, url } = context;
  const credentialsInQuery = [...calls.credentials.values()].filter((credential) => credential.in === "query");
  const required = calls.query.filter(({ isRequired }) => isRequired).map(({ name }) => name);
  const names = new Set([...credentialsInQuery.flatMap(({ name = "" }) => name), ...required]);
  const variableOf = new Map(credentialsInQuery.map(({ name = "", scheme }) => [name, variableFor(scheme)]));
  const query = [...names].map((name) => {
    const schema = calls.query.find((parameter) => parameter.name === name)?.schema;
    const value = simpleText((schema && exampleOf(schema, schemas)) ?? "string");
    const variable = variableOf.get(name);
    return `${encode(name)}=${variable === undefined ? encode(value) : `$${variable}`}`;
  });
  const address = query.length === 0 ? url : `${url}?${query.join("&")}`;
  return [
    ...[...variableOf.values(), ...headerVariables(context)].map((name) => `export ${name}=…`),
    ...(isSigned(api) ? ["# An address that presign() of the SDK has signed, within five minutes:"] : []),
    `export SOCKET_URL=${shellUrl(address)}`,
    wscat(context),
  ].join("\n");
}

function headerVariables(context: SocketContext): string[] {
  return connectHeaders(context).flatMap(({ value }) => ("variable" in value ? value.variable : []));
}

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

function shellOfBackEnd({ callbackUrl }: SocketContext): string {
  return [
    "# curl signs connection ids as it should since version 8.9.",
    `export CALLBACK_URL=${shellWord(callbackUrl)}`,
    ...["AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"].map(
      (name) => `export ${name}=…`,
    ),
    "export CONNECTION_ID=… # told to the route $connect",
  ].join("\n");
}
