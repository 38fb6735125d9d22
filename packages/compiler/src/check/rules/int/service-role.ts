import { guide } from "../../../service/sources.ts";
import { integrationsOf } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

/** A call of a service needs a role, unless the resource itself lets the gateway in. */
export const intServiceRole: Rule<"rest", { service: string }> = {
  code: "int/service-role",
  severity: "info",
  summary: "An integration of an AWS service names the role that it is called with.",
  sources: [guide("api-gateway-swagger-extensions-integration"), guide("permissions")],
  apis: ["rest"],
  message: ({ service }) =>
    `No role is named for the calls of ${service}: they are refused unless the resource's own policy lets API Gateway in.`,
  help: () =>
    "Set credentials to a role that API Gateway can assume, or iam.serviceRoles in the configuration, which makes one that allows this and nothing else.",

  bad: [{ at: "/paths/~1pets/post/x-amazon-apigateway-integration", yaml: withRole("") }],
  good: [
    { yaml: withRole("credentials: arn:aws:iam::123456789012:role/pets") },
    { yaml: withRole(""), config: { iam: { serviceRoles: "api" } } },
    { yaml: withRole(""), config: { iam: { roles: { default: "arn:aws:iam::123456789012:role/pets" } } } },
  ],

  check(api, report) {
    for (const integration of integrationsOf(api)) {
      if (integration.kind !== "service" || integration.credentials !== undefined) continue;
      if (integration.action !== undefined) report(integration.origin, { service: integration.action.service });
    }
  },
};

function withRole(credentials: string): string {
  return `
paths:
  /pets:
    post:
      responses: { "200": { description: Kept } }
      x-amazon-apigateway-integration:
        type: aws
        httpMethod: POST
        uri: arn:aws:apigateway:eu-west-1:dynamodb:action/PutItem
        requestTemplates: { application/json: '{"TableName": "pets", "Item": {}}' }
        responses: { default: { statusCode: "200" } }
        ${credentials}
`;
}
