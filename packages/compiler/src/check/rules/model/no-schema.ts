import { apiReference } from "../../../service/sources.ts";
import { isObject } from "../../../source/json.ts";
import { descend, entries } from "../../../source/node.ts";
import type { Rule } from "../../rule.ts";

/** A name with nothing behind it, as an unfinished document has it. */
export const modelNoSchema: Rule<"rest", { name: string }> = {
  code: "model/no-schema",
  severity: "error",
  summary: "A model has a schema.",
  sources: [apiReference("v1", "API_CreateModel")],
  apis: ["rest"],
  message: ({ name }) =>
    `The schema ${name} is empty: the service refuses the model ("Model schema must have at least 1 property or array items defined").`,
  help: () => "Write the schema, or type: object, or take the name out.",

  bad: [
    { at: "/components/schemas/Pet", yaml: document("") },
    { at: "/components/schemas/Pet", yaml: document('""') },
  ],
  good: [{ yaml: document("{ type: object }") }],

  checkDocument(root, report) {
    for (const [name, { value, origin }] of entries(descend(root, "components", "schemas"))) {
      // In OpenAPI 3.1 true and false are schemas.
      if (!isObject(value) && typeof value !== "boolean") report(origin, { name });
    }
  },
};

function document(schema: string): string {
  return `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
components:
  schemas:
    Pet: ${schema}
`;
}
