import { apiReference, guide } from "../../../service/sources.ts";
import { below } from "../../../source/origin.ts";
import { isRegex } from "../../../vtl/regex/is-regex.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";

/** A token authorizer is asked only about tokens that match the pattern. */
export const secTokenPattern: Rule<"rest", { pattern: string }> = {
  code: "sec/token-pattern",
  severity: "warning",
  summary: "The pattern for the tokens of a Lambda authorizer is a regular expression.",
  sources: [apiReference("v1", "API_CreateAuthorizer"), guide("api-gateway-swagger-extensions-authorizer")],
  apis: ["rest"],
  message: ({ pattern }) => `"${pattern}" is no regular expression: no token can match it.`,
  help: () => "Close what is open in it, and put a backslash before a bracket that is meant as one.",

  bad: [
    {
      at: "/components/securitySchemes/login/x-amazon-apigateway-authorizer/identityValidationExpression",
      yaml: authorizer("^Bearer [-0-9a-z"),
    },
  ],
  good: [{ yaml: authorizer("^Bearer [-0-9a-zA-Z._]*$") }],

  check(api, report) {
    for (const authorizer of api.authorizers) {
      if (authorizer.kind !== "token") continue;
      const pattern = literal(authorizer.identityValidationExpression);
      if (pattern === undefined || isRegex(pattern)) continue;
      report(below(authorizer.origin, "identityValidationExpression"), { pattern });
    }
  },
};

function authorizer(pattern: string): string {
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
        type: token
        identityValidationExpression: "${pattern}"
        authorizerUri: arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:login/invocations
`;
}
