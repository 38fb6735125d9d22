import { boundOf } from "../../../service/limits.ts";
import { guide } from "../../../service/sources.ts";
import { nameOf } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";
import { securityOrigins } from "../../security.ts";

/** Scopes of a route. */
export const secScopesCount: Rule<"http", { operation: string; count: number; limit: number }> = {
  code: "sec/scopes-count",
  severity: "error",
  summary: "A route of an HTTP API has at most 10 scopes.",
  sources: [guide("http-api-quotas")],
  apis: ["http"],
  message: ({ operation, count, limit }) => `${operation} asks for ${count} scopes; a route takes at most ${limit}.`,
  help: () => "Let several scopes share a wider one: any one of a route's scopes is enough.",

  bad: [{ at: "/paths/~1pets/get/security", yaml: scopes(11) }],
  good: [{ yaml: scopes(10) }],

  check(api, report, document) {
    const originOf = securityOrigins(document);
    const limit = boundOf("scopesPerRoute", "http").max;
    for (const operation of api.operations) {
      if (operation.authorization.kind !== "authorizer") continue;
      const count = operation.authorization.scopes.length;
      if (count > limit) report(originOf(operation), { operation: nameOf(operation), count, limit });
    }
  },
};

function scopes(count: number): string {
  const names = Array.from({ length: count }, (_, index) => `pets:${index}`);
  return `
paths:
  /pets:
    get:
      security: [{ login: [${names.map((name) => `"${name}"`).join(", ")}] }]
      responses: { "200": { description: All pets } }
components:
  securitySchemes:
    login:
      type: oauth2
      x-amazon-apigateway-authorizer:
        type: jwt
        identitySource: $request.header.Authorization
        jwtConfiguration: { issuer: https://login.example.com, audience: [pets] }
`;
}
