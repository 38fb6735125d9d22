import { guide } from "../../../service/sources.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";

/** A JWT authorizer knows who issues tokens, and for whom. */
export const secJwtAudience: Rule<"http", { scheme: string; problem: "audience" | "issuer" }> = {
  code: "sec/jwt-audience",
  severity: "error",
  summary: "A JWT authorizer has an audience, and an issuer whose URL begins with https://.",
  sources: [guide("http-api-jwt-authorizer"), "https://github.com/aws/aws-sam-cli/issues/2410"],
  apis: ["http"],
  message: ({ scheme, problem }) =>
    problem === "audience"
      ? `The JWT authorizer "${scheme}" has no audience, which the service requires.`
      : `The issuer of the JWT authorizer "${scheme}" is no https:// URL: the service can't create it, nor the routes that use it.`,
  help: ({ problem }) =>
    problem === "audience"
      ? "List the values of aud (or client_id) that tokens carry under jwtConfiguration.audience."
      : "Set jwtConfiguration.issuer to the https:// URL that tokens carry as iss.",

  bad: [
    {
      at: "/components/securitySchemes/login/x-amazon-apigateway-authorizer",
      yaml: authorizer("issuer: https://login.example.com"),
    },
    {
      at: "/components/securitySchemes/login/x-amazon-apigateway-authorizer",
      yaml: authorizer("issuer: login.example.com, audience: [pets]"),
    },
  ],
  good: [{ yaml: authorizer("issuer: https://login.example.com, audience: [pets]") }],

  check(api, report) {
    for (const authorizer of api.authorizers) {
      if (authorizer.kind !== "jwt") continue;
      for (const { issuer, audiences } of authorizer.issuers) {
        const url = literal(issuer);
        const params = { scheme: authorizer.name };
        if (audiences.length === 0) report(authorizer.origin, { ...params, problem: "audience" });
        if (url !== undefined && !url.startsWith("https://"))
          report(authorizer.origin, { ...params, problem: "issuer" });
      }
    }
  },
};

function authorizer(configuration: string): string {
  return `
paths:
  /pets:
    get:
      security: [{ login: [] }]
      responses: { "200": { description: All pets } }
components:
  securitySchemes:
    login:
      type: oauth2
      x-amazon-apigateway-authorizer:
        type: jwt
        identitySource: $request.header.Authorization
        jwtConfiguration: { ${configuration} }
`;
}
