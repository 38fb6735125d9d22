import { guide } from "../../../service/sources.ts";
import { below, type Origin } from "../../../source/origin.ts";
import { literal } from "../../literal.ts";
import { nameOf, restResponses } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

/** An integration answers only with what the operation declares. */
export const responseUndeclared: Rule<"rest", { statusCode: string; operation: string; responses: Origin }> = {
  code: "response/undeclared",
  severity: "error",
  summary: "The status of an integration response must be among the operation's responses.",
  sources: [
    guide("api-gateway-swagger-extensions-integration-responses"),
    "https://github.com/amazon-archives/aws-apigateway-importer/issues/121",
  ],
  apis: ["rest"],
  message: ({ statusCode, operation }) =>
    `The integration answers ${statusCode}, which ${operation} doesn't declare: the service refuses it ("No method response exists for method").`,
  help: ({ statusCode }) => `Add "${statusCode}" to the operation's responses.`,
  // The description is the one that the service's own exports have.
  fix: ({ statusCode, responses }) => [
    { op: "set", at: below(responses, statusCode), value: { description: `${statusCode} response` } },
  ],

  bad: [
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-integration/responses/4\\d\\d/statusCode",
      yaml: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        type: http
        httpMethod: GET
        uri: https://example.com/pets
        responses:
          default: { statusCode: "200" }
          4\\d\\d: { statusCode: "404" }
`,
      fixed: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets }, "404": { description: 404 response } }
      x-amazon-apigateway-integration:
        type: http
        httpMethod: GET
        uri: https://example.com/pets
        responses:
          default: { statusCode: "200" }
          4\\d\\d: { statusCode: "404" }
`,
    },
  ],
  good: [
    {
      yaml: `
paths:
  /pets:
    get:
      responses:
        "200": { description: All pets }
        "404": { description: None }
      x-amazon-apigateway-integration:
        type: http
        httpMethod: GET
        uri: https://example.com/pets
        responses:
          default: { statusCode: 200 }
          4\\d\\d: { statusCode: "404" }
`,
    },
  ],

  check(api, report) {
    for (const operation of api.operations) {
      const declared = new Set(operation.responses.map(({ status }) => status));
      for (const response of restResponses(operation)) {
        const statusCode = literal(response.statusCode);
        // What is no status at all is another rule's.
        if (statusCode === undefined || declared.has(statusCode) || !/^[1-5]\d\d$/.test(statusCode)) continue;
        report(below(response.origin, "statusCode"), {
          statusCode,
          operation: nameOf(operation),
          responses: below(operation.origin, "responses"),
        });
      }
    }
  },
};
