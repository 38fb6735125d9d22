import { guide } from "../../../service/sources.ts";
import { child } from "../../../source/node.ts";
import type { Rule } from "../../rule.ts";
import { schemaNodes } from "../../schemas.ts";

/** AWS's pages say that validation leaves them out; imports were seen to keep them. Said once for each, of what is validated first. */
export const kwMinMaxItems: Rule<"rest", { keyword: string }> = {
  code: "kw/min-max-items",
  severity: "info",
  summary: "Don't rely on minItems and maxItems in request validation.",
  sources: [guide("api-gateway-known-issues")],
  apis: ["rest"],
  message: ({ keyword }) =>
    `The model keeps "${keyword}", but AWS says that simple request validation does not include it.`,
  help: () => "Check the number of items in the back end too, if it matters.",

  bad: [
    {
      at: "/paths/~1pets/post/requestBody/content/application~1json/schema/minItems",
      yaml: body("{ type: array, minItems: 1, items: { type: string } }"),
    },
  ],
  good: [{ yaml: body("{ type: object, minProperties: 1 }") }],

  check(api, report, document) {
    const schemas = schemaNodes(api, document);
    for (const keyword of ["minItems", "maxItems"]) {
      const use = schemas.map(({ node }) => child(node, keyword)).find(({ value }) => value !== undefined);
      if (use) report(use.origin, { keyword });
    }
  },
};

function body(schema: string): string {
  return `
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: ${schema} } } }
      responses: { "200": { description: A pet } }
x-amazon-apigateway-request-validator: all
x-amazon-apigateway-request-validators: { all: { validateRequestBody: true } }
`;
}
