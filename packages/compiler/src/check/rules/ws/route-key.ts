import { guide } from "../../../service/sources.ts";
import type { Rule } from "../../rule.ts";
import { webSocketDocument } from "../../websocket-examples.ts";

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
  ],
  good: [{ yaml: webSocketDocument("  /$default: { post: { responses: {} } }\n  /send: { post: { responses: {} } }") }],

  check(api, report) {
    for (const { key, origin } of api.routes) {
      if (key === "") {
        report(origin, { key, problem: "it is empty", fix: "Give the path a name: the route key after the slash." });
      } else if (key.startsWith("$") && !own.has(key)) {
        const fix = "Take the dollar out, or write $connect, $disconnect or $default.";
        report(origin, { key, problem: "only the service's own keys begin with a dollar", fix });
      } else if (/\{[^{}]*\}/.test(key)) {
        const fix = "Take the variable out and send it as a member of the message.";
        report(origin, { key, problem: "messages have no path, so that a variable in it has no value", fix });
      }
    }
  },
};

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-route-keys-connect-disconnect.html */
const own: ReadonlySet<string> = new Set(["$connect", "$disconnect", "$default"]);
