import { guide } from "../../../service/sources.ts";
import { namedDomains } from "../../domains.ts";
import { plainDocument } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";

/** A certificate is made in the region of its stack. */
export const domainEdgeCertificateMade: Rule<"rest", { name: string }> = {
  code: "domain/edge-certificate-made",
  severity: "warning",
  summary: "A stack outside of us-east-1 can't make the certificate of an edge-optimized domain.",
  sources: [guide("how-to-edge-optimized-custom-domain-name")],
  apis: ["rest"],
  message: ({ name }) =>
    `${name} is edge-optimized, and its certificate is made where the stack is; CloudFront looks for it in us-east-1.`,
  help: () => "Deploy to us-east-1, or name a certificate of that region with certificateArn.",

  bad: [
    {
      at: "/domains/0",
      yaml: plainDocument,
      config: { domains: [{ name: "api.example.com", type: "edge", hostedZoneId: "Z0123456789ABCDEFGHIJ" }] },
    },
  ],
  good: [
    { yaml: plainDocument, config: { domains: [{ name: "api.example.com", hostedZoneId: "Z0123456789ABCDEFGHIJ" }] } },
  ],

  check(api, report, _, config) {
    for (const { domain, name, at } of namedDomains(api.settings.domains, config)) {
      if (domain.type === "edge" && domain.isMade && domain.certificateArn === undefined) report(at(), { name });
    }
  },
};
