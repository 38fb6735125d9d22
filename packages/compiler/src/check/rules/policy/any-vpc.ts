import { guide } from "../../../service/sources.ts";
import { child, descend } from "../../../source/node.ts";
import { plainDocument as yaml } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";

/** Every VPC of every account can have the same private addresses. */
export const policyAnyVpc: Rule<"rest", unknown> = {
  code: "policy/any-vpc",
  severity: "warning",
  summary: "Addresses alone do not say who may call a private API.",
  sources: [guide("apigateway-resource-policies-examples")],
  apis: ["rest"],
  message: () =>
    "These are addresses inside of a VPC, of any VPC: whoever has such an address and a VPC endpoint of his own may call.",
  help: () => "Name the API's VPC endpoints under endpoint.vpcEndpointIds, or policy.vpcEndpointIds or policy.vpcIds.",

  bad: [
    {
      at: "/policy/ipRanges",
      yaml,
      config: { endpoint: { type: "private" }, policy: { ipRanges: ["10.0.0.0/16"] } },
    },
  ],
  good: [
    {
      yaml,
      config: {
        endpoint: { type: "private", vpcEndpointIds: ["vpce-0123456789abcdef0"] },
        policy: { ipRanges: ["10.0.0.0/16"] },
      },
    },
    {
      yaml: `
servers:
  - url: https://example.com
    x-amazon-apigateway-endpoint-configuration: { vpcEndpointIds: [vpce-0123456789abcdef0] }${yaml}`,
      config: { policy: { ipRanges: ["10.0.0.0/16"] } },
    },
    { yaml, config: { endpoint: { type: "private" }, policy: { ipRanges: ["10.0.0.0/16"], vpcIds: ["vpc-1"] } } },
  ],

  check(api, report, _, config) {
    const { type, vpcEndpointIds } = api.settings.endpoint;
    const policy = descend(config, "policy");
    const { value, origin } = child(policy, "ipRanges");
    const isNamed = ["vpcEndpointIds", "vpcIds", "principals"].some((key) => child(policy, key).value !== undefined);
    if (type === "private" && value !== undefined && vpcEndpointIds.length === 0 && !isNamed) report(origin, {});
  },
};
