import { isMadeVpcEndpoint } from "../../../ir/made-ids.ts";
import { guide } from "../../../service/sources.ts";
import { certificateExample, namedDomains } from "../../domains.ts";
import { plainDocument } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";

/** Where a private domain is reached depends on the VPC endpoint. */
export const domainPrivateRecord: Rule<"rest", { name: string }> = {
  code: "domain/private-record",
  severity: "warning",
  summary: "Records of a private domain are made only where the stack makes the VPC endpoint too.",
  sources: [guide("apigateway-private-custom-domains")],
  apis: ["rest"],
  message: ({ name }) =>
    `${name} gets no record in the hosted zone: its VPC endpoints are not made by the stack, and their addresses not known.`,
  help: () =>
    "Add an alias record to the endpoint's DNS name yourself and take hostedZoneId out, or let the stack make endpoint.vpcEndpoint, and the domain have that one.",

  bad: [
    {
      at: "/domains/0/hostedZoneId",
      yaml: plainDocument,
      config: {
        endpoint: { type: "private", vpcEndpointIds: ["vpce-0123456789abcdef0"] },
        domains: [
          { name: "api.example.com", certificateArn: certificateExample, hostedZoneId: "Z0123456789ABCDEFGHIJ" },
        ],
      },
    },
    {
      at: "/domains/0/hostedZoneId",
      yaml: plainDocument,
      config: {
        endpoint: { vpcEndpoint: { vpcId: "vpc-1", subnetIds: ["subnet-1"], securityGroupIds: ["sg-1"] } },
        domains: [
          {
            name: "api.example.com",
            certificateArn: certificateExample,
            hostedZoneId: "Z0123456789ABCDEFGHIJ",
            vpcEndpointIds: ["vpce-0123456789abcdef0"],
          },
        ],
      },
    },
  ],
  good: [
    {
      yaml: plainDocument,
      config: {
        endpoint: { vpcEndpoint: { vpcId: "vpc-1", subnetIds: ["subnet-1"], securityGroupIds: ["sg-1"] } },
        domains: [
          { name: "api.example.com", certificateArn: certificateExample, hostedZoneId: "Z0123456789ABCDEFGHIJ" },
        ],
      },
    },
  ],

  check(api, report, _, config) {
    for (const { domain, name, at } of namedDomains(api.settings.domains, config)) {
      if (domain.type !== "private" || domain.hostedZoneId === undefined) continue;
      if (!domain.vpcEndpointIds.some(isMadeVpcEndpoint)) report(at("hostedZoneId"), { name });
    }
  },
};
