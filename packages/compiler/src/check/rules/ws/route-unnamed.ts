import type { NamedSchema } from "../../../ir/schema.ts";
import { isPlainText } from "../../../ir/plain-text.ts";
import type { Route } from "../../../ir/websocket.ts";
import { guide } from "../../../service/sources.ts";
import { shapesAt } from "../../templates/schema-shape.ts";
import type { Rule } from "../../rule.ts";
import { webSocketDocument } from "../../websocket-examples.ts";

const composed = 'x-apigw-websocket: { routeSelectionExpression: "${request.body.kind}.${request.body.action}" }';
const text = "{ post: { requestBody: { content: { text/plain: { schema: { type: string } } } }, responses: {} } }";

/** Where several members choose the route, the message itself must have them: the SDK sets a single one only, and in objects only. */
export const wsRouteUnnamed: Rule<"websocket", { key: string; member: string; expression: string; fix: string }> = {
  code: "ws/route-unnamed",
  severity: "warning",
  concerns: ["sdk"],
  summary: "Messages have what chooses their route: all members where there are several, and text has none.",
  sources: [guide("apigateway-websocket-api-selection-expressions"), guide("websocket-api-develop-routes")],
  apis: ["websocket"],
  message: ({ key, member, expression }) =>
    `Messages to ${key} have no "${member}", which ${expression} reads: the SDK sends what means no route.`,
  help: ({ fix }) => fix,

  bad: [
    { at: "/paths/~1room.send/post", yaml: webSocketDocument("  /room.send: { post: { responses: {} } }", composed) },
    {
      at: "/paths/~1room.send/post/requestBody/content/application~1json/schema",
      yaml: message("{ type: object, properties: { kind: { const: room } } }"),
    },
    { at: "/paths/~1send/post/requestBody/content/text~1plain", yaml: webSocketDocument(`  /send: ${text}`) },
  ],
  good: [
    { yaml: message("{ type: object, properties: { kind: { const: room }, action: { const: send } } }") },
    { yaml: webSocketDocument("  /send: { post: { responses: {} } }") },
    { yaml: webSocketDocument(`  /$default: ${text}`) },
  ],

  check({ routeSelectionExpression: expression, routes, schemas }, report) {
    const paths = [...expression.matchAll(/\$\{request\.body\.([\w.-]+)\}/g)].map(([, path = ""]) => path);
    const [only] = /(?<=^\$\{?request\.body\.)[\w.-]+(?=\}?$)/.exec(expression) ?? [];
    for (const route of routes.filter(({ key }) => !key.startsWith("$"))) {
      const { key, message } = route;
      if (message && isPlainText(message)) {
        const fix = "Describe it as application/json, an object: text that is no JSON reaches $default alone.";
        report(message.origin, { key, member: only ?? paths[0] ?? "", expression, fix });
        continue;
      }
      const member = only ? undefined : paths.find((path) => !mayHave(route, path.split("."), schemas));
      const fix = `Declare "${member}" as a required { const: … } in the schema of the message, so that callers pass what the route's key is made of.`;
      if (member !== undefined) report((message?.schema ?? route).origin, { key, member, expression, fix });
    }
  },
};

/** Whether callers can pass what stands at the path. */
function mayHave({ message }: Route, path: readonly string[], named: readonly NamedSchema[]): boolean {
  if (message === undefined) return false;
  return path.every((_, index) => {
    const { shapes, isWhole } = shapesAt(path.slice(0, index), message.schema, named);
    return !isWhole || shapes.some(({ properties }) => properties.some(({ name }) => name === path[index]));
  });
}

function message(schema: string): string {
  return webSocketDocument(
    `  /room.send: { post: { requestBody: { content: { application/json: { schema: ${schema} } } }, responses: {} } }`,
    composed,
  );
}
