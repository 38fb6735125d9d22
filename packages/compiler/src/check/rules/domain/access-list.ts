import { isStackFilledList } from "../../../ir/cfn.ts";
import { guide } from "../../../service/sources.ts";
import { certificateExample, namedDomains } from "../../domains.ts";
import { plainDocument } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";

const domain = { name: "api.example.com", certificateArn: certificateExample };
const list = { "Fn::Split": [",", { "Fn::ImportValue": "Endpoints" }] };

/** Each VPC endpoint of a private domain is a resource of its own, and a stack cannot make as many as a list happens to have. */
export const domainAccessList: Rule<"rest", { name: string }> = {
  code: "domain/access-list",
  severity: "error",
  summary: "The VPC endpoints that reach a private domain are named one by one.",
  sources: [guide("apigateway-private-custom-domains-associations")],
  apis: ["rest"],
  message: ({ name }) =>
    `Each VPC endpoint gets an association with ${name}, and how many a list has that the stack fills in is not known.`,
  help: () => "Name them one by one in the domain's vpcEndpointIds: [{ Fn::Select: [0, …] }, { Fn::Select: [1, …] }].",

  bad: [
    {
      at: "/domains/0",
      yaml: plainDocument,
      config: { endpoint: { type: "private", vpcEndpointIds: list }, domains: [domain] },
    },
    {
      at: "/domains/0/vpcEndpointIds",
      yaml: plainDocument,
      config: { endpoint: { type: "private" }, domains: [{ ...domain, vpcEndpointIds: { Ref: "Endpoints" } }] },
    },
  ],
  good: [
    {
      yaml: plainDocument,
      config: {
        endpoint: { type: "private", vpcEndpointIds: list },
        domains: [{ ...domain, vpcEndpointIds: [{ "Fn::Select": [0, list] }] }],
      },
    },
    { yaml: plainDocument, config: { endpoint: { type: "private", vpcEndpointIds: list } } },
  ],

  check(api, report, _, config) {
    for (const { domain: each, name, written, at } of namedDomains(api.settings.domains, config)) {
      if (each.type !== "private" || !each.isMade || !each.vpcEndpointIds.some(isStackFilledList)) continue;
      report("vpcEndpointIds" in (written.value as object) ? at("vpcEndpointIds") : at(), { name });
    }
  },
};
