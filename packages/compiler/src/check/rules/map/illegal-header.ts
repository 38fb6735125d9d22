import { parseRestTarget } from "../../../mapping/expression.ts";
import { isIllegalRestHeader } from "../../../service/headers.ts";
import { guide } from "../../../service/sources.ts";
import { integrationsOf } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

/** Some headers break a REST API's request when they are mapped. */
export const mapIllegalHeader: Rule<"rest", { header: string }> = {
  code: "map/illegal-header",
  severity: "error",
  summary: "Mapping certain headers of the integration request makes every request fail.",
  sources: [guide("api-gateway-known-issues")],
  apis: ["rest"],
  message: ({ header }) =>
    `The header ${header} can't be set on this integration: the service answers every request with 500.`,
  help: () => "Take the mapping out; the gateway sets this header itself. Pass other values under another name.",

  bad: [
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-integration/requestParameters/integration.request.header.Transfer-Encoding",
      yaml: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: GET
        uri: https://example.com/pets
        requestParameters: { integration.request.header.Transfer-Encoding: "'chunked'" }
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
        uri: https://example.com/pets
        requestParameters: { integration.request.header.Authorization: "'Basic abc'" }
`,
    },
  ],

  check(api, report) {
    for (const { kind, requestParameters } of integrationsOf(api)) {
      for (const { target, origin } of requestParameters) {
        const parsed = parseRestTarget(target, "request");
        if (parsed?.location !== "header") continue;
        const isAws = kind === "lambda" || kind === "service";
        if (isIllegalRestHeader(parsed.name, isAws)) report(origin, { header: parsed.name });
      }
    }
  },
};
