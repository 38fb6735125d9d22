import { boundOf } from "../../../service/limits.ts";
import { guide } from "../../../service/sources.ts";
import { descend } from "../../../source/node.ts";
import type { Rule } from "../../rule.ts";

/** Documentation parts of the extension; those that the import makes of descriptions come on top. */
export const docPartsCount: Rule<"rest", { count: number; limit: number }> = {
  code: "doc/parts-count",
  severity: "warning",
  summary: "A REST API has at most 2000 documentation parts, unless the account's quota has been raised.",
  sources: [guide("limits")],
  apis: ["rest"],
  message: ({ count, limit }) => `The document has ${count} documentation parts; the quota is ${limit}.`,
  help: () => "Leave some out, or have the quota raised and say so under `quotas.documentationParts`.",

  bad: [{ at: "/x-amazon-apigateway-documentation/documentationParts", yaml: document(2001) }],
  good: [{ yaml: document(2000) }],

  check(api, report, document) {
    const count = api.documentation?.parts.length ?? 0;
    const limit = api.settings.quotas["documentationParts"] ?? boundOf("documentationParts", "rest").max;
    if (count <= limit) return;
    const list = descend(document, "x-amazon-apigateway-documentation", "documentationParts");
    report(list.origin, { count, limit });
  },
};

/** A document with so many documentation parts. */
function document(count: number): string {
  const part = (index: number): string =>
    `    - { location: { type: MODEL, name: Pet${index} }, properties: { description: A pet } }`;
  return `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
x-amazon-apigateway-documentation:
  documentationParts:
${Array.from({ length: count }, (_, index) => part(index)).join("\n")}
`;
}
