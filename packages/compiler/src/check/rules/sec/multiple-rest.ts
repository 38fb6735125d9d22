import { guide } from "../../../service/sources.ts";
import { nameOf } from "../../integrations.ts";
import { mechanismsOf, securityOrigins } from "../../security.ts";
import type { Rule } from "../../rule.ts";

/** A REST method has one authorizer; of several, the first is taken. */
export const secMultipleRest: Rule<"rest", { operation: string; schemes: readonly string[] }> = {
  code: "sec/multiple-rest",
  severity: "warning",
  summary: "An operation of a REST API has one authorizer; of several, only the first is used.",
  sources: [guide("apigateway-control-access-to-api")],
  apis: ["rest"],
  message: ({ operation, schemes }) =>
    `${operation} names ${schemes.length} authorizers (${schemes.join(", ")}): a method has one, and ${schemes[0] ?? ""} is used.`,
  help: () => "Leave one of them, or let one Lambda authorizer check all kinds of credentials.",

  bad: [
    {
      at: "/paths/~1pets/get/security",
      yaml: document("[{ iam: [] }, { pool: [] }]"),
    },
  ],
  good: [{ yaml: document("[{ pool: [] }, { key: [] }]") }],

  check(api, report, root) {
    const originOf = securityOrigins(root);
    for (const operation of api.operations) {
      const schemes = mechanismsOf(api, operation);
      if (schemes.length > 1) report(originOf(operation), { operation: nameOf(operation), schemes });
    }
  },
};

function document(security: string): string {
  return `
paths:
  /pets:
    get:
      security: ${security}
      responses: { "200": { description: All pets } }
components:
  securitySchemes:
    iam: { type: apiKey, in: header, name: Authorization, x-amazon-apigateway-authtype: awsSigv4 }
    key: { type: apiKey, in: header, name: x-api-key }
    pool:
      type: apiKey
      in: header
      name: Authorization
      x-amazon-apigateway-authtype: cognito_user_pools
      x-amazon-apigateway-authorizer:
        type: cognito_user_pools
        providerARNs: [arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_AbCdEfGhI]
`;
}
