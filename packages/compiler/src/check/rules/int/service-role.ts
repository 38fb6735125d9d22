import { guide } from "../../../service/sources.ts";
import { own } from "../../../source/json.ts";
import { integrationsOf } from "../../integrations.ts";
import type { Example, Rule } from "../../rule.ts";
import { webSocketDocument } from "../../websocket-examples.ts";

/** A call of a service needs a role, unless the resource itself lets the gateway in. */
export const intServiceRole: Rule<"rest" | "websocket", { service: string }> = {
  code: "int/service-role",
  severity: "info",
  summary: "An integration of an AWS service names the role that it is called with.",
  sources: [guide("api-gateway-swagger-extensions-integration"), guide("permissions")],
  apis: ["rest", "websocket"],
  message: ({ service }) =>
    `No role is named for the calls of ${service}: they are refused unless the resource's own policy lets API Gateway in.`,
  help: () =>
    "Set credentials to a role that API Gateway can assume, or iam.serviceRoles in the configuration, which makes one that allows this and nothing else.",

  bad: [
    { apis: ["rest"], at: "/paths/~1pets/post/x-amazon-apigateway-integration", yaml: operation("") },
    { apis: ["websocket"], at: "/paths/~1keep/post/x-amazon-apigateway-integration", yaml: route("") },
  ],
  good: [...goodExamples("rest", operation), ...goodExamples("websocket", route)],

  check(api, report, _document, config) {
    // A role that could not be made has a finding of its own.
    if (typeof own(own(config.value, "iam"), "serviceRoles") === "string") return;
    for (const integration of integrationsOf(api)) {
      if (integration.kind !== "service" || integration.credentials !== undefined) continue;
      if (integration.action !== undefined) report(integration.origin, { service: integration.action.service });
    }
  },
};

function goodExamples(type: "rest" | "websocket", withRole: (credentials: string) => string): Example[] {
  const role = "arn:aws:iam::123456789012:role/pets";
  return [
    { apis: [type], yaml: withRole(`credentials: ${role}`) },
    { apis: [type], yaml: withRole(""), config: { iam: { serviceRoles: "api" } } },
    { apis: [type], yaml: withRole("").replace('"TableName": "pets", ', ""), config: { iam: { serviceRoles: "api" } } },
    { apis: [type], yaml: withRole(""), config: { iam: { roles: { default: role } } } },
  ];
}

function operation(credentials: string): string {
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

function route(credentials: string): string {
  return webSocketDocument(`
  /keep:
    post:
      responses: {}
      x-amazon-apigateway-integration:
        type: aws
        httpMethod: POST
        uri: arn:aws:apigateway:eu-west-1:dynamodb:action/PutItem
        requestTemplates: { $default: '{"TableName": "pets", "Item": {}}' }
        ${credentials}`);
}
