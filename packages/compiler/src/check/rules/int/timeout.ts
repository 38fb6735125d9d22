import type { Api, ApiKind } from "../../../ir/api.ts";
import type { Integration } from "../../../ir/integration.ts";
import { boundOf } from "../../../service/limits.ts";
import { guide } from "../../../service/sources.ts";
import { below } from "../../../source/origin.ts";
import { integrationsOf } from "../../integrations.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";

/** The integration timeout stays in the range of the API type. */
export const intTimeout: Rule<ApiKind, { timeoutMs: number; minMs: number; maxMs: number; isRaisable: boolean }> = {
  code: "int/timeout",
  severity: "error",
  summary: "An integration's timeout stays within the range of its API type.",
  sources: [guide("limits"), guide("http-api-quotas"), "https://github.com/aws/aws-cdk/issues/31063"],
  apis: ["rest", "http", "websocket"],
  message: ({ timeoutMs, minMs, maxMs }) =>
    Number.isInteger(timeoutMs)
      ? `A timeout of ${timeoutMs} ms is refused: it must lie between ${minMs} ms and ${maxMs} ms.`
      : `A timeout of ${timeoutMs} ms is refused: it must be a whole number of milliseconds.`,
  help: ({ minMs, maxMs, isRaisable }) =>
    `Set timeoutInMillis (milliseconds) to a value from ${minMs} to ${maxMs}.` +
    (isRaisable ? " If AWS has raised the account's limit, say so under `quotas.integrationTimeoutMs`." : ""),

  bad: [
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-integration/timeoutInMillis",
      yaml: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: GET
        payloadFormatVersion: "1.0"
        uri: https://example.com/pets
        timeoutInMillis: 31000
`,
    },
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-integration/timeoutInMillis",
      yaml: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: GET
        payloadFormatVersion: "1.0"
        uri: https://example.com/pets
        timeoutInMillis: 29
`,
    },
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-integration/timeoutInMillis",
      yaml: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: GET
        payloadFormatVersion: "1.0"
        uri: https://example.com/pets
        timeoutInMillis: 2500.5
`,
    },
  ],
  good: [
    {
      yaml: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: GET
        payloadFormatVersion: "1.0"
        uri: https://example.com/pets
        timeoutInMillis: "29000"
`,
    },
  ],

  check(api, report) {
    for (const integration of integrationsOf(api)) {
      const timeoutMs = literal(integration.timeoutMs);
      if (timeoutMs === undefined) continue;
      const { minMs, maxMs, isRaisable } = rangeOf(api, integration);
      if (Number.isInteger(timeoutMs) && timeoutMs >= minMs && timeoutMs <= maxMs) continue;
      report(below(integration.origin, "timeoutInMillis"), { timeoutMs, minMs, maxMs, isRaisable });
    }
  },
};

function rangeOf(api: Api, integration: Integration): { minMs: number; maxMs: number; isRaisable: boolean } {
  const { min: minMs = 0, max } = boundOf("integrationTimeoutMs", api.kind);
  if (api.kind !== "rest") return { minMs, maxMs: max, isRaisable: false };
  if (literal(integration.responseTransferMode) === "STREAM") {
    return { minMs, maxMs: boundOf("streamTimeoutMs", "rest").max, isRaisable: false };
  }
  const isRaisable = api.settings.endpoint.type !== "edge";
  return { minMs, maxMs: isRaisable ? (api.settings.quotas["integrationTimeoutMs"] ?? max) : max, isRaisable };
}
