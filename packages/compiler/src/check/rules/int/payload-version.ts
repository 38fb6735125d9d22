import { guide } from "../../../service/sources.ts";
import { below } from "../../../source/origin.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";

/** HTTP APIs are told the payload format. */
export const intPayloadVersion: Rule<"http", { found: string | undefined; allowed: string }> = {
  code: "int/payload-version",
  severity: "error",
  summary: "An integration of an HTTP API names its payload format version.",
  sources: [guide("http-api-develop-integrations-lambda"), guide("api-gateway-swagger-extensions-integration")],
  apis: ["http"],
  message: ({ found, allowed }) =>
    found === undefined
      ? "The integration has no payloadFormatVersion, which HTTP APIs require."
      : `payloadFormatVersion "${found}" does not exist here; this integration takes ${allowed}.`,
  help: ({ allowed }) => `Set payloadFormatVersion to ${allowed}.`,

  bad: [
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-integration",
      yaml: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        type: aws_proxy
        httpMethod: POST
        uri: arn:aws:lambda:eu-west-1:123456789012:function:pets
`,
    },
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-integration/payloadFormatVersion",
      yaml: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: GET
        payloadFormatVersion: "2.0"
        uri: https://example.com/pets
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
      x-amazon-apigateway-integration:
        type: aws_proxy
        httpMethod: POST
        payloadFormatVersion: "2.0"
        uri: arn:aws:lambda:eu-west-1:123456789012:function:pets
`,
    },
  ],

  check(api, report) {
    for (const { integration } of api.operations) {
      if (integration === undefined) continue;
      const version = integration.payloadFormatVersion;
      const isLambda = integration.kind === "lambda";
      const allowed = isLambda ? '"2.0" or "1.0"' : '"1.0"';
      if (version === undefined) {
        if (isLambda || integration.kind === "http") report(integration.origin, { found: undefined, allowed });
        continue;
      }
      const found = literal(version);
      if (found === undefined || found === "1.0" || (found === "2.0" && isLambda)) continue;
      report(below(integration.origin, "payloadFormatVersion"), { found, allowed });
    }
  },
};
