import type { Template } from "../../../ir/integration.ts";
import { boundOf } from "../../../service/limits.ts";
import { guide } from "../../../service/sources.ts";
import { integrationsOf } from "../../integrations.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";

/** Bytes of a mapping template. */
export const templateSize: Rule<"rest" | "websocket", { bytes: number; limit: number }> = {
  code: "template/size",
  severity: "error",
  summary: "A mapping template has at most 300 KB.",
  sources: [guide("limits")],
  apis: ["rest", "websocket"],
  message: ({ bytes, limit }) => `The template has ${bytes} bytes; the service refuses more than ${limit}.`,
  help: () => "Shorten it, or do the work in a Lambda function.",

  bad: [
    {
      at: "/paths/~1pets/post/x-amazon-apigateway-integration/requestTemplates/application~1json",
      yaml: template(310_000),
    },
  ],
  good: [{ yaml: template(300_000) }],

  check(api, report) {
    const limit = boundOf("mappingTemplateBytes", api.kind).max;
    const judge = (templates: readonly Template[]): void => {
      for (const { text, origin } of templates) {
        const bytes = new TextEncoder().encode(literal(text) ?? "").length;
        if (bytes > limit) report(origin, { bytes, limit });
      }
    };
    for (const { requestTemplates, responses } of integrationsOf(api)) {
      judge(requestTemplates);
      for (const { templates } of responses) judge(templates);
    }
    for (const { templates } of api.kind === "rest" ? api.gatewayResponses : []) judge(templates);
  },
};

function template(bytes: number): string {
  return `
paths:
  /pets:
    post:
      responses: { "200": { description: A pet } }
      x-amazon-apigateway-integration:
        type: http
        httpMethod: POST
        uri: https://example.com/pets
        requestTemplates: { application/json: "${"x".repeat(bytes)}" }
        responses: { default: { statusCode: "200" } }
`;
}
