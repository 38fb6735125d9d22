import { guide } from "../../../service/sources.ts";
import { certificateExample, namedDomains } from "../../domains.ts";
import { plainDocument } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";

/** Mutual TLS is for regional domains. */
export const domainMutualTlsType: Rule<"rest" | "websocket", { name: string; type: string }> = {
  code: "domain/mutual-tls-type",
  severity: "error",
  summary: "Only regional domains of REST and HTTP APIs check certificates of clients.",
  sources: [guide("rest-api-mutual-tls")],
  apis: ["rest", "websocket"],
  message: ({ name, type }) => `${name} is ${type}, where clients aren't asked for a certificate.`,
  help: () =>
    "Make the domain regional, or take truststore out; a WebSocket API can check callers in an authorizer on $connect.",

  bad: [
    {
      at: "/domains/0/truststore",
      yaml: plainDocument,
      apis: ["rest"],
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
    {
      at: "/domains/0/truststore",
      yaml: plainDocument,
      apis: ["websocket"],
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
      apis: ["rest"],
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
      const type = api.kind === "websocket" ? "of a WebSocket API" : domain.type;
      if (domain.truststore && type !== "regional") report(at("truststore"), { name, type });
    }
  },
};
