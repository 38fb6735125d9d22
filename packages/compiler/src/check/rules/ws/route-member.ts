import { guide } from "../../../service/sources.ts";
import { whyNot } from "../../message-members.ts";
import type { Rule } from "../../rule.ts";
import { lambda, webSocketDocument } from "../../websocket-examples.ts";

/** The member that chooses the route is in the message, with the route's key as its value. */
export const wsRouteMember: Rule<"websocket", { key: string; member: string; problem: string }> = {
  code: "ws/route-member",
  severity: "error",
  summary: "The schema of a route's messages allows what chooses the route.",
  sources: [guide("apigateway-websocket-api-selection-expressions"), guide("websocket-api-request-validation")],
  apis: ["websocket"],
  message: ({ key, member, problem }) =>
    `Every message to ${key} is refused: it gets there by "${member}": "${key}", and the schema ${problem}.`,
  help: ({ key, member }) =>
    `Declare the property "${member}", as { const: ${key} } or as text, or switch checking off by x-apigw-websocket: { validate: false }.`,

  bad: [
    {
      at: "/paths/~1send/post/requestBody/content/application~1json/schema",
      yaml: route("{ type: object, additionalProperties: false, properties: { text: { type: string } } }"),
    },
    {
      at: "/paths/~1send/post/requestBody/content/application~1json/schema",
      yaml: route("{ type: object, properties: { action: { const: sent } } }"),
    },
    {
      at: "/paths/~1send/post/requestBody/content/application~1json/schema",
      yaml: route("{ type: string }"),
    },
  ],
  good: [
    { yaml: route("{ type: object, properties: { action: { const: send } }, additionalProperties: false }") },
    { yaml: route("{ type: object, properties: { action: { enum: [send, say] } } }") },
    { yaml: route("{ type: object, properties: { text: { type: string } } }") },
    {
      yaml: route(
        "{ type: object, properties: { action: { const: sent } } }",
        "x-apigw-websocket: { validate: false }, ",
      ),
    },
  ],

  check(api, report) {
    const [, member] = /^\$\{?request\.body\.(\w+)\}?$/.exec(api.routeSelectionExpression) ?? [];
    if (member === undefined) return;
    for (const { key, message, requestModels } of api.routes) {
      const isChecked = requestModels?.models.some((model) => model.key === "$default") === true;
      if (key.startsWith("$") || message === undefined || !isChecked) continue;
      const problem = whyNot(message.schema, { name: member, value: key }, api.schemas);
      if (problem !== undefined) report(message.schema.origin, { key, member, problem });
    }
  },
};

function route(schema: string, more = ""): string {
  return webSocketDocument(
    `  /send: { post: { ${more}requestBody: { content: { application/json: { schema: ${schema} } } }, responses: {}, x-amazon-apigateway-integration: { ${lambda} } } }`,
  );
}
