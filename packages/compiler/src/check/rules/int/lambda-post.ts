import { guide } from "../../../service/sources.ts";
import { below } from "../../../source/origin.ts";
import { integrationsOf } from "../../integrations.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";

/** A Lambda function is invoked by POST, whatever the operation's own method. */
export const intLambdaPost: Rule<"rest" | "websocket", { httpMethod: string }> = {
  code: "int/lambda-post",
  severity: "error",
  summary: "A Lambda integration's httpMethod is POST.",
  sources: [guide("api-gateway-known-issues"), guide("set-up-lambda-proxy-integrations")],
  apis: ["rest", "websocket"],
  message: ({ httpMethod }) =>
    `Lambda is called with ${httpMethod}: every request fails, since functions are only invoked by POST.`,
  help: () => "Set httpMethod to POST; clients go on using the operation's own method.",
  fix: (_, at) => [{ op: "set", at, value: "POST" }],

  bad: [
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-integration/httpMethod",
      yaml: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        type: aws_proxy
        httpMethod: GET
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
      x-amazon-apigateway-integration:
        type: aws_proxy
        httpMethod: POST
        uri: arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:pets/invocations
`,
    },
  ],

  check(api, report) {
    for (const integration of integrationsOf(api)) {
      if (integration.kind !== "lambda") continue;
      const httpMethod = literal(integration.httpMethod);
      if (httpMethod === undefined || httpMethod.toUpperCase() === "POST") continue;
      report(below(integration.origin, "httpMethod"), { httpMethod });
    }
  },
};
