import { guide } from "../../../service/sources.ts";
import { below } from "../../../source/origin.ts";
import type { Rule } from "../../rule.ts";
import { lambda, webSocketDocument } from "../../websocket-examples.ts";

const said =
  "webhooks: { said: { post: { x-apigw-websocket: { ack: true }, requestBody: { content: { application/json: { schema: { properties: { requestId: {} } } } } }, responses: {} } } }";

/** Clients confirm a push by a message, which a route must take. */
export const wsConfirmation: Rule<"websocket", { name: string; takes: string }> = {
  code: "ws/confirmation",
  severity: "warning",
  concerns: ["sdk"],
  summary: "A route takes the messages by which clients confirm pushes: confirm, or else $default.",
  sources: [guide("apigateway-websocket-api-routes-integrations")],
  apis: ["websocket"],
  message: ({ name }) =>
    `Clients confirm the message ${name}, and no route takes that: the gateway answers each confirmation with Forbidden, and the back end does not learn of it.`,
  help: ({ takes }) => `Add ${takes} with a back end that notes the id, or take \`ack\` out.`,

  bad: [
    { at: "/webhooks/said/post/x-apigw-websocket/ack", yaml: webSocketDocument("", said) },
    {
      at: "/webhooks/said/post/x-apigw-websocket/ack",
      yaml: webSocketDocument(
        taking("confirm"),
        `${said}\nx-apigw-websocket: { routeSelectionExpression: "\${request.body.a}\${request.body.b}" }`,
      ),
    },
  ],
  good: [
    { yaml: webSocketDocument(taking("confirm"), said) },
    { yaml: webSocketDocument(taking("$default"), said) },
    { yaml: webSocketDocument("", said.replace("ack: true", "ack: false")) },
  ],

  check({ pushes, routeSelectionExpression: expression, routes }, report) {
    // A message without anything but an id names a route by one member, not by several.
    const canName = /^\$(?:request\.body\.[\w.-]+|\{request\.body\.[\w.-]+\})$/.test(expression);
    if (routes.some(({ key }) => key === "$default" || (canName && key === "confirm"))) return;
    const takes = canName ? "a route confirm, or $default," : "a route $default";
    for (const { name, origin, isAcknowledged } of pushes)
      if (isAcknowledged) report(below(origin, "x-apigw-websocket", "ack"), { name, takes });
  },
};

function taking(key: string): string {
  return `  /${key}: { post: { responses: {}, x-amazon-apigateway-integration: { ${lambda} } } }`;
}
