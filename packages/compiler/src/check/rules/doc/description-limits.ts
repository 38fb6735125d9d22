import type { LimitName } from "../../../service/limit.ts";
import { boundOf } from "../../../service/limits.ts";
import { apiReference } from "../../../service/sources.ts";
import type { Json } from "../../../source/json.ts";
import { child, type Node } from "../../../source/node.ts";
import { documentIndex } from "../../document-index.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";

/** Name, version and description of an HTTP API fit in, and so do description and address of its integrations. */
export const docDescriptionLimits: Rule<
  "http" | "websocket",
  { what: string; count: number; min: number; max: number }
> = {
  code: "doc/description-limits",
  severity: "error",
  summary:
    "An HTTP API's name has 1 to 128 characters, its version 1 to 64, descriptions up to 1024, addresses up to 2048.",
  sources: [apiReference("v2", "apis"), apiReference("v2", "apis-apiid-integrations")],
  apis: ["http", "websocket"],
  message: ({ what, count, min, max }) => `The ${what} has ${count} characters; the service takes ${min} to ${max}.`,
  help: ({ what }) => `Change the ${what}.`,

  bad: [
    { at: "/info/version", yaml: document("1".repeat(65)) },
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-integration/uri",
      yaml: document("1", `https://example.com/${"pets/".repeat(410)}`),
    },
  ],
  good: [{ yaml: document("1".repeat(64)) }],

  check(api, report, root) {
    const info = child(root, "info");
    const parts: readonly [node: Node, what: string, text: Json | undefined, limit: LimitName][] = [
      [child(info, "title"), "title", literal(api.title), "nameChars"],
      [child(info, "version"), "version", literal(api.version), "versionChars"],
      [child(info, "description"), "description", literal(api.description), "descriptionChars"],
      ...documentIndex(root).integrations.flatMap((node) => [
        partOf(node, "description", "descriptionChars"),
        partOf(node, "uri", "integrationUriChars"),
      ]),
    ];
    for (const [{ origin }, what, text, limit] of parts) {
      const { min = 0, max } = boundOf(limit, api.kind);
      if (typeof text !== "string" || (text.length >= min && text.length <= max)) continue;
      report(origin, { what, count: text.length, min, max });
    }
  },
};

function partOf(integration: Node, what: string, limit: LimitName): [Node, string, Json | undefined, LimitName] {
  const node = child(integration, what);
  // An empty address is none, as mocks have it.
  return [node, what, node.value === "" ? undefined : node.value, limit];
}

function document(version: string, uri = "https://example.com/pets"): string {
  return `
info: { title: Pets, version: "${version}" }
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "${uri}", payloadFormatVersion: "1.0" }
`;
}
