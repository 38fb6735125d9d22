import { guide } from "../../../service/sources.ts";
import { whyNot } from "../../message-members.ts";
import type { Rule } from "../../rule.ts";
import { webSocketDocument } from "../../websocket-examples.ts";

/** Clients tell pushes by a property, whose value is the name that the document gives the push. */
export const wsPushName: Rule<"websocket", { name: string; property: string; problem: string }> = {
  code: "ws/push-name",
  severity: "warning",
  concerns: ["sdk"],
  summary: "The schema of a message that the back end pushes allows what says which message it is.",
  sources: [
    guide("apigateway-how-to-call-websocket-api-connections"),
    "https://spec.openapis.org/oas/v3.1.1.html#fixed-fields",
  ],
  apis: ["websocket"],
  message: ({ name, property, problem }) =>
    `Clients know the message ${name} by "${property}": "${name}", and its schema ${problem}: what has it breaks the schema, and what keeps to that reaches no listener.`,
  help: ({ name, property }) =>
    `Declare the property "${property}" as { const: ${name} }, or give the webhook the name that the schema has. messageDiscriminator of the root's x-apigw-websocket says which property it is.`,

  bad: [
    { at: joined(), yaml: pushed("{ type: object, properties: { type: { const: memberJoined } } }") },
    {
      at: joined(),
      yaml: pushed("{ type: object, additionalProperties: false, properties: { who: { type: string } } }"),
    },
    { at: joined(), yaml: pushed("{ type: array, items: { type: string } }") },
  ],
  good: [
    { yaml: pushed("{ type: object, properties: { type: { const: joined } } }") },
    { yaml: pushed("{ type: [object, 'null'], properties: { type: { const: joined } } }") },
    { yaml: pushed("{ type: object, properties: { type: { enum: [joined, left] } } }") },
    { yaml: pushed("{ type: object, properties: { who: { type: string } } }") },
    {
      yaml: pushed(
        "{ type: object, properties: { type: { const: user }, event: { const: joined } } }",
        "x-apigw-websocket: { messageDiscriminator: event }",
      ),
    },
  ],

  check({ messageDiscriminator: property, pushes, schemas }, report) {
    for (const { name, message } of pushes) {
      const problem = whyNot(message.schema, { name: property, value: name }, schemas);
      if (problem !== undefined) report(message.schema.origin, { name, property, problem });
    }
  },
};

function joined(): string {
  return "/webhooks/joined/post/requestBody/content/application~1json/schema";
}

function pushed(schema: string, root = ""): string {
  return webSocketDocument(
    "",
    `webhooks: { joined: { post: { requestBody: { content: { application/json: { schema: ${schema} } } }, responses: {} } } }\n${root}`,
  );
}
