import { guide } from "../../../service/sources.ts";
import { unenforcedSchemes, type UnenforcedScheme } from "../../security.ts";
import type { Rule } from "../../rule.ts";

/** A REST or WebSocket API enforces what has an authorizer, IAM, or an API key; anything else in `security` is dropped. */
export const secTypeRest: Rule<"rest" | "websocket", UnenforcedScheme> = {
  code: "sec/type-rest",
  severity: "error",
  summary: "A security scheme that a REST or WebSocket API cannot enforce leaves its operations open.",
  sources: [
    guide("api-gateway-swagger-extensions-authorizer"),
    "https://github.com/amazon-archives/aws-apigateway-importer/issues/187",
  ],
  apis: ["rest", "websocket"],
  message: ({ scheme, type, operations }) =>
    `The service ignores security scheme "${scheme}" of type ${type}, which has no authorizer: ${operations} would be deployed without authorization.`,
  help: () =>
    "Give the scheme type apiKey with x-amazon-apigateway-authtype and x-amazon-apigateway-authorizer (a Lambda function, on REST also a Cognito user pool), or awsSigv4 for IAM.",

  bad: [
    {
      at: "/components/securitySchemes/oauth",
      yaml: `
paths:
  /pets:
    get:
      security: [{ oauth: [read] }]
      responses: { "200": { description: All pets } }
components:
  securitySchemes:
    oauth:
      type: oauth2
      flows: { implicit: { authorizationUrl: https://example.com/login, scopes: { read: Reads } } }
`,
    },
  ],
  good: [
    {
      yaml: `
paths:
  /pets:
    get:
      security: [{ pool: [read] }]
      responses: { "200": { description: All pets } }
  /health:
    get:
      security: [{ documented: [] }, {}]
      responses: { "200": { description: Well } }
components:
  securitySchemes:
    documented: { type: http, scheme: bearer }
    pool:
      type: apiKey
      in: header
      name: Authorization
      x-amazon-apigateway-authtype: cognito_user_pools
      x-amazon-apigateway-authorizer:
        type: cognito_user_pools
        providerARNs: [arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_AbCdEfGhI]
`,
    },
  ],

  check(api, report) {
    for (const { origin, ...found } of unenforcedSchemes(api)) {
      if (found.type !== "apiKey") report(origin, found);
    }
  },
};
