import { guide } from "../../../service/sources.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";

/** The service reads {issuer}/.well-known/openid-configuration from the internet when it creates the authorizer. */
export const secJwtOpenidReachable: Rule<"rest" | "http", { scheme: string; host: string }> = {
  code: "sec/jwt-openid-reachable",
  severity: "error",
  summary: "The issuer of a JWT authorizer can be reached from the internet.",
  sources: [guide("http-api-jwt-authorizer"), guide("rest-api-jwt-authorizer"), guide("http-api-troubleshooting-jwt")],
  apis: ["rest", "http"],
  message: ({ scheme, host }) =>
    `The service can't reach ${host}, the issuer of the JWT authorizer "${scheme}": neither the authorizer nor the routes that use it would be made.`,
  help: () =>
    "Name an issuer that serves /.well-known/openid-configuration on the internet, or check tokens in a Lambda authorizer.",

  bad: [
    {
      at: "/components/securitySchemes/login/x-amazon-apigateway-authorizer",
      yaml: document("https://localhost:8443/realms/pets"),
    },
    {
      at: "/components/securitySchemes/login/x-amazon-apigateway-authorizer",
      yaml: document("https://10.0.0.7/"),
    },
  ],
  good: [{ yaml: document("https://login.example.com/realms/pets") }],

  check(api, report) {
    for (const authorizer of api.authorizers) {
      if (authorizer.kind !== "jwt") continue;
      for (const { issuer } of authorizer.issuers) {
        const host = hostOf(literal(issuer));
        if (host !== undefined && isPrivate(host)) report(authorizer.origin, { scheme: authorizer.name, host });
      }
    }
  },
};

function hostOf(issuer: string | undefined): string | undefined {
  return issuer === undefined ? undefined : /^https?:\/\/(?:[^@/]*@)?(\[[^\]]*\]|[^:/?#]+)/i.exec(issuer)?.[1];
}

/** Names and addresses that stand for nothing on the internet: RFC 6761, RFC 1918, RFC 3927, RFC 4193, RFC 8375. */
function isPrivate(host: string): boolean {
  const name = host.toLowerCase();
  return (
    /(?:^|\.)(?:localhost|local|internal|intranet|test|invalid|home\.arpa)$/.test(name) ||
    /^(?:0|10|127)\.\d+\.\d+\.\d+$/.test(name) ||
    /^(?:192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\.\d+\.\d+$/.test(name) ||
    /^\[(?:::1?|f[cd][0-9a-f]{2}:.*|fe80:.*)\]$/.test(name)
  );
}

function document(issuer: string): string {
  return `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
components:
  securitySchemes:
    login:
      type: oauth2
      x-amazon-apigateway-authorizer:
        type: jwt
        identitySource: $request.header.Authorization
        jwtConfiguration: { issuer: "${issuer}", audience: [pets] }
`;
}
