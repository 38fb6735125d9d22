import { guide } from "../../../service/sources.ts";
import { integrationsOf } from "../../integrations.ts";
import { below } from "../../../source/origin.ts";
import type { Rule } from "../../rule.ts";

/** An integration that makes a call says by which method. */
export const intMethodRequired: Rule<"rest", { isLambda: boolean }> = {
  code: "int/method-required",
  severity: "error",
  summary: "An integration of a REST API has an httpMethod, unless it is a mock.",
  sources: [guide("api-gateway-swagger-extensions-integration")],
  apis: ["rest"],
  message: () =>
    'The integration has no httpMethod: the service refuses it ("Enumeration value for HttpMethod must be non-empty").',
  help: ({ isLambda }) =>
    isLambda
      ? "Set httpMethod to POST: functions are only invoked by POST."
      : "Set httpMethod to the back end's method.",
  fix: ({ isLambda }, at) => (isLambda ? [{ op: "set", at: below(at, "httpMethod"), value: "POST" }] : undefined),

  bad: [
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-integration",
      yaml: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration: { type: http_proxy, uri: https://example.com/pets }
`,
    },
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-integration",
      yaml: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        type: aws_proxy
        uri: arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:pets/invocations
`,
      fixed: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        type: aws_proxy
        httpMethod: POST
        uri: arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:pets/invocations
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
      x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: https://example.com/pets }
    options:
      responses: { "200": { description: Allowed } }
      x-amazon-apigateway-integration: { type: mock, responses: { default: { statusCode: "200" } } }
`,
    },
  ],

  check(api, report) {
    for (const integration of integrationsOf(api)) {
      if (integration.kind === "mock" || integration.kind === "subtype") continue;
      if (integration.httpMethod === undefined) {
        report(integration.origin, { isLambda: integration.kind === "lambda" });
      }
    }
  },
};
