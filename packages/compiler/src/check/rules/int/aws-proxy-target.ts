import { guide } from "../../../service/sources.ts";
import { below } from "../../../source/origin.ts";
import { integrationsOf } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

/** A proxy integration of a REST API calls a Lambda function or Firehose. */
export const intAwsProxyTarget: Rule<"rest", { service: string }> = {
  code: "int/aws-proxy-target",
  severity: "error",
  summary: "An aws_proxy integration of a REST API can only call Lambda or Firehose.",
  sources: [guide("api-gateway-api-integration-types"), guide("api-gateway-swagger-extensions-integration")],
  apis: ["rest"],
  message: ({ service }) =>
    `aws_proxy can't call ${service}: the service only takes Lambda functions and Firehose streams there.`,
  help: () => "Use type aws, with request and response templates.",

  bad: [
    {
      at: "/paths/~1items/post/x-amazon-apigateway-integration/uri",
      yaml: `
paths:
  /items:
    post:
      responses: { "200": { description: Done } }
      x-amazon-apigateway-integration:
        type: aws_proxy
        httpMethod: POST
        credentials: arn:aws:iam::123456789012:role/items
        uri: arn:aws:apigateway:eu-west-1:dynamodb:action/PutItem
`,
    },
  ],
  good: [
    {
      yaml: `
paths:
  /items:
    post:
      responses: { "200": { description: Done } }
      x-amazon-apigateway-integration:
        type: aws
        httpMethod: POST
        credentials: arn:aws:iam::123456789012:role/items
        uri: arn:aws:apigateway:eu-west-1:dynamodb:action/PutItem
        responses: { default: { statusCode: "200" } }
`,
    },
  ],

  check(api, report) {
    for (const integration of integrationsOf(api)) {
      if (integration.kind !== "service" || !integration.isProxy || integration.action === undefined) continue;
      const { service, form } = integration.action;
      if (service === "firehose" && form === "action") continue;
      report(below(integration.origin, "uri"), { service });
    }
  },
};
