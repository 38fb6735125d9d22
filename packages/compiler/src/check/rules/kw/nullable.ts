import { guide } from "../../../service/sources.ts";
import { isObject, own } from "../../../source/json.ts";
import { child, items, type Node } from "../../../source/node.ts";
import type { Rule } from "../../rule.ts";
import { schemaNodes } from "../../schemas.ts";

/** Draft 4 has no `nullable`: a validator refuses null. */
export const kwNullable: Rule<"rest", unknown> = {
  code: "kw/nullable",
  severity: "warning",
  summary: "A request validator may refuse null where a schema allows it: models have only nullable, which is dropped.",
  sources: [guide("api-gateway-known-issues"), "https://spec.openapis.org/oas/v3.0.4.html#schema-object"],
  apis: ["rest"],
  message: () =>
    "Null is nullable in the deployed models, which the import drops: the request validator may refuse null here.",
  help: () => "Make the property optional instead, or check it in the back end.",

  bad: [
    {
      at: "/paths/~1pets/post/requestBody/content/application~1json/schema/properties/name/nullable",
      yaml: body("{ type: string, nullable: true }"),
    },
    {
      at: "/paths/~1pets/post/requestBody/content/application~1json/schema/properties/name/type",
      yaml: body("{ type: [string, 'null'] }"),
    },
    {
      at: "/paths/~1pets/post/requestBody/content/application~1json/schema/properties/name/oneOf/1",
      yaml: body("{ oneOf: [{ type: string }, { type: 'null' }] }"),
    },
  ],
  good: [{ yaml: body("{ type: string, nullable: false }") }, { yaml: body("{ oneOf: [{ type: string }] }") }],

  check(api, report, document) {
    for (const { node, isValidated } of schemaNodes(api, document)) {
      if (!isValidated || !isObject(node.value)) continue;
      for (const { origin } of nullsIn(node)) report(origin, {});
    }
  },
};

/** What says that null is valid: the keyword of OpenAPI 3.0, or a type of 3.1, alone or as a branch. */
function nullsIn(node: Node): Node[] {
  const type = child(node, "type");
  const branches = ["oneOf", "anyOf"].flatMap((keyword) => items(child(node, keyword)));
  return [
    ...(own(node.value, "nullable") === true ? [child(node, "nullable")] : []),
    ...(Array.isArray(type.value) && type.value.includes("null") ? [type] : []),
    ...branches.filter(({ value }) => own(value, "type") === "null"),
  ];
}

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
