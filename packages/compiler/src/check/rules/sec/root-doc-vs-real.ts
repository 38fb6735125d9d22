import { guide } from "../../../service/sources.ts";
import type { Json } from "../../../source/json.ts";
import { child, items } from "../../../source/node.ts";
import { below, type Origin } from "../../../source/origin.ts";
import { documentIndex } from "../../document-index.ts";
import type { Rule } from "../../rule.ts";

/** Security that stands at the root of the document only. */
export const secRootDocVsReal: Rule<"rest" | "http", { security: Json; operations: readonly Origin[] }> = {
  code: "sec/root-doc-vs-real",
  severity: "info",
  summary: "Security at the root holds for every operation without its own; AWS's pages say that it is not used.",
  sources: [guide("api-gateway-known-issues"), "https://spec.openapis.org/oas/v3.0.4.html#openapi-object"],
  apis: ["rest", "http"],
  message: ({ operations }) =>
    `${operations.length === 1 ? "One operation has" : `${operations.length} operations have`} no security but this: the import applies it, though AWS's pages say otherwise.`,
  help: () => "Nothing to do for the template, which says it at each operation; write it there for other readers.",
  fix: ({ security, operations }) =>
    operations.map((operation) => ({ op: "set", at: below(operation, "security"), value: security })),

  bad: [
    {
      at: "/security",
      yaml: document("security: [{ key: [] }]", ""),
      fixed: document("security: [{ key: [] }]", "\n      security: [{ key: [] }]"),
    },
  ],
  good: [{ yaml: document("", "") }, { yaml: document("security: [{ key: [] }]", "\n      security: []") }],

  checkDocument(root, report) {
    const security = child(root, "security");
    if (security.value === undefined || items(security).length === 0) return;
    const operations = documentIndex(root)
      .operations.filter(({ node }) => child(node, "security").value === undefined)
      .map(({ node }) => node.origin);
    if (operations.length > 0) report(security.origin, { security: security.value, operations });
  },
};

function document(root: string, ofOperation: string): string {
  return `
${root}
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }${ofOperation}
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: x-api-key }
`;
}
