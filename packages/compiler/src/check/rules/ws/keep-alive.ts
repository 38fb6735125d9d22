import { guide } from "../../../service/sources.ts";
import { boundOf } from "../../../service/limits.ts";
import { child } from "../../../source/node.ts";
import type { Rule } from "../../rule.ts";
import { lambda, webSocketDocument } from "../../websocket-examples.ts";

const push =
  "webhooks: { posted: { post: { requestBody: { content: { application/json: { schema: { type: object } } } }, responses: {} } } }";

/** Who waits for messages in silence is disconnected, unless something is sent now and then. */
export const wsKeepAlive: Rule<"websocket", { minutes: number }> = {
  code: "ws/keep-alive",
  severity: "info",
  concerns: ["sdk"],
  summary:
    "Clients that wait for messages call a route now and then, since the gateway closes connections that are idle.",
  sources: [guide("apigateway-execution-service-websocket-limits-table"), guide("limits")],
  apis: ["websocket"],
  message: ({ minutes }) =>
    `No route keeps connections open: the gateway closes one that is idle for ${minutes} minutes, and what is pushed until the client is back does not reach it.`,
  help: () =>
    "Add a route with a mock integration, and name it as keepAlive in the root's x-apigw-websocket: the SDK calls it where nothing else is sent.",

  bad: [{ at: "/x-apigw-websocket/keepAlive", yaml: webSocketDocument("", push) }],
  good: [
    { yaml: webSocketDocument("") },
    {
      yaml: webSocketDocument(
        `  /ping: { post: { responses: {}, x-amazon-apigateway-integration: { ${lambda} } } }`,
        `${push}\nx-apigw-websocket: { keepAlive: ping }`,
      ),
    },
  ],

  check({ keepAliveRoute, kind, pushes }, report, document) {
    if (keepAliveRoute !== undefined || pushes.length === 0) return;
    report(child(child(document, "x-apigw-websocket"), "keepAlive").origin, {
      minutes: boundOf("idleSeconds", kind).max / 60,
    });
  },
};
