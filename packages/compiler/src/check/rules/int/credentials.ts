import { apiReference, guide } from "../../../service/sources.ts";
import { below } from "../../../source/origin.ts";
import { integrationsOf } from "../../integrations.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";

/** Credentials of an integration are a role, or the caller's own. */
export const intCredentials: Rule<"rest" | "http" | "websocket", { credentials: string }> = {
  code: "int/credentials",
  severity: "error",
  summary: "The credentials of an integration are the ARN of a role, or arn:aws:iam::*:user/*.",
  sources: [guide("api-gateway-swagger-extensions-integration"), apiReference("v1", "API_Integration")],
  apis: ["rest", "http", "websocket"],
  message: ({ credentials }) =>
    `"${credentials}" is no ARN of a role: the service refuses it ("Invalid ARN specified in the request").`,
  help: () =>
    "Write arn:aws:iam::{account}:role/{name}, or arn:aws:iam::*:user/* to call with the caller's own credentials.",

  bad: [{ at: "/paths/~1pets/post/x-amazon-apigateway-integration/credentials", yaml: pets("pets-caller") }],
  good: [
    { yaml: pets("arn:aws:iam::*:user/*") },
    { yaml: pets("arn:aws-cn:iam::123456789012:role/service/pets") },
    { yaml: pets("arn:aws:iam::123456789012:role/${stageVariables.role}") },
    { yaml: pets("${role}") },
    { yaml: pets("{{resolve:ssm:/pets/role}}") },
  ],

  check(api, report) {
    for (const integration of integrationsOf(api)) {
      const credentials = literal(integration.credentials);
      if (credentials === undefined || /^arn:[^:]+:iam::|\$\{/.test(credentials)) continue;
      report(below(integration.origin, "credentials"), { credentials });
    }
  },
};

function pets(credentials: string): string {
  return `
paths:
  /pets:
    post:
      responses: { "200": { description: Done } }
      x-amazon-apigateway-integration:
        type: aws_proxy
        httpMethod: POST
        payloadFormatVersion: "1.0"
        uri: arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:pets/invocations
        credentials: "${credentials}"
`;
}
