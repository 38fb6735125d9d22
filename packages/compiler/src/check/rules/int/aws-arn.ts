import { guide } from "../../../service/sources.ts";
import { below } from "../../../source/origin.ts";
import { integrationsOf } from "../../integrations.ts";
import { literal } from "../../literal.ts";
import { resourceArn } from "../../resource-arn.ts";
import type { Rule } from "../../rule.ts";

/** An AWS integration of a REST API names an action or path of a service. */
export const intAwsArn: Rule<"rest" | "websocket", { uri: string | undefined }> = {
  code: "int/aws-arn",
  severity: "error",
  summary: "The uri of an AWS integration is arn:{partition}:apigateway:{region}:{service}:{action|path}/….",
  sources: [guide("api-gateway-swagger-extensions-integration"), guide("api-gateway-api-integration-types")],
  apis: ["rest", "websocket"],
  message: ({ uri }) =>
    uri === undefined
      ? "The AWS integration has no uri."
      : `"${uri}" doesn't say what to call: the service refuses it ("AWS ARN for integration must contain path or action").`,
  help: ({ uri }) =>
    uri?.includes(":lambda:") === true || uri?.endsWith(".Arn") === true
      ? `Write arn:aws:apigateway:{region}:lambda:path/2015-03-31/functions/{function's ARN}/invocations.`
      : "Write arn:aws:apigateway:{region}:{service}:action/{name}, or path/… for services such as S3.",

  bad: [
    {
      apis: ["websocket"],
      at: "/paths/~1pets/post/x-amazon-apigateway-integration/uri",
      yaml: `
paths:
  /pets:
    post:
      x-amazon-apigateway-integration:
        type: aws
        httpMethod: POST
        uri: https://sqs.eu-west-1.amazonaws.com
`,
    },
    {
      apis: ["rest"],
      at: "/paths/~1pets/get/x-amazon-apigateway-integration/uri",
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
      apis: ["rest"],
      at: "/paths/~1pets/get/x-amazon-apigateway-integration/uri",
      yaml: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        type: aws_proxy
        httpMethod: POST
        uri: !GetAtt Pets.Arn
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
        type: aws
        httpMethod: GET
        credentials: arn:aws:iam::123456789012:role/pets
        uri: arn:aws:apigateway:eu-west-1:pets.s3:path/all.json
`,
    },
  ],

  check(api, report) {
    for (const integration of integrationsOf(api)) {
      if (integration.kind !== "service" && integration.kind !== "lambda") continue;
      const uri = literal(integration.uri);
      const arn = resourceArn(integration.uri);
      if (integration.uri === undefined) report(integration.origin, { uri });
      else if (uri !== undefined && !form.test(uri)) report(below(integration.origin, "uri"), { uri });
      else if (arn !== undefined) report(below(integration.origin, "uri"), { uri: arn });
    }
  },
};

/** Any part may hold a stage variable or `${AWS::Region}`, which the gateway fills in. */
const form = /^arn:[^:]+:apigateway:(?:[^:]|::)+:[^:]+:(?:action|path)\/|^\$\{stageVariables\./;
