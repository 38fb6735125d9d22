import { guide } from "../../../service/sources.ts";
import { below } from "../../../source/origin.ts";
import { nameOf } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

/** An AWS integration of an HTTP API calls a function, or names its subtype. */
export const intAwsProxyHttp: Rule<"http", { operation: string }> = {
  code: "int/aws-proxy-http",
  severity: "error",
  summary: "An aws_proxy integration of an HTTP API calls a Lambda function, or has an integrationSubtype.",
  sources: [guide("http-api-develop-integrations-lambda"), guide("http-api-develop-integrations-aws-services")],
  apis: ["http"],
  message: ({ operation }) =>
    `${operation} has an aws_proxy integration whose uri is no Lambda function's: the service refuses it.`,
  help: () =>
    "Write the function's ARN, or its invocation URI; for a URL take type http_proxy, for another service an integrationSubtype.",

  bad: [
    { at: "/paths/~1pets/get/x-amazon-apigateway-integration/uri", yaml: document("https://pets.example.com/") },
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-integration/uri",
      yaml: document("arn:aws:apigateway:eu-west-1:sqs:path/123456789012/pets"),
    },
  ],
  good: [
    { yaml: document("arn:aws:lambda:eu-west-1:123456789012:function:pets") },
    {
      yaml: document(
        "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:pets/invocations",
      ),
    },
  ],

  check(api, report) {
    for (const operation of api.operations) {
      const { integration } = operation;
      if (integration?.kind !== "service" || !integration.isProxy) continue;
      report(below(integration.origin, "uri"), { operation: nameOf(operation) });
    }
  },
};

function document(uri: string): string {
  return `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        type: aws_proxy
        httpMethod: POST
        payloadFormatVersion: "1.0"
        uri: ${uri}
`;
}
