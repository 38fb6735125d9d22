import type { NamedSchema, Schema } from "../../../ir/schema.ts";
import { namesItsMessage } from "../../../ir/reply.ts";
import type { Route } from "../../../ir/websocket.ts";
import { guide } from "../../../service/sources.ts";
import { isNoObject } from "../../message-members.ts";
import { isClosed, shapesOf } from "../../templates/schema-shape.ts";
import type { Rule } from "../../rule.ts";
import { lambda, webSocketDocument } from "../../websocket-examples.ts";

interface Params {
  readonly problem: string;
  readonly consequence: string;
  readonly fix: string;
}

const hits = "{ type: object, properties: { hits: { type: integer } } }";
const hitsOfRequest = "{ type: object, properties: { hits: { type: integer }, requestId: { type: string } } }";

/** A message and what answers it have an id in common. */
export const wsCorrelation: Rule<"websocket", Params> = {
  code: "ws/correlation",
  severity: "warning",
  concerns: ["sdk"],
  summary: "Schemas of a message that is answered and of its answer have the correlation property, the id of both.",
  sources: [guide("apigateway-websocket-api-route-response"), guide("websocket-api-request-validation")],
  apis: ["websocket"],
  message: ({ problem, consequence }) => `${problem}: ${consequence}.`,
  help: ({ fix }) => fix,

  bad: [
    { at: "/paths/~1find/post/responses/200/content/application~1json/schema", yaml: twoWay(hits) },
    {
      at: "/paths/~1find/post/requestBody/content/application~1json/schema",
      yaml: twoWay(hitsOfRequest, "{ additionalProperties: false, properties: { action: { const: find } } }"),
    },
    {
      at: "/paths/~1find/post/requestBody/content/application~1json/schema",
      yaml: twoWay(hitsOfRequest, "{ type: array, items: { type: string } }"),
    },
    {
      at: "/webhooks/found/post/requestBody/content/application~1json/schema",
      yaml: webSocketDocument(
        "",
        `webhooks: { found: { post: { x-apigw-websocket: { ack: true }, requestBody: { ${json(hits)} }, responses: {} } } }`,
      ),
    },
  ],
  good: [
    { yaml: twoWay(hitsOfRequest) },
    { yaml: twoWay(`{ oneOf: [${hits}, ${hitsOfRequest}] }`) },
    { yaml: twoWay(hits, "{ type: object }", "x-apigw-websocket: { correlationProperty: hits }") },
    { yaml: twoWay(hits, "{ type: object }", "x-apigw-websocket: { keepAlive: find }") },
  ],

  check({ correlationProperty: id, keepAliveRoute, pushes, routes, schemas }, report) {
    const help = `Declare the property "${id}" in the schema, as text`;
    for (const route of routes.filter(isOfMessages)) {
      const { key, message, reply, isAcknowledged, requestModels } = route;
      const isConfirming = key === "confirm" && pushes.some((push) => push.isAcknowledged);
      if (
        message &&
        (namesItsMessage(route) || isAcknowledged || isConfirming) &&
        lacking(message.schema, id, schemas) === "forbidden"
      ) {
        const problem = `The SDK puts "${id}" into messages to ${key}, and their schema allows no such property`;
        const isChecked = requestModels?.models.some((model) => model.key === "$default") === true;
        const consequence = isChecked ? "the gateway refuses each" : "a back end that checks them refuses each";
        report(message.schema.origin, { problem, consequence, fix: `${help}.` });
      }
      // What answers by a route that only keeps the connection open shows that it is there.
      const [content] = key === keepAliveRoute || !namesItsMessage(route) ? [] : (reply?.content ?? []);
      if (content && lacking(content.schema, id, schemas) !== undefined) {
        const problem = `The reply of ${key} has no "${id}"`;
        const consequence =
          "nothing says which message it answers, and the SDK waits for another until its time is over";
        const fix = `${help}, and give back in it what the message has; or name the property that does so as correlationProperty of the root's x-apigw-websocket.`;
        report(content.schema.origin, { problem, consequence, fix });
      }
    }
    for (const { name, message, isAcknowledged } of pushes) {
      if (!isAcknowledged || lacking(message.schema, id, schemas) === undefined) continue;
      const problem = `The message ${name} is to be confirmed, and has no "${id}"`;
      const consequence = "clients confirm by it, and confirm nothing without";
      report(message.schema.origin, { problem, consequence, fix: `${help}, and send an id in each message.` });
    }
  },
};

function isOfMessages({ key }: Route): boolean {
  return key !== "$connect" && key !== "$disconnect";
}

/** How a schema comes to have no such property: nothing is said of it, or it is forbidden; undefined if it has it, or may have. */
function lacking(schema: Schema, name: string, named: readonly NamedSchema[]): "unsaid" | "forbidden" | undefined {
  const { shapes, isWhole } = shapesOf(schema, named);
  const isDeclared = shapes.some(({ properties }) => properties.some((property) => property.name === name));
  if (isDeclared || !isWhole) return undefined;
  return shapes.some(isClosed) || shapes.every(isNoObject) ? "forbidden" : "unsaid";
}

function json(schema: string): string {
  return `content: { application/json: { schema: ${schema} } }`;
}

/** A document whose route `find` takes and answers messages of these schemas. */
function twoWay(reply: string, message = "{ type: object }", root = ""): string {
  return webSocketDocument(
    `
  /find:
    post:
      requestBody: { ${json(message)} }
      responses: { "200": { description: What was found., ${json(reply)} } }
      x-amazon-apigateway-integration: { ${lambda} }`,
    root,
  );
}
