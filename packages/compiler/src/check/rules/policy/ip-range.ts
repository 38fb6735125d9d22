import { guide } from "../../../service/sources.ts";
import { plainDocument as yaml } from "../../example-text.ts";
import { policyAddresses } from "../../policy-addresses.ts";
import type { Rule } from "../../rule.ts";

const addressOperators =
  "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IPAddress";

/** IAM refuses a policy with an address that is none. */
export const policyIpRange: Rule<"rest", { text: string }> = {
  code: "policy/ip-range",
  severity: "error",
  summary: "Addresses of a resource policy are IPv4 or IPv6 addresses, or blocks of them in CIDR notation.",
  sources: [addressOperators, guide("apigateway-resource-policies-examples")],
  apis: ["rest"],
  message: ({ text }) => `"${text}" is no address, and no block of addresses: the service refuses the policy.`,
  help: () => "Write 192.0.2.0/24, 2001:db8::/32, or a single address.",

  bad: [
    { at: "/policy/ipRanges/1", yaml, config: { policy: { ipRanges: ["192.0.2.0/24", "192.0.2.0/33"] } } },
    { at: "/policy/blockedIpRanges/0", yaml, config: { policy: { blockedIpRanges: ["office"] } } },
    { at: "/policy/ipRanges/0", yaml, config: { policy: { ipRanges: ["192.0.2"] } } },
    { at: "/policy/ipRanges/0", yaml, config: { policy: { ipRanges: ["2001:db8:::/32"] } } },
    {
      at: "/x-amazon-apigateway-policy/Statement/Condition/IpAddress/aws:SourceIp",
      yaml: `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
x-amazon-apigateway-policy:
  Version: "2012-10-17"
  Statement:
    Effect: Allow
    Principal: "*"
    Action: execute-api:Invoke
    Resource: execute-api:/*
    Condition: { IpAddress: { aws:SourceIp: 192.0.2.0-192.0.2.255 } }
`,
    },
  ],
  good: [
    {
      yaml,
      config: {
        policy: {
          ipRanges: ["192.0.2.0/24", "198.51.100.7", { Ref: "Office" }, "{{ office }}", "{{resolve:ssm:/office}}"],
          blockedIpRanges: ["2001:db8::/32"],
        },
      },
    },
  ],

  check(api, report, document, config) {
    for (const { text, range, origin } of policyAddresses(document, config, api.settings.endpoint.type === "private"))
      if (range === undefined) report(origin, { text });
  },
};
