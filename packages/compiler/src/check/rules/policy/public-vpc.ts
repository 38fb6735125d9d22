import { guide } from "../../../service/sources.ts";
import { descend } from "../../../source/node.ts";
import { plainDocument as yaml } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";

/** Requests to a public API come through no VPC endpoint, so that whoever must come through one is refused. */
export const policyPublicVpc: Rule<"rest", { setting: string }> = {
  code: "policy/public-vpc",
  severity: "error",
  summary: "Only private APIs are called through VPC endpoints, and can be kept to those.",
  sources: [guide("apigateway-resource-policies-aws-condition-keys"), guide("apigateway-private-apis")],
  apis: ["rest"],
  message: ({ setting }) =>
    `policy.${setting} refuses every request: to an API that is not private none comes through a VPC endpoint.`,
  help: () => "Set endpoint.type to private, or say who may call by ipRanges or principals.",

  bad: [
    { at: "/policy/vpcIds", yaml, config: { policy: { vpcIds: ["vpc-1"] } } },
    { at: "/policy/vpcEndpointIds", yaml, config: { policy: { vpcEndpointIds: { Ref: "Endpoints" } } } },
  ],
  good: [
    { yaml, config: { policy: { vpcIds: ["vpc-1"] }, endpoint: { type: "private" } } },
    { yaml, config: { policy: { principals: ["123456789012"] } } },
  ],

  check(api, report, _, config) {
    if (api.settings.endpoint.type === "private") return;
    for (const setting of ["vpcEndpointIds", "vpcIds"]) {
      const { value, origin } = descend(config, "policy", setting);
      if (value !== undefined) report(origin, { setting });
    }
  },
};
