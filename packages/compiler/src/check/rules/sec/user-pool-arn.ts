import { apiReference, guide } from "../../../service/sources.ts";
import { below } from "../../../source/origin.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";

/** User pools are named by their ARNs, not by their ids. */
export const secUserPoolArn: Rule<"rest", { written: string }> = {
  code: "sec/user-pool-arn",
  severity: "error",
  summary: "The providerARNs of an authorizer are ARNs of Cognito user pools.",
  sources: [guide("apigateway-integrate-with-cognito"), apiReference("v1", "API_CreateAuthorizer")],
  apis: ["rest"],
  message: ({ written }) => `"${written}" is no ARN of a user pool: the service can't create the authorizer.`,
  help: () => "Write arn:aws:cognito-idp:{region}:{account}:userpool/{id}.",

  bad: [
    {
      at: "/components/securitySchemes/login/x-amazon-apigateway-authorizer/providerARNs",
      yaml: authorizer("eu-west-1_a1B2c3D4e"),
    },
  ],
  good: [
    { yaml: authorizer("arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_a1B2c3D4e") },
    { yaml: authorizer("!GetAtt Pool.Arn") },
    { yaml: authorizer("'{{resolve:ssm:/pets/pool}}'") },
    { yaml: authorizer("'arn:aws:cognito-idp:${AWS::Region}:${AWS::AccountId}:userpool/eu-west-1_a1B2c3D4e'") },
  ],

  check(api, report) {
    for (const authorizer of api.authorizers) {
      if (authorizer.kind !== "cognito") continue;
      for (const arn of authorizer.userPoolArns) {
        const written = literal(arn);
        if (written === undefined || /^arn:[^:]+:cognito-idp:.+:userpool\/.|^\$\{/.test(written)) continue;
        report(below(authorizer.origin, "providerARNs"), { written });
      }
    }
  },
};

function authorizer(arn: string): string {
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
      x-amazon-apigateway-authtype: cognito_user_pools
      x-amazon-apigateway-authorizer:
        type: cognito_user_pools
        providerARNs: [ ${arn} ]
`;
}
