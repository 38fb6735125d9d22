import { guide } from "../../../service/sources.ts";
import { certificateExample, namedDomains } from "../../domains.ts";
import { plainDocument } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";

/** Private APIs and private domains belong together. */
export const domainPrivate: Rule<"rest", { problem: string }> = {
  code: "domain/private",
  severity: "error",
  summary:
    "A private domain leads to a private API through a VPC endpoint, and no other domain leads to a private API.",
  sources: [guide("apigateway-private-custom-domains")],
  apis: ["rest"],
  message: ({ problem }) => problem,
  help: () =>
    "Make both private: endpoint.type private with vpcEndpointIds or vpcEndpoint, and no other type of domain.",

  bad: [
    {
      at: "/domains/0",
      yaml: plainDocument,
      config: {
        domains: [
          {
            name: "api.example.com",
            type: "private",
            certificateArn: certificateExample,
            vpcEndpointIds: ["vpce-0123456789abcdef0"],
          },
        ],
      },
    },
    {
      at: "/domains/0",
      yaml: plainDocument,
      config: {
        endpoint: { type: "private", vpcEndpointIds: ["vpce-0123456789abcdef0"] },
        domains: [{ name: "api.example.com", type: "regional", certificateArn: certificateExample }],
      },
    },
    {
      at: "/domains/0",
      yaml: plainDocument,
      config: {
        endpoint: { type: "private", vpcEndpointIds: ["vpce-0123456789abcdef0"] },
        domains: [{ name: "api.example.com", create: false }],
      },
    },
  ],
  good: [
    {
      yaml: plainDocument,
      config: {
        endpoint: { type: "private", vpcEndpointIds: ["vpce-0123456789abcdef0"] },
        domains: [{ name: "api.example.com", certificateArn: certificateExample }],
      },
    },
    { yaml: plainDocument, config: { domains: [{ name: "api.example.com", certificateArn: certificateExample }] } },
  ],

  check(api, report, _, config) {
    const isPrivate = api.settings.endpoint.type === "private";
    for (const { domain, name, at } of namedDomains(api.settings.domains, config)) {
      const is = domain.type === "private";
      if (is && !isPrivate) report(at(), { problem: `${name} is private, and the API isn't.` });
      else if (!is && isPrivate)
        report(at(), { problem: `${name} is ${domain.type}, and no such domain leads to a private API.` });
      else if (is && domain.vpcEndpointIds.length === 0)
        report(at(), { problem: `${name} is private, and no VPC endpoint reaches it.` });
      else if (is && !domain.isMade && domain.arn === undefined)
        report(at(), { problem: `${name} is made elsewhere, and a private domain is known by its ARN only; set arn.` });
    }
  },
};
