import { guide } from "../../../service/sources.ts";
import type { Rule } from "../../rule.ts";
import { webSocketDocument } from "../../websocket-examples.ts";

const wrapped = 'x-apigw-websocket: { routeSelectionExpression: "a${request.body.kind}-${request.body.action}-c" }';
const composed = 'x-apigw-websocket: { routeSelectionExpression: "${request.body.kind}.${request.body.action}" }';

/** Route keys that begin with a dollar are the service's own. */
export const wsRouteKey: Rule<"websocket", { key: string; problem: string; fix: string }> = {
  code: "ws/route-key",
  severity: "error",
  summary: "A route key is $connect, $disconnect, $default, or what the route selection expression gives.",
  sources: [guide("apigateway-websocket-api-routes-integrations"), guide("websocket-api-develop-routes")],
  apis: ["websocket"],
  message: ({ key, problem }) => `"${key}" can't be a route key: ${problem}.`,
  help: ({ fix }) => fix,

  bad: [
    { at: "/paths/~1$message/post", yaml: webSocketDocument("  /$message: { post: { responses: {} } }") },
    { at: "/paths/~1rooms~1{id}/post", yaml: webSocketDocument("  /rooms/{id}: { post: { responses: {} } }") },
    { at: "/paths/~1/post", yaml: webSocketDocument("  /: { post: { responses: {} } }") },
    { at: "/paths/~1send/post", yaml: webSocketDocument("  /send: { post: { responses: {} } }", composed) },
    { at: "/paths/~1a-b/post", yaml: webSocketDocument("  /a-b: { post: { responses: {} } }", wrapped) },
  ],
  good: [
    { yaml: webSocketDocument("  /$default: { post: { responses: {} } }\n  /send: { post: { responses: {} } }") },
    { yaml: webSocketDocument("  /room.send: { post: { responses: {} } }", composed) },
    {
      yaml: webSocketDocument("  /a-b-c: { post: { responses: {} } }\n  /a-b--c: { post: { responses: {} } }", wrapped),
    },
  ],

  check(api, report) {
    const texts = textsOf(api.routeSelectionExpression);
    for (const { key, origin } of api.routes) {
      if (key === "") {
        report(origin, { key, problem: "it is empty", fix: "Give the path a name: the route key after the slash." });
      } else if (key.startsWith("$") && !own.has(key)) {
        const fix = "Take the dollar out, or write $connect, $disconnect or $default.";
        report(origin, { key, problem: "only the service's own keys begin with a dollar", fix });
      } else if (/\{[^{}]*\}/.test(key)) {
        const fix = "Take the variable out and send it as a member of the message.";
        report(origin, { key, problem: "messages have no path, so that a variable in it has no value", fix });
      } else if (!own.has(key) && texts !== undefined && !isGivenBy(texts, key)) {
        const fix = "Name the route as routeSelectionExpression makes keys, or change that expression.";
        report(origin, { key, problem: `no message gives it by ${api.routeSelectionExpression}`, fix });
      }
    }
  },
};

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-route-keys-connect-disconnect.html */
const own: ReadonlySet<string> = new Set(["$connect", "$disconnect", "$default"]);

/** The texts between the members that an expression is composed of; undefined for another, which can give any key. */
function textsOf(expression: string): readonly string[] | undefined {
  const texts = expression.split(/\$\{request\.body\.[^{}]+\}/);
  return texts.length === 1 || texts.some((text) => /[$\\]/.test(text)) ? undefined : texts;
}

/**
 * Whether the key has the texts in their order, without overlap, from its start to its end. A regular expression could take
 * steps without bound.
 */
function isGivenBy(texts: readonly string[], key: string): boolean {
  const last = key.length - (texts.at(-1) ?? "").length;
  let end = 0;
  for (const [index, text] of texts.slice(0, -1).entries()) {
    const start = index === 0 ? (key.startsWith(text) ? 0 : -1) : key.indexOf(text, end);
    if (start < 0) return false;
    end = start + text.length;
  }
  return end <= last && key.endsWith(texts.at(-1) ?? "");
}
