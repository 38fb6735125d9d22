import { boundOf } from "../../../service/limits.ts";
import { guide } from "../../../service/sources.ts";
import { child } from "../../../source/node.ts";
import { integrationsOf } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

/** Integrations of an HTTP or WebSocket API; operations that refer to a shared one have one. */
export const integrationCount: Rule<"http" | "websocket", { count: number; limit: number }> = {
  code: "integration/count",
  severity: "warning",
  summary: "An HTTP or WebSocket API has at most 300 integrations; AWS raises that for WebSocket APIs only.",
  sources: [guide("http-api-quotas"), guide("apigateway-execution-service-websocket-limits-table")],
  apis: ["http", "websocket"],
  message: ({ count, limit }) => `The document makes ${count} integrations; the quota is ${limit}.`,
  help: () => "Share integrations under components.x-amazon-apigateway-integrations, or split the API.",

  bad: [{ at: "/paths", yaml: document(301) }],
  good: [{ yaml: document(300) }],

  check(api, report, document) {
    const count = integrationsOf(api).length;
    const limit = api.settings.quotas["integrations"] ?? boundOf("integrations", api.kind).max;
    if (count > limit) report(child(document, "paths").origin, { count, limit });
  },
};

function document(count: number): string {
  const integration = `{ type: http_proxy, httpMethod: GET, payloadFormatVersion: "1.0", uri: https://example.com }`;
  const paths = Array.from(
    { length: count },
    (_, index) => `  /r${index}: { get: { responses: {}, x-amazon-apigateway-integration: ${integration} } }`,
  );
  return `\npaths:\n${paths.join("\n")}\n`;
}
