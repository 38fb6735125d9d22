import { boundOf } from "../../../service/limits.ts";
import { guide } from "../../../service/sources.ts";
import { child, descend, entries, items } from "../../../source/node.ts";
import { plainDocument as yaml } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";

/** A link leads into few subnets. */
export const vpcLinkSubnetCount: Rule<"rest" | "http", { name: string; count: number; limit: number }> = {
  code: "vpc-link/subnet-count",
  severity: "warning",
  summary: "A VPC link has at most 10 subnets, unless the account's quota has been raised.",
  sources: [guide("http-api-quotas")],
  apis: ["rest", "http"],
  message: ({ name, count, limit }) => `The VPC link ${name} has ${count} subnets; an account's quota is ${limit}.`,
  help: () =>
    "One subnet for each zone of the load balancer is enough; or have the quota raised and say so under quotas.vpcLinkSubnets.",

  bad: [{ at: "/vpcLinks/Pets/subnetIds", yaml, config: link(11) }],
  good: [{ yaml, config: link(10) }],

  check(api, report, _, config) {
    const limit = api.settings.quotas["vpcLinkSubnets"] ?? boundOf("vpcLinkSubnets", "http").max;
    for (const [name, written] of entries(descend(config, "vpcLinks"))) {
      const subnets = child(written, "subnetIds");
      const count = items(subnets).length;
      if (count > limit) report(subnets.origin, { name, count, limit });
    }
  },
};

function link(count: number): { vpcLinks: { Pets: { subnetIds: string[]; securityGroupIds: string[] } } } {
  const subnetIds = Array.from({ length: count }, (_, index) => `subnet-${index}`);
  return { vpcLinks: { Pets: { subnetIds, securityGroupIds: ["sg-1"] } } };
}
