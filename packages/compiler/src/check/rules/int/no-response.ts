import { guide } from "../../../service/sources.ts";
import { isProxy, nameOf } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

/** An integration that is no proxy says what becomes of its answers. */
export const intNoResponse: Rule<"rest", { operation: string }> = {
  code: "int/no-response",
  severity: "warning",
  summary: "A non-proxy integration has at least one integration response.",
  sources: [guide("api-gateway-integration-settings-integration-response")],
  apis: ["rest"],
  message: ({ operation }) =>
    `The integration of ${operation} has no responses: the gateway can't map an answer and returns 500.`,
  help: () => "Add `responses` with a `default`, or use a proxy integration.",

  bad: [
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-integration",
      yaml: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration: { type: http, httpMethod: GET, uri: https://example.com/pets }
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
      x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: https://example.com/pets }
    put:
      responses: { "200": { description: Stored } }
      x-amazon-apigateway-integration:
        type: http
        httpMethod: PUT
        uri: https://example.com/pets
        responses: { default: { statusCode: "200" } }
`,
    },
  ],

  check(api, report) {
    for (const operation of api.operations) {
      const { integration } = operation;
      if (integration === undefined || isProxy(integration) || integration.responses.length > 0) continue;
      report(integration.origin, { operation: nameOf(operation) });
    }
  },
};
