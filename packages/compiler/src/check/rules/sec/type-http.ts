import { guide } from "../../../service/sources.ts";
import { unenforcedSchemes, type UnenforcedScheme } from "../../security.ts";
import type { Rule } from "../../rule.ts";

/** An HTTP API enforces what has an authorizer, or IAM. */
export const secTypeHttp: Rule<"http", UnenforcedScheme> = {
  code: "sec/type-http",
  severity: "error",
  summary: "A security scheme that an HTTP API cannot enforce leaves its operations open.",
  sources: [guide("http-api-jwt-authorizer"), "https://github.com/aws/serverless-application-model/issues/2290"],
  apis: ["http"],
  message: ({ scheme, type, operations }) =>
    `Nothing enforces security scheme "${scheme}" of type ${type}, which has no authorizer: ${operations} would be deployed without authorization.`,
  help: () =>
    "Give the scheme type oauth2 with x-amazon-apigateway-authorizer of type jwt, or type apiKey with a request authorizer, or awsSigv4 for IAM.",

  bad: [
    {
      at: "/components/securitySchemes/bearer",
      yaml: `
security: [{ bearer: [] }]
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
components:
  securitySchemes:
    bearer: { type: http, scheme: bearer }
`,
    },
  ],
  good: [
    {
      yaml: `
security: [{ login: [] }]
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
components:
  securitySchemes:
    bearer: { type: http, scheme: bearer }
    login:
      type: oauth2
      x-amazon-apigateway-authorizer:
        type: jwt
        identitySource: $request.header.Authorization
        jwtConfiguration: { issuer: https://login.example.com, audience: [pets] }
`,
    },
  ],

  check(api, report) {
    for (const { origin, ...found } of unenforcedSchemes(api)) {
      if (found.type !== "apiKey") report(origin, found);
    }
  },
};
