import type { WebSocketApi } from "../../../ir/api.ts";
import { guide } from "../../../service/sources.ts";
import { descend } from "../../../source/node.ts";
import type { Rule } from "../../rule.ts";
import { lambda } from "../../websocket-examples.ts";

/** What the root says of the whole API. */
export const wsSettings: Rule<"websocket", { problem: string; fix: string }> = {
  code: "ws/settings",
  severity: "error",
  concerns: ["cfn", "sdk"],
  summary: "x-apigw-websocket says how routes are chosen, and which of them keeps connections open.",
  sources: [guide("apigateway-websocket-api-selection-expressions")],
  apis: ["websocket"],
  message: ({ problem }) => `${problem}.`,
  help: ({ fix }) => fix,

  bad: [
    { at: "/x-apigw-websocket/routeSelectionExpression", yaml: example("routeSelectionExpression: action") },
    { at: "/x-apigw-websocket/keepAlive", yaml: example("keepAlive: pong") },
    { at: "/x-apigw-websocket/apiKeySelectionExpression", yaml: example("apiKeySelectionExpression: x-api-key") },
  ],
  good: [
    { yaml: example("routeSelectionExpression: $request.body.action, keepAlive: ping") },
    { yaml: example('routeSelectionExpression: "${request.body.kind}-${request.body.action}"') },
    { yaml: example("apiKeySelectionExpression: $context.authorizer.usageIdentifierKey") },
  ],

  check(api, report, document) {
    for (const { key, ...found } of problemsOf(api)) {
      report(descend(document, "x-apigw-websocket", key).origin, found);
    }
  },
};

function problemsOf(api: WebSocketApi): { key: string; problem: string; fix: string }[] {
  const { routeSelectionExpression: routes, apiKeySelectionExpression: keys, keepAliveRoute } = api;
  const found = [];
  if (!/\$\{?request\.body\b/.test(routes)) {
    found.push({
      key: "routeSelectionExpression",
      problem: `"${routes}" is the same for every message, so that it chooses no route`,
      fix: "Write $request.body.{member}, or several as ${request.body.{member}}.",
    });
  }
  if (keys !== undefined && !keySelections.has(keys)) {
    found.push({
      key: "apiKeySelectionExpression",
      problem: `"${keys}" finds no API key`,
      fix: `Write ${[...keySelections].join(" or ")}.`,
    });
  }
  if (keepAliveRoute !== undefined && !api.routes.some(({ key }) => key === keepAliveRoute)) {
    found.push({
      key: "keepAlive",
      problem: `There is no route "${keepAliveRoute}" to keep connections open by`,
      fix: "Name a route, such as one with a mock integration.",
    });
  }
  return found;
}

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-selection-expressions.html */
const keySelections: ReadonlySet<string> = new Set([
  "$request.header.x-api-key",
  "$context.authorizer.usageIdentifierKey",
]);

function example(settings: string): string {
  return `
x-apigw-type: websocket
x-apigw-websocket: { ${settings} }
paths:
  /ping: { post: { responses: {}, x-amazon-apigateway-integration: { ${lambda} } } }
`;
}
