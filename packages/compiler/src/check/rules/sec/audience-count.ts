import { boundOf } from "../../../service/limits.ts";
import { guide } from "../../../service/sources.ts";
import type { Rule } from "../../rule.ts";

/** Audiences of one JWT authorizer. */
export const secAudienceCount: Rule<"http", { scheme: string; count: number; limit: number }> = {
  code: "sec/audience-count",
  severity: "error",
  summary: "A JWT authorizer of an HTTP API has at most 50 audiences.",
  sources: [guide("http-api-quotas")],
  apis: ["http"],
  message: ({ scheme, count, limit }) =>
    `The JWT authorizer "${scheme}" has ${count} audiences; the service takes at most ${limit}.`,
  help: () => "Let clients share an audience, or divide the operations among several authorizers.",

  bad: [{ at: "/components/securitySchemes/login/x-amazon-apigateway-authorizer", yaml: document(51) }],
  good: [{ yaml: document(50) }],

  check(api, report) {
    const limit = boundOf("audiencesPerAuthorizer", "http").max;
    for (const authorizer of api.authorizers) {
      if (authorizer.kind !== "jwt") continue;
      for (const { audiences } of authorizer.issuers) {
        const count = audiences.length;
        if (count > limit) report(authorizer.origin, { scheme: authorizer.name, count, limit });
      }
    }
  },
};

function document(count: number): string {
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
        jwtConfiguration:
          issuer: https://login.example.com
          audience: [${Array.from({ length: count }, (_, index) => `client${index}`).join(", ")}]
`;
}
