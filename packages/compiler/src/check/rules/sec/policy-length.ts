import { boundOf } from "../../../service/limits.ts";
import { guide } from "../../../service/sources.ts";
import { child } from "../../../source/node.ts";
import type { Rule } from "../../rule.ts";

/** Characters of a resource policy. What a stack fills in is counted as it is written. */
export const secPolicyLength: Rule<"rest", { count: number; limit: number }> = {
  code: "sec/policy-length",
  severity: "warning",
  summary: "A resource policy has at most 8192 characters, unless the account's quota has been raised.",
  sources: [guide("limits"), guide("apigateway-resource-policies")],
  apis: ["rest"],
  message: ({ count, limit }) => `The resource policy has about ${count} characters; the quota is ${limit}.`,
  help: () => "Shorten it with wildcards, or have the quota raised and say so under `quotas.policyChars`.",

  bad: [{ at: "/x-amazon-apigateway-policy", yaml: policy(600) }],
  good: [{ yaml: policy(100) }],

  check(api, report, document) {
    if (api.policy === undefined) return;
    const count = JSON.stringify(api.policy).length;
    const limit = api.settings.quotas["policyChars"] ?? boundOf("policyChars", "rest").max;
    if (count > limit) report(child(document, "x-amazon-apigateway-policy").origin, { count, limit });
  },
};

function policy(addresses: number): string {
  const list = Array.from({ length: addresses }, (_, index) => `192.0.${Math.floor(index / 256)}.${index % 256}`);
  return `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
x-amazon-apigateway-policy:
  Version: "2012-10-17"
  Statement:
    - Effect: Allow
      Principal: "*"
      Action: execute-api:Invoke
      Resource: execute-api:/*
      Condition: { IpAddress: { aws:SourceIp: [${list.join(", ")}] } }
`;
}
