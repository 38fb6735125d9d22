import { guide } from "../../../service/sources.ts";
import { certificateExample, domainExample, namedDomains } from "../../domains.ts";
import type { Rule } from "../../rule.ts";

/** Mutual TLS is for regional domains. */
export const domainMutualTlsType: Rule<"rest", { name: string; type: string }> = {
  code: "domain/mutual-tls-type",
  severity: "error",
  summary: "Only regional domains check certificates of clients.",
  sources: [guide("rest-api-mutual-tls")],
  apis: ["rest"],
  message: ({ name, type }) => `${name} is ${type}, where clients aren't asked for a certificate.`,
  help: () => "Make the domain regional, or take truststore out.",

  bad: [
    {
      at: "/domains/0/truststore",
      yaml: domainExample,
      config: {
        domains: [
          {
            name: "api.example.com",
            type: "edge",
            certificateArn: certificateExample.replace("eu-west-1", "us-east-1"),
            truststore: { uri: "s3://trust/ca.pem" },
          },
        ],
      },
    },
  ],
  good: [
    {
      yaml: domainExample,
      config: {
        endpoint: { disableExecuteApi: true },
        domains: [
          { name: "api.example.com", certificateArn: certificateExample, truststore: { uri: "s3://trust/ca.pem" } },
        ],
      },
    },
  ],

  check(api, report, _, config) {
    for (const { domain, name, at } of namedDomains(api.settings.domains, config)) {
      if (domain.truststore && domain.type !== "regional") report(at("truststore"), { name, type: domain.type });
    }
  },
};
