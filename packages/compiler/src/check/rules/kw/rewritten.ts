import { guide } from "../../../service/sources.ts";
import { isObject, own, type Json } from "../../../source/json.ts";
import { child, type Node } from "../../../source/node.ts";
import type { Rule } from "../../rule.ts";
import { schemaNodes } from "../../schemas.ts";

/** Words of later drafts that draft 4 can say another way. Said once for each word. */
export const kwRewritten: Rule<"rest", { keyword: string; count: number; as: string }> = {
  code: "kw/rewritten",
  severity: "info",
  summary: "Words of later JSON Schema drafts are deployed in those of draft 4 where they have a counterpart.",
  sources: [guide("api-gateway-known-issues"), "https://github.com/aws/aws-cdk/issues/27433"],
  apis: ["rest"],
  message: ({ keyword, count, as }) =>
    `${keyword} is deployed as ${as}${count > 1 ? `, here and in ${count - 1} more places` : ""}.`,
  help: () => "Nothing to do.",

  bad: [
    { at: "/components/schemas/Pet/properties/age/exclusiveMinimum", yaml: schema("age: { exclusiveMinimum: 0 }") },
    { at: "/components/schemas/Pet/properties/kind/const", yaml: schema("kind: { const: cat }") },
    { at: "/components/schemas/Pet/properties/name/type", yaml: schema("name: { type: [string, 'null'] }") },
    { at: "/components/schemas/Pet/properties/tag/required", yaml: schema("tag: { type: object, required: [] }") },
  ],
  good: [{ yaml: schema("age: { minimum: 0, exclusiveMinimum: true }") }],

  check(api, report, document) {
    const places = new Map<string, { first: Node; count: number }>();
    for (const { node } of schemaNodes(api, document)) {
      if (!isObject(node.value)) continue;
      for (const [keyword, { isFor }] of forms) {
        const value = own(node.value, keyword);
        if (value === undefined || !isFor(value)) continue;
        const place = places.get(keyword);
        if (place) place.count += 1;
        else places.set(keyword, { first: child(node, keyword), count: 1 });
      }
    }
    for (const [keyword, { first, count }] of places) {
      report(first.origin, { keyword, count, as: forms.get(keyword)?.as ?? "" });
    }
  },
};

const isNumber = (value: Json): boolean => typeof value === "number";
const isEmpty = (value: Json): boolean => Array.isArray(value) && value.length === 0;

const forms: ReadonlyMap<string, { isFor: (value: Json) => boolean; as: string }> = new Map([
  ["exclusiveMinimum", { isFor: isNumber, as: "minimum with exclusiveMinimum: true" }],
  ["exclusiveMaximum", { isFor: isNumber, as: "maximum with exclusiveMaximum: true" }],
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
