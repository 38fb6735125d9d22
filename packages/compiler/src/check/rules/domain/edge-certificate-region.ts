import { guide } from "../../../service/sources.ts";
import { certificateExample, namedDomains } from "../../domains.ts";
import { plainDocument } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";
import { literal } from "../../literal.ts";

/** Edge-optimized domains are served by CloudFront. */
export const domainEdgeCertificateRegion: Rule<"rest", { name: string }> = {
  code: "domain/edge-certificate-region",
  severity: "error",
  summary: "The certificate of an edge-optimized domain is in us-east-1.",
  sources: [guide("how-to-edge-optimized-custom-domain-name")],
  apis: ["rest"],
  message: ({ name }) =>
    `${name} is edge-optimized, and its certificate isn't in us-east-1, where CloudFront looks for it.`,
  help: () => "Name a certificate of us-east-1, or make the domain regional.",

  bad: [
    {
      at: "/domains/0/certificateArn",
      yaml: plainDocument,
      config: { domains: [{ name: "api.example.com", type: "edge", certificateArn: certificateExample }] },
    },
  ],
  good: [
    {
      yaml: plainDocument,
      config: {
        domains: [
          {
            name: "api.example.com",
            type: "edge",
            certificateArn: certificateExample.replace("eu-west-1", "us-east-1"),
          },
        ],
      },
    },
    {
      yaml: plainDocument,
      config: { domains: [{ name: "api.example.com", type: "regional", certificateArn: certificateExample }] },
    },
  ],

  check(api, report, _, config) {
    for (const { domain, name, at } of namedDomains(api.settings.domains, config)) {
      const arn = literal(domain.certificateArn);
      if (domain.type === "edge" && arn !== undefined && !arn.includes(":us-east-1:"))
        report(at("certificateArn"), { name });
    }
  },
};
