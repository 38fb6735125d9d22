import type { Authorizer } from "../../../ir/authorizer.ts";
import { apiReference, guide } from "../../../service/sources.ts";
import { below } from "../../../source/origin.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";
import { loginDocument } from "../../websocket-examples.ts";

/** What an authorizer says that only those of other API types can do. */
export const secWsAuthorizer: Rule<"websocket", { what: string; fix: string }> = {
  code: "sec/ws-authorizer",
  severity: "warning",
  summary:
    "Authorizers of WebSocket APIs have no result cache, payload format or check of tokens; those settings are left out.",
  sources: [apiReference("v2", "apis-apiid-authorizers"), guide("apigateway-websocket-api-lambda-auth")],
  apis: ["websocket"],
  message: ({ what }) => `Authorizers of WebSocket APIs have no ${what}: it is left out.`,
  help: ({ fix }) => fix,

  bad: [
    {
      at: "/components/securitySchemes/login/x-amazon-apigateway-authorizer/authorizerResultTtlInSeconds",
      yaml: loginDocument("authorizerResultTtlInSeconds: 300"),
    },
    {
      at: "/components/securitySchemes/login/x-amazon-apigateway-authorizer/authorizerPayloadFormatVersion",
      yaml: loginDocument('authorizerPayloadFormatVersion: "2.0"'),
    },
  ],
  good: [{ yaml: loginDocument("authorizerResultTtlInSeconds: 0") }],

  check(api, report) {
    for (const authorizer of api.authorizers) {
      for (const { key, ...found } of lostOf(authorizer)) report(below(authorizer.origin, key), found);
    }
  },
};

function lostOf(authorizer: Authorizer): { key: string; what: string; fix: string }[] {
  if (authorizer.kind !== "request") return [];
  const lost = [];
  const ttl = literal(authorizer.ttlSeconds) ?? 0;
  if (ttl > 0)
    lost.push({
      key: "authorizerResultTtlInSeconds",
      what: "cache of their results",
      fix: "Take it out: the function is asked once a connection anyway.",
    });
  const version = literal(authorizer.payloadFormatVersion) ?? "1.0";
  if (version !== "1.0")
    lost.push({
      key: "authorizerPayloadFormatVersion",
      what: `payload format ${version}`,
      fix: "Take it out, and answer with an IAM policy for methodArn.",
    });
  return lost;
}
