import { guide } from "../../../service/sources.ts";
import { child } from "../../../source/node.ts";
import { documentIndex } from "../../document-index.ts";
import type { Rule } from "../../rule.ts";

/** The words for the type of authorization and for the authorizer go together. */
export const secTypeMismatch: Rule<
  "rest" | "http",
  { scheme: string; authType: string; type: string; fitting: string }
> = {
  code: "sec/type-mismatch",
  severity: "warning",
  summary: "x-amazon-apigateway-authtype says the same as the type of the authorizer.",
  sources: [
    guide("api-gateway-swagger-extensions-authtype"),
    "https://github.com/aws-cloudformation/cfn-lint/blob/main/docs/rules.md",
  ],
  apis: ["rest", "http"],
  message: ({ scheme, authType, type }) =>
    `Security scheme "${scheme}" has the authorization type ${authType}, but an authorizer of type ${type}: the authorizer counts.`,
  help: ({ fitting, type }) => `Write ${fitting}, or another type of authorizer if ${type} is wrong.`,

  bad: [
    {
      at: "/components/securitySchemes/login/x-amazon-apigateway-authtype",
      yaml: document("cognito_user_pools"),
    },
  ],
  good: [{ yaml: document("custom") }, { yaml: document("oauth2") }],

  checkDocument(root, report) {
    for (const { name, node } of documentIndex(root).securitySchemes) {
      const written = child(node, "x-amazon-apigateway-authtype");
      const type = child(child(node, "x-amazon-apigateway-authorizer"), "type").value;
      if (typeof written.value !== "string" || typeof type !== "string") continue;
      const fitting = authTypes.get(type.toLowerCase());
      // Other words are for people: AWS's own pages have oauth2 there.
      const isKnown = [...authTypes.values(), "awsSigv4"].some((word) => isSame(word, written.value));
      if (fitting === undefined || !isKnown || isSame(fitting, written.value)) continue;
      report(written.origin, { scheme: name, authType: written.value, type, fitting });
    }
  },
};

/** By type of authorizer. */
const authTypes: ReadonlyMap<string, string> = new Map([
  ["token", "custom"],
  ["request", "custom"],
  ["cognito_user_pools", "cognito_user_pools"],
  ["jwt", "jwt"],
]);

function isSame(word: string, written: unknown): boolean {
  return typeof written === "string" && word.toLowerCase() === written.toLowerCase();
}

function document(authType: string): string {
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
      x-amazon-apigateway-authtype: ${authType}
      x-amazon-apigateway-authorizer:
        type: request
        identitySource: method.request.header.Authorization
        authorizerUri: arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:login/invocations
`;
}
