import type { ApiKind } from "../../../ir/api.ts";
import { guide } from "../../../service/sources.ts";
import { certificateExample, namedDomains } from "../../domains.ts";
import { plainDocument } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";

/** A domain needs a certificate. */
export const domainCertificate: Rule<ApiKind, { name: string; isPrivate: boolean }> = {
  code: "domain/certificate",
  severity: "error",
  summary: "A domain that the stack makes has a certificate, or a hosted zone that can validate one.",
  sources: [guide("how-to-custom-domains"), "https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html"],
  apis: ["rest", "http", "websocket"],
  message: ({ name, isPrivate }) =>
    isPrivate
      ? `${name} is private and names no certificate: the zone of a private domain can't validate one.`
      : `${name} has neither a certificate nor a hosted zone to validate one in.`,
  help: ({ isPrivate }) =>
    isPrivate
      ? "Set certificateArn to a certificate that ACM has."
      : "Set hostedZoneId to make a certificate and the domain's records, or certificateArn to one that ACM has.",

  bad: [{ at: "/domains/0", yaml: plainDocument, config: { domains: [{ name: "api.example.com" }] } }],
  good: [
    { yaml: plainDocument, config: { domains: [{ name: "api.example.com", hostedZoneId: "Z0123456789ABCDEFGHIJ" }] } },
    { yaml: plainDocument, config: { domains: [{ name: "api.example.com", certificateArn: certificateExample }] } },
    { yaml: plainDocument, config: { domains: [{ name: "api.example.com", create: false }] } },
  ],

  check(api, report, _, config) {
    for (const { domain, name, at } of namedDomains(api.settings.domains, config)) {
      const { isMade, certificateArn, hostedZoneId, type } = domain;
      const isPrivate = type === "private";
      if (isMade && certificateArn === undefined && (isPrivate || hostedZoneId === undefined))
        report(at(), { name, isPrivate });
    }
  },
};
