import type { Route } from "../../../ir/websocket.ts";
import { after, type MappingSource } from "../../../mapping/expression.ts";
import { parseWebSocketSource } from "../../../mapping/websocket-expression.ts";
import { guide } from "../../../service/sources.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";
import { webSocketDocument } from "../../websocket-examples.ts";

/** A mapping of a WebSocket API reads what the request to connect has, or the message. */
export const mapRouteRequest: Rule<"websocket", { expression: string; problem: string; fix: string }> = {
  code: "map/route-request",
  severity: "warning",
  summary:
    "A mapping reads parameters that $connect declares on $connect only; messages have a body and no parameters.",
  sources: [guide("websocket-api-data-mapping")],
  apis: ["websocket"],
  message: ({ expression, problem }) => `"${expression}" has no value: ${problem}.`,
  help: ({ fix }) => fix,

  bad: [
    {
      at: "/paths/~1send/post/x-amazon-apigateway-integration/requestParameters/integration.request.header.X-Token",
      yaml: route("route.request.querystring.token"),
    },
    {
      at: "/paths/~1send/post/x-amazon-apigateway-integration/requestParameters/integration.request.header.X-Token",
      yaml: route("method.request.body.token"),
    },
    {
      at: "/paths/~1$connect/post/x-amazon-apigateway-integration/requestParameters/integration.request.header.X-Token",
      yaml: connect("route.request.querystring.Token"),
    },
  ],
  good: [
    { yaml: route("route.request.body.token") },
    { yaml: route("context.authorizer.token") },
    { yaml: connect("route.request.querystring.token") },
    { yaml: connect("route.request.multivaluequerystring.token") },
  ],

  check(api, report) {
    for (const one of api.routes) {
      for (const { source, origin } of one.integration?.requestParameters ?? []) {
        const expression = literal(source);
        const parsed = expression === undefined ? undefined : parseWebSocketSource(expression, "request");
        const found = expression !== undefined && parsed ? problemOf(one, expression, parsed) : undefined;
        if (expression !== undefined && found) report(origin, { expression, ...found });
      }
    }
  },
};

function problemOf(
  { key, parameters }: Route,
  expression: string,
  source: MappingSource,
): { problem: string; fix: string } | undefined {
  const ofMethod = after(expression, "method.request.");
  if (ofMethod !== undefined)
    return { problem: "messages belong to routes, not to methods", fix: `Write route.request.${ofMethod}.` };
  if (source.kind !== "parameter") return undefined;
  const { name, location } = source;
  if (key !== "$connect") {
    const fix = `Map it on $connect, or write route.request.body.${name} and let clients send it in the message.`;
    return { problem: "only the request to connect has parameters", fix };
  }
  const where = location.endsWith("header") ? "header" : "query";
  const isDeclared = parameters.some((parameter) => parameter.in === where && parameter.name === name);
  if (isDeclared) return undefined;
  const fix = `Declare the ${where} parameter "${name}" under the parameters of $connect; names are case-sensitive.`;
  return { problem: "$connect does not declare it", fix };
}

function mapped(source: string): string {
  return `x-amazon-apigateway-integration: { type: http_proxy, httpMethod: POST, uri: https://example.com, requestParameters: { integration.request.header.X-Token: ${source} } }`;
}

function route(source: string): string {
  return webSocketDocument(`  /send: { post: { responses: {}, ${mapped(source)} } }`);
}

function connect(source: string): string {
  return `
x-apigw-type: websocket
paths:
  /$connect:
    post: { parameters: [{ name: token, in: query, schema: { type: string } }], responses: {}, ${mapped(source)} }
`;
}
