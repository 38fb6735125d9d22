import { guide } from "../../../service/sources.ts";
import { isObject, own } from "../../../source/json.ts";
import { child } from "../../../source/node.ts";
import type { Rule } from "../../rule.ts";
import { schemaNodes } from "../../schemas.ts";

/** Draft 4 has no `nullable`: a validator refuses null. */
export const kwNullable: Rule<"rest", unknown> = {
  code: "kw/nullable",
  severity: "warning",
  summary: "A request validator may refuse null where a schema says nullable, which JSON Schema draft 4 doesn't have.",
  sources: [guide("api-gateway-known-issues"), "https://spec.openapis.org/oas/v3.0.4.html#schema-object"],
  apis: ["rest"],
  message: () => "Models are JSON Schema draft 4, which ignores nullable: the request validator may refuse null here.",
  help: () => "Make the property optional instead, or check it in the back end.",

  bad: [
    {
      at: "/paths/~1pets/post/requestBody/content/application~1json/schema/properties/name/nullable",
      yaml: body("{ type: string, nullable: true }"),
    },
  ],
  good: [{ yaml: body("{ type: string, nullable: false }") }],

  check(api, report, document) {
    for (const { node, isValidated } of schemaNodes(api, document)) {
      if (isValidated && isObject(node.value) && own(node.value, "nullable") === true) {
        report(child(node, "nullable").origin, {});
      }
    }
  },
};

function body(schema: string): string {
  return `
paths:
  /pets:
    post:
      x-amazon-apigateway-request-validator: all
      requestBody:
        content: { application/json: { schema: { type: object, properties: { name: ${schema} } } } }
      responses: { "200": { description: A pet } }
x-amazon-apigateway-request-validators: { all: { validateRequestBody: true } }
`;
}
