import { guide } from "../../../service/sources.ts";
import type { Rule } from "../../rule.ts";
import { lambda, webSocketDocument } from "../../websocket-examples.ts";

/** A route without an integration is made, and leads nowhere. */
export const wsNoIntegration: Rule<"websocket", { key: string }> = {
  code: "ws/no-integration",
  severity: "warning",
  concerns: ["cfn"],
  summary: "A message to a route without an integration is answered by an error.",
  sources: [guide("apigateway-websocket-api-routes-integrations")],
  apis: ["websocket"],
  message: ({ key }) => `The route ${key} has no integration: messages to it reach nobody.`,
  help: () => "Add x-amazon-apigateway-integration, or a default one under `integrations` in the configuration.",

  bad: [{ at: "/paths/~1send/post", yaml: webSocketDocument("  /send: { post: { responses: {} } }") }],
  good: [
    { yaml: webSocketDocument(`  /send: { post: { responses: {}, x-amazon-apigateway-integration: { ${lambda} } } }`) },
    { yaml: "\nx-apigw-type: websocket\npaths:\n  /$connect: { post: { responses: {} } }\n" },
  ],

  check(api, report) {
    for (const { key, origin, integration } of api.routes) {
      // Whoever may connect may do so without anybody being told.
      if (integration === undefined && key !== "$connect") report(origin, { key });
    }
  },
};
