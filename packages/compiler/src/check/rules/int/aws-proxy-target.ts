import { partsOf, type Cfn } from "../../../ir/cfn.ts";
import { guide } from "../../../service/sources.ts";
import { below } from "../../../source/origin.ts";
import { integrationsOf } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

/** A proxy integration of a REST API calls a Lambda function or Firehose. */
export const intAwsProxyTarget: Rule<"rest" | "websocket", { service: string }> = {
  code: "int/aws-proxy-target",
  severity: "error",
  summary: "An aws_proxy integration of a REST API can only call Lambda or Firehose.",
  sources: [guide("api-gateway-api-integration-types"), guide("api-gateway-swagger-extensions-integration")],
  apis: ["rest", "websocket"],
  message: ({ service }) =>
    `aws_proxy can't call ${service}: the service only takes invocations of Lambda functions and of Firehose streams there.`,
  help: () =>
    "Use type aws, with request and response templates, or the URI …:lambda:path/2015-03-31/functions/{function's ARN}/invocations.",

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
        uri: arn:aws:apigateway:eu-west-1:lambda:path/functions/arn:aws:lambda:eu-west-1:123456789012:function:items/invocations
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
      if (integration.kind === "lambda" && integration.isProxy && !canBeInvocation(integration.uri)) {
        report(below(integration.origin, "uri"), { service: "this path of Lambda" });
        continue;
      }
      if (integration.kind !== "service" || !integration.isProxy || integration.action === undefined) continue;
      const { service, form } = integration.action;
      if (service === "firehose" && form === "action") continue;
      report(below(integration.origin, "uri"), { service });
    }
  },
};

/** Whether the path after `lambda:path/` is that of an invocation, or may become it when the stack fills it in. */
function canBeInvocation(uri: Cfn<string>): boolean {
  const text = partsOf(uri)
    .map((part) => (typeof part === "string" ? part : filledIn))
    .join("");
  const path = /^arn:[^:]*:apigateway:[^:]*:lambda:path\/+(.*)$/s.exec(text)?.[1];
  if (path === undefined || !path.includes(filledIn)) return path === undefined || invocation.test(path);
  return invocation.test(path) || path.indexOf(filledIn) < "2015-03-31/functions/".length;
}

/** Stands for a reference in a text: a character that no URI has. */
const filledIn = "\0";

const invocation = /^\d{4}-\d\d-\d\d\/functions\//;
