import type { ApiKind } from "../../../ir/api.ts";
import { guide } from "../../../service/sources.ts";
import { certificateExample, namedDomains } from "../../domains.ts";
import { plainDocument } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";
import { literal } from "../../literal.ts";

/** What a domain asks for, the service's own host name does not. */
export const domainExecuteApiOpen: Rule<ApiKind, { name: string; isMutual: boolean }> = {
  code: "domain/execute-api-open",
  severity: "warning",
  summary: "An API with mutual TLS or a TLS policy on its domain answers there only.",
  sources: [guide("rest-api-disable-default-endpoint"), guide("rest-api-mutual-tls")],
  apis: ["rest", "http", "websocket"],
  message: ({ name, isMutual }) =>
    `${isMutual ? `Clients of ${name} need a certificate` : `${name} takes newer TLS versions only`}, and the execute-api host name answers without.`,
  help: () => "Set endpoint.disableExecuteApi to true.",

  bad: [
    {
      at: "/domains/0",
      yaml: plainDocument,
      config: {
        domains: [
          { name: "api.example.com", certificateArn: certificateExample, truststore: { uri: "s3://trust/ca.pem" } },
        ],
      },
    },
  ],
  good: [
    {
      yaml: plainDocument,
      config: {
        endpoint: { disableExecuteApi: true },
        domains: [
          { name: "api.example.com", certificateArn: certificateExample, truststore: { uri: "s3://trust/ca.pem" } },
        ],
      },
    },
    { yaml: plainDocument, config: { domains: [{ name: "api.example.com", certificateArn: certificateExample }] } },
  ],

  check(api, report, _, config) {
    const { endpoint, domains } = api.settings;
    const isPrivate = "type" in endpoint && endpoint.type === "private";
    if (isPrivate || (endpoint.disablesExecuteApi !== undefined && endpoint.disablesExecuteApi !== false)) return;
    for (const { domain, name, at } of namedDomains(domains, config)) {
      const isMutual = domain.truststore !== undefined;
      const isStrict = api.kind !== "rest" || api.securityPolicy === undefined;
      const policy = literal(domain.securityPolicy) ?? "";
      if (isMutual || (isStrict && policy.startsWith("SecurityPolicy_"))) report(at(), { name, isMutual });
    }
  },
};
