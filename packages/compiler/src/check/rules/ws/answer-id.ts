import type { Integration } from "../../../ir/integration.ts";
import { namesItsMessage } from "../../../ir/reply.ts";
import { guide } from "../../../service/sources.ts";
import { below } from "../../../source/origin.ts";
import { parse } from "../../../vtl/parse.ts";
import { isProxy } from "../../integrations.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";
import { beginsLikeJson } from "../../templates/output.ts";
import { webSocketDocument } from "../../websocket-examples.ts";

interface Params {
  readonly problem: string;
  readonly consequence: string;
  readonly fix: string;
}

/** What answers a message must know its id: a mock does not, and a service gives back what its template prints of its answer. */
export const wsAnswerId: Rule<"websocket", Params> = {
  code: "ws/answer-id",
  severity: "warning",
  concerns: ["sdk"],
  summary: "What answers a message has the message's id, by which the sender knows the answer.",
  sources: [guide("apigateway-websocket-api-route-response"), guide("apigateway-websocket-api-data-transformations")],
  apis: ["websocket"],
  message: ({ problem, consequence }) => `${problem}: ${consequence}.`,
  help: ({ fix }) => fix,

  bad: [
    { at: "/paths/~1find/post/x-amazon-apigateway-integration", yaml: answered("type: mock") },
    { at: "/paths/~1find/post/x-amazon-apigateway-integration", yaml: confirmed("type: mock") },
    { at: "/paths/~1find/post/x-amazon-apigateway-integration/responses", yaml: answered(templated(`{ "n": 1 }`)) },
    {
      at: "/paths/~1find/post/x-amazon-apigateway-integration/responses",
      yaml: answered(templated(`{ "n": $input.json('$.Count') }`)),
    },
  ],
  good: [
    { yaml: answered(templated(`{ "requestId": $input.json('$.requestId') }`)) },
    { yaml: answered(templated("$input.body")) },
    { yaml: answered(templated(`$input.json('$')`)) },
    // What another service was told to keep and gives back, as a state machine its output.
    { yaml: answered(templated(`$input.path('$.output')`)) },
    { yaml: answered(templated(`#set($found = $input.path('$.Item'))\n$found.message.S`)) },
    { yaml: answered(templated(`{ #foreach($key in $input.path('$').keySet()) "$key": 1 #end }`)) },
    { yaml: answered("type: http, httpMethod: POST, uri: https://example.com, responses: { $default: {} }") },
    { yaml: answered("type: mock", "x-apigw-websocket: { keepAlive: find }") },
  ],

  check({ routes, correlationProperty: id, keepAliveRoute }, report) {
    for (const route of routes) {
      const { integration, isAcknowledged, key, reply } = route;
      // What answers by a route that only keeps the connection open shows that it is there.
      if (!integration || key.startsWith("$c") || key === "$disconnect" || key === keepAliveRoute) continue;
      if (isAcknowledged && integration.kind === "mock") {
        const problem = `Nothing behind ${key} confirms messages: a mock does not know their "${id}"`;
        const consequence = "the SDK sends each again until its time is over";
        report(integration.origin, {
          problem,
          consequence,
          fix: "Put a function behind the route, or take `ack` out.",
        });
      } else if (reply && !namesItsMessage(route)) {
        const problem = `The mock behind ${key} does not know the "${id}" of the message that it answers`;
        const consequence = "the SDK has no request for the route, and hands the answer to onUnexpected";
        const fix = "Put a function behind the route that gives the id back, or take the content out of the response.";
        report(integration.origin, { problem, consequence, fix });
      } else if (reply && !mayPrint(integration, id)) {
        const problem = `No response template of ${key} prints "${id}"`;
        const consequence = "the SDK waits for an answer that has it until its time is over";
        const fix = `Print it, if the back end gives it back: "${id}": $input.json('$.${id}'). Else put a function before the back end.`;
        report(below(integration.origin, "responses"), { problem, consequence, fix });
      }
    }
  },
};

/** Whether a template may print the member; a proxy, and what has no template, hands on what comes. */
function mayPrint(integration: Integration, name: string): boolean {
  const templates = isProxy(integration) ? [] : integration.responses.flatMap((response) => response.templates);
  return templates.length === 0 || templates.some(({ text }) => isPrintedBy(literal(text), name));
}

/** Only of a template that writes an object out, member by member, it is plain which members there are. */
function isPrintedBy(template: string | undefined, name: string): boolean {
  return (
    template === undefined ||
    template.includes(name) ||
    /"[^"$]*\$[^"]*"\s*:/.test(template) ||
    !beginsLikeJson(parse(template).template.body)
  );
}

function answered(integration: string, root = ""): string {
  return find(
    'responses: { "200": { description: Found., content: { application/json: { schema: { properties: { requestId: {} } } } } } }',
    integration,
    root,
  );
}

function confirmed(integration: string): string {
  return find("responses: {}, x-apigw-websocket: { ack: true }", integration);
}

function find(more: string, integration: string, root = ""): string {
  return webSocketDocument(`  /find: { post: { ${more}, x-amazon-apigateway-integration: { ${integration} } } }`, root);
}

function templated(template: string): string {
  const text = JSON.stringify(template);
  return `type: http, httpMethod: POST, uri: https://example.com, responses: { $default: { responseTemplates: { $default: ${text} } } }`;
}
