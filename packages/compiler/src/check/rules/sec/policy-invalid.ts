import { guide } from "../../../service/sources.ts";
import { isObject, own } from "../../../source/json.ts";
import { child, items, type Node } from "../../../source/node.ts";
import type { Rule } from "../../rule.ts";

/** A resource policy is one that IAM can read. */
export const secPolicyInvalid: Rule<"rest", { missing: string }> = {
  code: "sec/policy-invalid",
  severity: "error",
  summary: "Each statement of a resource policy says whom it lets do what, and where.",
  sources: [
    guide("apigateway-resource-policies-create-attach"),
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html",
    "https://github.com/hashicorp/terraform-provider-aws/issues/5364",
  ],
  apis: ["rest"],
  message: ({ missing }) =>
    `The resource policy has no ${missing}: the service refuses it ("Invalid policy document. Please check the policy syntax and ensure that Principals are valid.").`,
  help: ({ missing }) => examples[missing] ?? `Add ${missing}.`,

  bad: [
    { at: "/x-amazon-apigateway-policy", yaml: policy('Version: "2012-10-17"') },
    {
      at: "/x-amazon-apigateway-policy/Statement/0",
      yaml: policy("Statement: [{ Effect: Allow, Action: execute-api:Invoke, Resource: execute-api:/* }]"),
    },
    {
      at: "/x-amazon-apigateway-policy/Statement/Effect",
      yaml: policy(
        "Statement: { Effect: allow, Principal: '*', Action: execute-api:Invoke, Resource: execute-api:/* }",
      ),
    },
  ],
  good: [
    {
      yaml: policy(
        "Statement: [{ Effect: Deny, NotPrincipal: { AWS: '123456789012' }, Action: '*', Resource: execute-api:/* }]",
      ),
    },
    { yaml: policy("Statement: [!If [IsPublic, { Effect: Allow }, !Ref AWS::NoValue]]") },
  ],

  checkDocument(root, report) {
    const policy = child(root, "x-amazon-apigateway-policy");
    if (!isObject(policy.value) || isFilledIn(policy)) return;
    const statements = child(policy, "Statement");
    if (statements.value === undefined) report(policy.origin, { missing: "Statement" });
    for (const statement of Array.isArray(statements.value) ? items(statements) : [statements]) {
      if (!isObject(statement.value) || isFilledIn(statement)) continue;
      const missing = parts.find((names) => names.every((name) => own(statement.value, name) === undefined));
      if (missing !== undefined) report(statement.origin, { missing: missing[0] });
      const effect = child(statement, "Effect");
      if (typeof effect.value === "string" && !/^(?:Allow|Deny)$|\$\{/.test(effect.value))
        report(effect.origin, { missing: "Effect of Allow or Deny" });
    }
  },
};

/** What a statement has one of each of. */
const parts: readonly (readonly [string, ...string[]])[] = [
  ["Effect"],
  ["Principal", "NotPrincipal"],
  ["Action", "NotAction"],
  ["Resource", "NotResource"],
];

const examples: Readonly<Record<string, string>> = {
  Statement: "Add Statement, a list of statements.",
  Effect: "Add Effect: Allow, or Deny.",
  "Effect of Allow or Deny": "Write Allow or Deny, with a capital letter.",
  Principal: 'Add Principal: "*", or those whom the statement is about.',
  Action: "Add Action: execute-api:Invoke.",
  Resource: "Add Resource: execute-api:/*, which means this API.",
};

/** Whether a stack fills the value in, so that nobody knows it here. */
function isFilledIn({ value }: Node): boolean {
  return isObject(value) && Object.keys(value).some((key) => key === "Ref" || key.startsWith("Fn::"));
}

function policy(line: string): string {
  return `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
x-amazon-apigateway-policy: { ${line} }
`;
}
