import { apiReference, guide } from "../../../service/sources.ts";
import { isObject } from "../../../source/json.ts";
import type { Rule } from "../../rule.ts";

/** A model says something. */
export const modelSchemaEmpty: Rule<"rest", { name: string }> = {
  code: "model/schema-empty",
  severity: "warning",
  summary: "A model has a schema with at least one word in it.",
  sources: [apiReference("v1", "API_CreateModel"), guide("models-mappings")],
  apis: ["rest"],
  message: ({ name }) =>
    `The model ${name} says nothing; the service may refuse it ("Model schema must have at least 1 property or array items defined").`,
  help: () => "Give it a type, such as type: object.",

  bad: [{ at: "/components/schemas/Anything", yaml: schema("{}") }],
  good: [{ yaml: schema("{ type: object }") }],

  check(api, report) {
    for (const { name, schema: json, origin } of api.models) {
      if (isObject(json) && Object.keys(json).length === 0) report(origin, { name });
    }
  },
};

function schema(text: string): string {
  return `
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Anything" } } } }
      responses: { "200": { description: A pet } }
components:
  schemas:
    Anything: ${text}
`;
}
