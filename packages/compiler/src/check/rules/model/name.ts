import { guide } from "../../../service/sources.ts";
import type { Rule } from "../../rule.ts";

/** A model's name is alphanumeric; other names are changed in what is deployed. */
export const modelName: Rule<"rest", { name: string; sourceName: string }> = {
  code: "model/name",
  severity: "info",
  summary: "Model names are alphanumeric; a schema with another name is deployed under a changed one.",
  sources: [guide("models-mappings"), "https://github.com/edx/api-manager/issues/259"],
  apis: ["rest"],
  message: ({ name, sourceName }) =>
    `The service refuses "${sourceName}" as a model's name; the model is deployed as ${name}.`,
  help: ({ name }) => `Nothing to do, or rename the schema to ${name} so that both have one name.`,

  bad: [
    {
      at: "/components/schemas/new_pet",
      yaml: `
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/new_pet" } } } }
      responses: { "200": { description: A pet } }
components:
  schemas:
    new_pet: { type: object, properties: { name: { type: string } } }
`,
    },
  ],
  good: [
    {
      yaml: `
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/NewPet2" } } } }
      responses: { "200": { description: A pet } }
components:
  schemas:
    NewPet2: { type: object, properties: { name: { type: string } } }
`,
    },
  ],

  check(api, report) {
    for (const { name, sourceName, origin } of api.models) {
      if (name !== sourceName && sourceName.trim() !== "") report(origin, { name, sourceName });
    }
  },
};
