import { guide } from "../../../service/sources.ts";
import { isPlainObject } from "../../../ir/inline-models.ts";
import type { MediaType } from "../../../ir/operation.ts";
import { nameOf } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

/** The import makes no model of a text, number or list that stands in a response without a name. */
export const bodyPrimitiveResponse: Rule<"rest", { status: string; operation: string }> = {
  code: "body/primitive-response",
  severity: "info",
  summary: "The service makes no model of an unnamed schema of a response that is not an object.",
  sources: ["https://github.com/rstudio/plumber/issues/856", guide("models-mappings")],
  apis: ["rest"],
  message: ({ status, operation }) =>
    `The service makes no model of the ${status} response of ${operation} ("Unsupported model type"); the SDK and the documentation keep it.`,
  help: () => "Nothing to do, or put the schema under components.schemas and refer to it.",

  bad: [
    {
      at: "/paths/~1pets/get/responses/200/content/application~1json",
      yaml: response("{ type: string }"),
    },
    {
      at: "/paths/~1pets/get/responses/200/content/application~1json",
      yaml: response("{ type: array, items: { type: object, properties: { name: { type: string } } } }"),
    },
  ],
  good: [
    { yaml: response('{ $ref: "#/components/schemas/Name" }') },
    { yaml: response("{ type: object, properties: { name: { type: string } } }") },
  ],

  check(api, report) {
    for (const operation of api.operations) {
      for (const { status, content } of operation.responses) {
        for (const media of content) {
          if (isDropped(media)) report(media.origin, { status, operation: nameOf(operation) });
        }
      }
    }
  },
};

function isDropped({ model }: MediaType): boolean {
  return model?.kind === "inline" && !isPlainObject(model.schema);
}

function response(schema: string): string {
  return `
paths:
  /pets:
    get:
      responses:
        "200": { description: A name, content: { application/json: { schema: ${schema} } } }
components:
  schemas:
    Name: { type: string }
`;
}
