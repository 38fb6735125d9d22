import { guide } from "../../../service/sources.ts";
import { nameOf } from "../../integrations.ts";
import { mechanismsOf, securityOrigins } from "../../security.ts";
import type { Rule } from "../../rule.ts";

/** One authorizer, or IAM, for each route of an HTTP API. */
export const secMultiple: Rule<"http", { operation: string; schemes: readonly string[] }> = {
  code: "sec/multiple",
  severity: "error",
  summary: "An operation of an HTTP API has at most one of IAM, a Lambda authorizer and a JWT authorizer.",
  sources: [guide("http-api-open-api"), guide("http-api-access-control")],
  apis: ["http"],
  message: ({ operation, schemes }) =>
    `${operation} names several authorizers (${schemes.join(", ")}): the import of an HTTP API refuses that.`,
  help: () => "Leave one of them, or let one Lambda authorizer check all kinds of credentials.",

  bad: [
    {
      at: "/paths/~1pets/get/security",
      yaml: `
paths:
  /pets:
    get:
      security: [{ login: [] }, { iam: [] }]
      responses: { "200": { description: All pets } }
components:
  securitySchemes:
    iam: { type: apiKey, in: header, name: Authorization, x-amazon-apigateway-authtype: awsSigv4 }
    login:
      type: oauth2
      x-amazon-apigateway-authorizer:
        type: jwt
        identitySource: $request.header.Authorization
        jwtConfiguration: { issuer: https://login.example.com, audience: [pets] }
`,
    },
  ],
  good: [
    {
      yaml: `
paths:
  /pets:
    get:
      security: [{ login: [] }]
      responses: { "200": { description: All pets } }
    post:
      security: [{ iam: [] }]
      responses: { "200": { description: A pet } }
components:
  securitySchemes:
    iam: { type: apiKey, in: header, name: Authorization, x-amazon-apigateway-authtype: awsSigv4 }
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
    for (const operation of api.operations) {
      const schemes = mechanismsOf(api, operation);
      if (schemes.length > 1) report(originOf(operation), { operation: nameOf(operation), schemes });
    }
  },
};
