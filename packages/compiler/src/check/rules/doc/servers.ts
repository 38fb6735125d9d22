import type { HttpApi, RestApi } from "../../../ir/api.ts";
import { guide } from "../../../service/sources.ts";
import { child, items, type Node } from "../../../source/node.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";

/** Servers say nothing to the service, unless a mode for base paths is chosen. */
export const docServers: Rule<"rest" | "http", { basePath: string }> = {
  code: "doc/servers",
  severity: "info",
  summary: "The base path of servers is left out of the API's paths, unless the configuration says otherwise.",
  sources: [guide("api-gateway-import-api-basePath"), guide("api-gateway-known-issues")],
  apis: ["rest", "http"],
  message: ({ basePath }) =>
    `The base path ${basePath} is not part of what is deployed: the service ignores it by default.`,
  help: () =>
    "If clients call the API with it, set basePath to prepend in the configuration, or to split if its first step is a stage or a domain's mapping.",

  bad: [
    { at: "/servers/0/url", yaml: document("https://pets.example.com/v1/api") },
    {
      at: "/basePath",
      yaml: `
swagger: "2.0"
basePath: /v1
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
`,
    },
  ],
  good: [
    { yaml: document("https://pets.example.com/") },
    { yaml: document("https://pets.example.com/v1/api"), config: { basePath: "prepend" } },
    { yaml: document("https://abc123.execute-api.eu-west-1.amazonaws.com/prod") },
  ],

  check(api, report, document, config) {
    const mode = child(config, "basePath").value;
    if (mode !== undefined && mode !== "ignore") return;
    const basePath = basePathOf(api);
    const [server] = items(child(document, "servers"));
    if (basePath !== "" && server !== undefined) report(placeOf(server), { basePath });
  },
};

/** The path of the first server; none of what the service's own export writes, where it is the stage. */
function basePathOf({ servers }: RestApi | HttpApi): string {
  const [first] = servers;
  const url = literal(first?.url) ?? "";
  if (/\.execute-api\./.test(url)) return "";
  const filled = url.replace(/\{([^{}]*)\}/g, (_, name: string) => {
    return literal(first?.variables.find((variable) => variable.name === name)?.default) ?? "";
  });
  const path = filled.replace(/^(?:[A-Za-z][A-Za-z0-9+.-]*:)?\/\/[^/]*/, "").replace(/[?#].*$/, "");
  return path.replace(/\/+$/, "");
}

/** The URL; of Swagger 2.0, which writes none, the base path that it was made of. */
function placeOf(server: Node): Node["origin"] {
  return server.origin.pointer.endsWith("/basePath") ? server.origin : child(server, "url").origin;
}

function document(url: string): string {
  return `
servers: [{ url: "${url}" }]
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
`;
}
