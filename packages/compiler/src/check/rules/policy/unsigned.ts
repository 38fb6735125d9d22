import { guide } from "../../../service/sources.ts";
import { descend } from "../../../source/node.ts";
import { plainDocument } from "../../example-text.ts";
import { nameOf } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

const config = { policy: { principals: ["123456789012"] } };
const signed = `
security: [{ iam: [] }]
components:
  securitySchemes:
    iam: { type: apiKey, in: header, name: Authorization, x-amazon-apigateway-authtype: awsSigv4 }
`;

/** Who has not signed a request is no principal, so that a policy for principals refuses him. */
export const policyUnsigned: Rule<"rest", { name: string; others: number }> = {
  code: "policy/unsigned",
  severity: "warning",
  summary:
    "A resource policy for principals lets requests through to operations that ask for a signature, and to no others.",
  sources: [
    guide("apigateway-authorization-flow"),
    guide("apigateway-resource-policies-examples"),
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-anonymous",
  ],
  apis: ["rest"],
  message: ({ name, others }) =>
    `${name}${others > 0 ? ` and ${String(others)} more operations` : ""} can't be called: the policy lets in principals only, and requests are not signed there.`,
  help: () =>
    "Ask for IAM, x-amazon-apigateway-auth: { type: AWS_IAM }; or write a policy document whose Statement lets everybody in to these operations.",

  bad: [{ at: "/policy/principals", yaml: plainDocument, config }],
  good: [
    { yaml: `${signed}${plainDocument.trimStart()}`, config },
    { yaml: plainDocument, config: { policy: { principals: ["*"] } } },
    { yaml: plainDocument, config: { policy: { ipRanges: ["192.0.2.0/24"] } } },
  ],

  check(api, report, _, configuration) {
    const { value, origin } = descend(configuration, "policy", "principals");
    // `*` is everybody, also who has not signed.
    if (value === undefined || (Array.isArray(value) && value.includes("*"))) return;
    const [first, ...others] = api.operations.filter(({ authorization }) => authorization.kind !== "iam");
    if (first !== undefined) report(origin, { name: nameOf(first), others: others.length });
  },
};
