import { apiReference, guide } from "../../../service/sources.ts";
import { nameOf, restResponses } from "../../integrations.ts";
import { below } from "../../../source/origin.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";

/** Statuses are three digits. */
export const responseStatus: Rule<"rest", { status: string; operation: string }> = {
  code: "response/status",
  severity: "error",
  summary: "The status of a response is a number from 100 to 599.",
  sources: [apiReference("v1", "API_PutMethodResponse"), guide("api-gateway-swagger-extensions-integration-responses")],
  apis: ["rest"],
  message: ({ status, operation }) => `"${status}" is no status that ${operation} can answer with.`,
  help: () => "Write a status of three digits, such as 200.",

  bad: [
    {
      at: "/paths/~1pets/get/responses/ok",
      yaml: `
paths:
  /pets:
    get: { responses: { ok: { description: All pets } } }
`,
    },
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-integration/responses/default/statusCode",
      yaml: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration: { type: mock, responses: { default: { statusCode: "20" } } }
`,
    },
  ],
  good: [
    {
      yaml: `
paths:
  /pets:
    get:
      responses: { 200: { description: All pets }, 4XX: { description: None }, default: { description: A problem } }
      x-amazon-apigateway-integration: { type: mock, responses: { default: { statusCode: 200 } } }
`,
    },
  ],

  check(api, report) {
    for (const operation of api.operations) {
      const name = nameOf(operation);
      for (const { status: declared, origin } of operation.responses) {
        if (!/^(?:default|[1-5](?:\d\d|XX))$/.test(declared)) report(origin, { status: declared, operation: name });
      }
      for (const { statusCode, origin } of restResponses(operation)) {
        const answered = literal(statusCode);
        if (answered === undefined || /^[1-5]\d\d$/.test(answered)) continue;
        report(below(origin, "statusCode"), { status: answered, operation: name });
      }
    }
  },
};
