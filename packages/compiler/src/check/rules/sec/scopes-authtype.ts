import { apiReference, guide } from "../../../service/sources.ts";
import { nameOf } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";
import { securityOrigins } from "../../security.ts";

/** Scopes are for authorizers that read tokens themselves. */
export const secScopesAuthtype: Rule<"rest" | "http", { operation: string; scheme: string }> = {
  code: "sec/scopes-authtype",
  severity: "error",
  summary: "Scopes are checked by Cognito and JWT authorizers only.",
  sources: [apiReference("v1", "API_PutMethod"), guide("http-api-jwt-authorizer")],
  apis: ["rest", "http"],
  message: ({ operation, scheme }) =>
    `${operation} asks for scopes of "${scheme}", a Lambda authorizer: the service checks scopes for Cognito and JWT authorizers only.`,
  help: () => "Take the scopes out and let the function check them, or use a Cognito or JWT authorizer.",

  bad: [
    {
      at: "/paths/~1pets/get/security",
      yaml: `
paths:
  /pets:
    get:
      security: [{ login: [read] }]
      responses: { "200": { description: All pets } }
components:
  securitySchemes:
    login:
      type: apiKey
      in: header
      name: Authorization
      x-amazon-apigateway-authtype: custom
      x-amazon-apigateway-authorizer:
        type: request
        identitySource: $request.header.Authorization
        authorizerUri: arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:login/invocations
`,
    },
  ],
  good: [
    {
      yaml: `
paths:
  /pets:
    get:
      security: [{ login: [read] }]
      responses: { "200": { description: All pets } }
components:
  securitySchemes:
    login:
      type: oauth2
      x-amazon-apigateway-authorizer:
        type: jwt
        identitySource: $request.header.Authorization
        jwtConfiguration: { issuer: https://login.example.com, audience: [pets] }
`,
    },
  ],

  check(api, report, document) {
    const originOf = securityOrigins(document);
    const lambda = new Set(
      api.authorizers.filter(({ kind }) => kind === "token" || kind === "request").map(({ name }) => name),
    );
    for (const operation of api.operations) {
      const { authorization } = operation;
      if (authorization.kind !== "authorizer" || authorization.scopes.length === 0) continue;
      if (lambda.has(authorization.name))
        report(originOf(operation), { operation: nameOf(operation), scheme: authorization.name });
    }
  },
};
