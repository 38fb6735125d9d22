import { apiReference, guide } from "../../../service/sources.ts";
import { below } from "../../../source/origin.ts";
import { literal } from "../../literal.ts";
import { resourceArn } from "../../resource-arn.ts";
import type { Rule } from "../../rule.ts";

/** A Lambda authorizer is called as an integration is: by a path of the service Lambda. */
export const secAuthorizerUri: Rule<"rest" | "http", { uri: string }> = {
  code: "sec/authorizer-uri",
  severity: "error",
  summary: "The authorizerUri of a Lambda authorizer is the ARN of an invocation, not of the function.",
  sources: [
    apiReference("v1", "API_CreateAuthorizer"),
    guide("api-gateway-swagger-extensions-authorizer"),
    "https://github.com/hashicorp/terraform-provider-aws/pull/1757",
  ],
  apis: ["rest", "http"],
  message: ({ uri }) =>
    `"${uri}" doesn't say what to call: the service refuses it ("Invalid Authorizer URI … should be a valid API Gateway ARN that represents a Lambda function invocation").`,
  help: () => `Write arn:aws:apigateway:{region}:lambda:path/2015-03-31/functions/{function's ARN}/invocations.`,

  bad: [
    {
      at: "/components/securitySchemes/login/x-amazon-apigateway-authorizer/authorizerUri",
      yaml: authorizer("arn:aws:lambda:eu-west-1:123456789012:function:login"),
    },
    {
      at: "/components/securitySchemes/login/x-amazon-apigateway-authorizer/authorizerUri",
      yaml: authorizer("!GetAtt Login.Arn"),
    },
    {
      at: "/components/securitySchemes/login/x-amazon-apigateway-authorizer/authorizerUri",
      yaml: authorizer("!If [IsProd, !GetAtt Login.Arn, !GetAtt TestLogin.Arn]"),
    },
  ],
  good: [
    {
      yaml: authorizer(
        "!Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Login.Arn}/invocations",
      ),
    },
    { yaml: authorizer("'{{resolve:ssm:/pets/authorizer-uri}}'") },
  ],

  check(api, report) {
    for (const authorizer of api.authorizers) {
      if (authorizer.kind !== "token" && authorizer.kind !== "request") continue;
      const written = literal(authorizer.uri);
      const wrong = written === undefined || form.test(written) ? resourceArn(authorizer.uri) : written;
      if (wrong !== undefined) report(below(authorizer.origin, "authorizerUri"), { uri: wrong });
    }
  },
};

/** Any part may hold a stage variable or `${AWS::Region}`, which the gateway fills in. */
const form = /^arn:[^:]+:apigateway:(?:[^:]|::)+:lambda:path\/|^\$\{stageVariables\./;

function authorizer(uri: string): string {
  return `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
components:
  securitySchemes:
    login:
      type: apiKey
      in: header
      name: Authorization
      x-amazon-apigateway-authtype: custom
      x-amazon-apigateway-authorizer:
        type: request
        identitySource: method.request.header.Authorization
        authorizerPayloadFormatVersion: "2.0"
        authorizerUri: ${uri}
`;
}
