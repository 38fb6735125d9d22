import type { ApiKind } from "../../../ir/api.ts";
import { guide } from "../../../service/sources.ts";
import { descend } from "../../../source/node.ts";
import { certificateExample, namedDomains } from "../../domains.ts";
import { plainDocument } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";

/** What stands before a domain, CloudFront or a firewall, can be gone around by the service's own host name. */
export const domainExecuteApiReachable: Rule<ApiKind, { name: string }> = {
  code: "domain/execute-api-reachable",
  severity: "info",
  summary: "An API with a domain of its own answers on the service's host name too, unless that is switched off.",
  sources: [guide("rest-api-disable-default-endpoint"), guide("http-api-disable-default-endpoint")],
  apis: ["rest", "http", "websocket"],
  message: ({ name }) => `The API answers on ${name} and on its execute-api host name as well.`,
  help: () =>
    "Set endpoint.disableExecuteApi to true where all callers use the domain, or to false to say that it is meant.",

  bad: [
    {
      at: "/domains",
      yaml: plainDocument,
      config: { domains: [{ name: "api.example.com", certificateArn: certificateExample }] },
    },
  ],
  good: [
    {
      yaml: plainDocument,
      config: {
        endpoint: { disableExecuteApi: true },
        domains: [{ name: "api.example.com", certificateArn: certificateExample }],
      },
    },
    {
      yaml: plainDocument,
      config: {
        endpoint: { disableExecuteApi: false },
        domains: [{ name: "api.example.com", certificateArn: certificateExample }],
      },
    },
  ],

  check(api, report, _, config) {
    const { endpoint, domains } = api.settings;
    if ("type" in endpoint && endpoint.type === "private") return;
    const [first] = namedDomains(domains, config);
    // Where clients need a certificate, domain/execute-api-open says more.
    if (first === undefined || domains.some(({ truststore }) => truststore !== undefined)) return;
    if (endpoint.disablesExecuteApi === undefined) report(descend(config, "domains").origin, { name: first.name });
  },
};
