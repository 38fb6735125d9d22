import { guide } from "../../../service/sources.ts";
import { descend, items } from "../../../source/node.ts";
import { nameOf, restResponses } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

/** Only a template can name one of several origins. */
export const corsSeveralOrigins: Rule<"rest", { operation: string; status: string; first: string }> = {
  code: "cors/several-origins",
  severity: "warning",
  summary: "A response without a mapping template is readable for the first of several origins only.",
  sources: [guide("how-to-cors"), guide("apigateway-override-request-response-parameters")],
  apis: ["rest"],
  message: ({ operation, status, first }) =>
    `${operation} answers ${status} without a mapping template, so that only pages of ${first} may read it.`,
  help: () => "Give the response a template, $input.json('$') for JSON as it is, or allow one origin only.",

  bad: [
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-integration/responses/default",
      yaml: withResponse('{ statusCode: "200" }'),
      config: { cors: { origins: ["https://shop.example.com", "https://example.com"] } },
    },
  ],
  good: [
    {
      yaml: withResponse(`{ statusCode: "200", responseTemplates: { application/json: "$input.json('$')" } }`),
      config: { cors: { origins: ["https://shop.example.com", "https://example.com"] } },
    },
    { yaml: withResponse('{ statusCode: "200" }'), config: { cors: { origins: ["https://shop.example.com"] } } },
  ],

  check(api, report, _, config) {
    const origins = items(descend(config, "cors", "origins")).map(({ value }) => value);
    const [first] = origins;
    if (origins.length < 2 || origins.includes("*")) return;
    for (const operation of api.operations.filter(({ isPreflight }) => !isPreflight)) {
      for (const { templates, statusCode, origin } of restResponses(operation)) {
        if (templates.length > 0) continue;
        report(origin, {
          operation: nameOf(operation),
          status: typeof statusCode === "string" ? statusCode : "a status of the stack's",
          first: typeof first === "string" ? first : "the first origin",
        });
      }
    }
  },
};

function withResponse(response: string): string {
  return `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        type: http
        httpMethod: GET
        uri: https://pets.example.com
        responses: { default: ${response} }
`;
}
