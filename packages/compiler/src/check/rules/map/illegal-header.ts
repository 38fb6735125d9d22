import { parseRestTarget } from "../../../mapping/expression.ts";
import { isIllegalRestHeader } from "../../../service/headers.ts";
import { guide } from "../../../service/sources.ts";
import { integrationsOf } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";
import { webSocketDocument } from "../../websocket-examples.ts";

/** Some headers break the request to the back end when they are mapped. */
export const mapIllegalHeader: Rule<"rest" | "websocket", { header: string }> = {
  code: "map/illegal-header",
  severity: "error",
  summary: "Mapping certain headers of the integration request makes every request fail.",
  sources: [guide("api-gateway-known-issues")],
  apis: ["rest", "websocket"],
  message: ({ header }) =>
    `The header ${header} can't be set on this integration: the service answers every request with 500.`,
  help: () => "Take the mapping out; the gateway sets this header itself. Pass other values under another name.",

  bad: [
    {
      at: "/paths/~1send/post/x-amazon-apigateway-integration/requestParameters/integration.request.header.Transfer-Encoding",
      apis: ["websocket"],
      yaml: route("Transfer-Encoding: \"'chunked'\""),
    },
    {
      apis: ["rest"],
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
    { apis: ["websocket"], yaml: route("Authorization: \"'Basic abc'\"") },
    {
      apis: ["rest"],
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

function route(header: string): string {
  return webSocketDocument(
    `  /send: { post: { responses: {}, x-amazon-apigateway-integration: { type: http_proxy, httpMethod: POST, uri: https://example.com, requestParameters: { integration.request.header.${header} } } } }`,
  );
}
