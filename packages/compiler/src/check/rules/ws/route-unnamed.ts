import type { NamedSchema } from "../../../ir/schema.ts";
import type { Route } from "../../../ir/websocket.ts";
import { guide } from "../../../service/sources.ts";
import { shapesAt } from "../../templates/schema-shape.ts";
import type { Rule } from "../../rule.ts";
import { webSocketDocument } from "../../websocket-examples.ts";

const composed = 'x-apigw-websocket: { routeSelectionExpression: "${request.body.kind}.${request.body.action}" }';

/** Where several members choose the route, the message itself must have them: the SDK sets a single one only. */
export const wsRouteUnnamed: Rule<"websocket", { key: string; member: string; expression: string }> = {
  code: "ws/route-unnamed",
  severity: "warning",
  concerns: ["sdk"],
  summary: "Where several members of the message choose the route, the schema of its messages has all of them.",
  sources: [guide("apigateway-websocket-api-selection-expressions"), guide("websocket-api-develop-routes")],
  apis: ["websocket"],
  message: ({ key, member, expression }) =>
    `Messages to ${key} have no "${member}", which ${expression} reads: the SDK sends what means no route.`,
  help: ({ member }) =>
    `Declare "${member}" as a required { const: … } in the schema of the message, so that callers pass what the route's key is made of.`,

  bad: [
    { at: "/paths/~1room.send/post", yaml: webSocketDocument("  /room.send: { post: { responses: {} } }", composed) },
    {
      at: "/paths/~1room.send/post/requestBody/content/application~1json/schema",
      yaml: message("{ type: object, properties: { kind: { const: room } } }"),
    },
  ],
  good: [
    { yaml: message("{ type: object, properties: { kind: { const: room }, action: { const: send } } }") },
    { yaml: webSocketDocument("  /send: { post: { responses: {} } }") },
  ],

  check({ routeSelectionExpression: expression, routes, schemas }, report) {
    const paths = [...expression.matchAll(/\$\{request\.body\.([\w.-]+)\}/g)].map(([, path = ""]) => path);
    if (paths.length < 2 && expression === `\${request.body.${paths[0] ?? ""}}`) return;
    for (const route of routes.filter(({ key }) => !key.startsWith("$"))) {
      const member = paths.find((path) => !mayHave(route, path.split("."), schemas));
      const { origin } = route.message?.schema ?? route;
      if (member !== undefined) report(origin, { key: route.key, member, expression });
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
