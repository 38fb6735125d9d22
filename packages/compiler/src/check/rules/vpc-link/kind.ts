import type { ApiKind } from "../../../ir/api.ts";
import { guide } from "../../../service/sources.ts";
import { child, descend, entries } from "../../../source/node.ts";
import type { Rule } from "../../rule.ts";

const yaml = `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
`;

/** The members that say where a link leads. */
const kinds = ["id", "targetArn", "subnetIds"];

/** A link leads to one place. */
export const vpcLinkKind: Rule<ApiKind, { name: string; said: readonly string[] }> = {
  code: "vpc-link/kind",
  severity: "error",
  summary: "A VPC link is an existing one, or leads to a Network Load Balancer, or into subnets.",
  sources: [guide("private-integration")],
  apis: ["rest", "http", "websocket"],
  message: ({ name, said }) =>
    said.length === 0 ? `The VPC link ${name} leads nowhere.` : `The VPC link ${name} has ${said.join(" and ")}.`,
  help: () => `Say one of ${kinds.join(", ")}.`,

  bad: [
    { at: "/vpcLinks/Pets", yaml, config: { vpcLinks: { Pets: {} } } },
    { at: "/vpcLinks/Pets", yaml, config: { vpcLinks: { Pets: { id: "abc123", subnetIds: ["subnet-1"] } } } },
  ],
  good: [
    { yaml, config: { vpcLinks: { Pets: { subnetIds: ["subnet-1"], securityGroupIds: ["sg-1"] } } } },
    { yaml, config: { vpcLinks: { Pets: { id: "abc123" } } } },
  ],

  check(_, report, __, config) {
    for (const [name, link] of entries(descend(config, "vpcLinks"))) {
      const said = kinds.filter((kind) => child(link, kind).value !== undefined);
      if (said.length !== 1) report(link.origin, { name, said });
    }
  },
};
