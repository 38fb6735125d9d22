import { guide } from "../../../service/sources.ts";
import type { MediaType } from "../../../ir/operation.ts";
import { nameOf } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

/** The import makes no model of a plain text or number. */
export const bodyPrimitiveResponse: Rule<"rest", { status: string; operation: string }> = {
  code: "body/primitive-response",
  severity: "info",
  summary: "The service makes no model of an unnamed schema that is a plain text, number or boolean.",
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
  ],
  good: [{ yaml: response('{ $ref: "#/components/schemas/Name" }') }],

  check(api, report) {
    for (const operation of api.operations) {
      for (const { status, content } of operation.responses) {
        for (const media of content) {
          if (isPrimitive(media)) report(media.origin, { status, operation: nameOf(operation) });
        }
      }
    }
  },
};

function isPrimitive({ schema }: MediaType): boolean {
  if (schema.kind !== "shape" || schema.types.length === 0) return false;
  return schema.types.every((type) => type !== "object" && type !== "array");
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
