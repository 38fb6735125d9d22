import { apiReference, guide } from "../../../service/sources.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";

/** Cached results of a request authorizer are told apart by its identity sources. */
export const secRequestIdentity: Rule<"rest", { scheme: string }> = {
  code: "sec/request-identity",
  severity: "error",
  summary: "A request authorizer whose results are cached has an identity source.",
  sources: [apiReference("v1", "API_CreateAuthorizer"), guide("api-gateway-swagger-extensions-authorizer")],
  apis: ["rest"],
  message: ({ scheme }) =>
    `The authorizer "${scheme}" caches its results (for 300 seconds, unless it says otherwise) but has no identitySource to tell callers apart: the service refuses it.`,
  help: () =>
    "Set identitySource, for example to method.request.header.Authorization, or authorizerResultTtlInSeconds to 0.",

  bad: [
    {
      at: "/components/securitySchemes/login/x-amazon-apigateway-authorizer",
      yaml: authorizer("authorizerResultTtlInSeconds: 60"),
    },
  ],
  good: [
    { yaml: authorizer("authorizerResultTtlInSeconds: 0") },
    { yaml: authorizer("identitySource: method.request.header.Authorization") },
  ],

  check(api, report) {
    for (const authorizer of api.authorizers) {
      if (authorizer.kind !== "request" || authorizer.identitySources.length > 0) continue;
      const caches = authorizer.ttlSeconds === undefined || (literal(authorizer.ttlSeconds) ?? 0) > 0;
      if (caches) report(authorizer.origin, { scheme: authorizer.name });
    }
  },
};

function authorizer(line: string): string {
  return `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
components:
  securitySchemes:
    login:
      type: apiKey
      in: header
      name: Unused
      x-amazon-apigateway-authtype: custom
      x-amazon-apigateway-authorizer:
        type: request
        authorizerUri: arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:login/invocations
        ${line}
`;
}
