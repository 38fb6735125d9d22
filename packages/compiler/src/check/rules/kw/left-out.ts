import { guide } from "../../../service/sources.ts";
import { isObject } from "../../../source/json.ts";
import { child, type Node } from "../../../source/node.ts";
import type { Rule } from "../../rule.ts";
import { schemaNodes } from "../../schemas.ts";

/** Words that models don't have and validation doesn't need. Said once for each word: documents have thousands. */
export const kwLeftOut: Rule<"rest", { keyword: string; count: number }> = {
  code: "kw/left-out",
  severity: "info",
  summary:
    "Words that the service refuses or ignores in models are left out of them: discriminator, example, default …",
  sources: [guide("api-gateway-known-issues"), "https://github.com/amazon-archives/aws-apigateway-importer/issues/213"],
  apis: ["rest"],
  message: ({ keyword, count }) =>
    `"${keyword}" is left out of the deployed models${count > 1 ? `, here and in ${count - 1} more places` : ""}: the service refuses or ignores it.`,
  help: () => "Nothing to do: the SDK and the documentation keep it.",

  bad: [
    {
      at: "/components/schemas/Pet/discriminator",
      yaml: schema("discriminator: { propertyName: kind }, properties: { kind: { type: string } }"),
    },
    {
      at: "/components/schemas/Pet/properties/kind/example",
      yaml: schema("properties: { kind: { type: string, example: cat } }"),
    },
    {
      at: "/components/schemas/Pet/properties/kind/readOnly",
      yaml: schema("properties: { kind: { type: string, readOnly: true } }"),
    },
  ],
  good: [{ yaml: schema("properties: { example: { type: string }, default: { type: string } }") }],

  check(api, report, document) {
    const places = new Map<string, { first: Node; count: number }>();
    for (const { node } of schemaNodes(api, document)) {
      for (const keyword of isObject(node.value) ? Object.keys(node.value) : []) {
        if (!keywords.has(keyword)) continue;
        const place = places.get(keyword);
        if (place) place.count += 1;
        else places.set(keyword, { first: child(node, keyword), count: 1 });
      }
    }
    for (const [keyword, { first, count }] of places) report(first.origin, { keyword, count });
  },
};

const keywords: ReadonlySet<string> = new Set([
  "discriminator",
  "example",
  "examples",
  "default",
  "readOnly",
  "writeOnly",
  "deprecated",
  "xml",
  "externalDocs",
  "contentEncoding",
  "contentMediaType",
  "$id",
  "$schema",
  "$defs",
  "$comment",
  "$anchor",
]);

function schema(members: string): string {
  return `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
components:
  schemas:
    Pet: { type: object, ${members} }
`;
}
