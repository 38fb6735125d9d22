import { guide } from "../../../service/sources.ts";
import { nameOf, restResponses } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

/** An integration response says which status it becomes. */
export const responseStatusMissing: Rule<"rest", { pattern: string; operation: string }> = {
  code: "response/status-missing",
  severity: "error",
  summary: "An integration response of a REST API has a statusCode.",
  sources: [guide("api-gateway-swagger-extensions-integration-responses")],
  apis: ["rest"],
  message: ({ pattern, operation }) => `The integration response "${pattern}" of ${operation} has no statusCode.`,
  help: () => `Set statusCode to one of the operation's responses.`,

  bad: [
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-integration/responses/default",
      yaml: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration: { type: mock, responses: { default: { responseTemplates: {} } } }
`,
    },
  ],
  good: [
    {
      yaml: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration: { type: mock, responses: { default: { statusCode: 200 } } }
`,
    },
  ],

  check(api, report) {
    for (const operation of api.operations) {
      for (const { pattern, statusCode, origin } of restResponses(operation)) {
        if (statusCode === undefined) report(origin, { pattern, operation: nameOf(operation) });
      }
    }
  },
};
