import { guide } from "../../../service/sources.ts";
import { child } from "../../../source/node.ts";
import type { Rule } from "../../rule.ts";
import { schemaNodes } from "../../schemas.ts";

/** Models are JSON Schema draft 4: what later drafts added can't be validated. */
export const kwLaterDrafts: Rule<"rest" | "websocket", { keyword: string }> = {
  code: "kw/later-drafts",
  severity: "warning",
  summary: "Models know what OpenAPI 3.0 has of JSON Schema draft 4; other keywords are not validated.",
  sources: [guide("api-gateway-known-issues"), "https://github.com/clouddrove/terraform-aws-api-gateway/issues/30"],
  apis: ["rest", "websocket"],
  message: ({ keyword }) =>
    `The request validator can't check "${keyword}", which OpenAPI 3.0's form of draft 4 doesn't have; it is left out of the model.`,
  help: () => "Say it in words of draft 4 if you can, or check it in the back end.",

  bad: [
    {
      at: "/paths/~1pets/post/requestBody/content/application~1json/schema/patternProperties",
      yaml: body("patternProperties: { '^x-': { type: string } }"),
    },
    {
      at: "/paths/~1pets/post/requestBody/content/application~1json/schema/dependentRequired",
      yaml: body("dependentRequired: { card: [address] }"),
    },
  ],
  good: [{ yaml: body("properties: { contains: { type: string, maxLength: 10 } }") }],

  check(api, report, document) {
    for (const { node, isValidated } of schemaNodes(api, document)) {
      if (!isValidated) continue;
      for (const keyword of laterKeywords) {
        const found = child(node, keyword);
        if (found.value !== undefined) report(found.origin, { keyword });
      }
    }
  },
};

/** With an effect on what is valid, and no counterpart in what is deployed: the last two draft 4 has, but OpenAPI 3.0 has not. */
export const laterKeywords: readonly string[] = [
  "patternProperties",
  "if",
  "contains",
  "propertyNames",
  "dependentRequired",
  "dependentSchemas",
  "prefixItems",
  "unevaluatedProperties",
  "unevaluatedItems",
  "minContains",
  "maxContains",
  "$dynamicRef",
  "dependencies",
  "additionalItems",
];

function body(line: string): string {
  return `
paths:
  /pets:
    post:
      x-amazon-apigateway-request-validator: all
      requestBody:
        content:
          application/json:
            schema:
              type: object
              ${line}
      responses: { "200": { description: A pet } }
x-amazon-apigateway-request-validators: { all: { validateRequestBody: true } }
`;
}
