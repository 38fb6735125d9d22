import { boundOf } from "../../../service/limits.ts";
import { apiReference, guide } from "../../../service/sources.ts";
import { below } from "../../../source/origin.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";

/** Results of an authorizer are cached up to an hour. */
export const secTtl: Rule<"rest" | "http", { ttlSeconds: number; maxSeconds: number }> = {
  code: "sec/ttl",
  severity: "error",
  summary: "The results of an authorizer are cached for 0 to 3600 seconds.",
  sources: [apiReference("v1", "API_CreateAuthorizer"), guide("api-gateway-swagger-extensions-authorizer")],
  apis: ["rest", "http"],
  message: ({ ttlSeconds, maxSeconds }) =>
    `${ttlSeconds} seconds are refused: authorizer results are cached for 0 to ${maxSeconds} seconds.`,
  help: ({ maxSeconds }) => `Set authorizerResultTtlInSeconds to a value from 0 (no caching) to ${maxSeconds}.`,

  bad: [
    {
      at: "/components/securitySchemes/login/x-amazon-apigateway-authorizer/authorizerResultTtlInSeconds",
      yaml: authorizer("7200"),
    },
  ],
  good: [{ yaml: authorizer('"3600"') }],

  check(api, report) {
    for (const { ttlSeconds: written, origin } of api.authorizers) {
      const ttlSeconds = literal(written);
      if (ttlSeconds === undefined) continue;
      const { min = 0, max } = boundOf("authorizerTtlSeconds", api.kind);
      if (ttlSeconds >= min && ttlSeconds <= max) continue;
      report(below(origin, "authorizerResultTtlInSeconds"), { ttlSeconds, maxSeconds: max });
    }
  },
};

function authorizer(ttlSeconds: string): string {
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
        authorizerUri: arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:login/invocations
        authorizerResultTtlInSeconds: ${ttlSeconds}
`;
}
