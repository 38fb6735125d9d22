import { guide } from "../../../service/sources.ts";
import type { Json } from "../../../source/json.ts";
import type { Rule } from "../../rule.ts";
import { keywordUse } from "../../schemas.ts";

/** Words of later drafts that draft 4 can say another way. Said once for each word. */
export const kwRewritten: Rule<"rest", { keyword: string; as: string; more: string }> = {
  code: "kw/rewritten",
  severity: "info",
  summary: "Words of later JSON Schema drafts are deployed in those of draft 4 where they have a counterpart.",
  sources: [guide("api-gateway-known-issues"), "https://github.com/aws/aws-cdk/issues/27433"],
  apis: ["rest"],
  message: ({ keyword, as, more }) => `${keyword} is deployed as ${as}${more}.`,
  help: () => "Nothing to do.",

  bad: [
    { at: "/components/schemas/Pet/properties/kind/const", yaml: schema("kind: { const: cat }") },
    { at: "/components/schemas/Pet/properties/name/type", yaml: schema("name: { type: [string, 'null'] }") },
    { at: "/components/schemas/Pet/properties/tag/required", yaml: schema("tag: { type: object, required: [] }") },
  ],
  good: [{ yaml: schema("age: { type: integer, enum: [1] }") }],

  check(api, report, document) {
    for (const [keyword, { isFor, as }] of forms) {
      const use = keywordUse(api, document, keyword, isFor);
      if (use) report(use.origin, { keyword, as, more: use.more });
    }
  },
};

const isEmpty = (value: Json): boolean => Array.isArray(value) && value.length === 0;

const forms: ReadonlyMap<string, { isFor: (value: Json) => boolean; as: string }> = new Map([
  ["const", { isFor: () => true, as: "an enum of one value" }],
  ["type", { isFor: Array.isArray, as: "one type, or anyOf" }],
  ["required", { isFor: isEmpty, as: "nothing, since the service refuses an empty list" }],
]);

function schema(member: string): string {
  return `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
components:
  schemas:
    Pet: { type: object, properties: { ${member} } }
`;
}
