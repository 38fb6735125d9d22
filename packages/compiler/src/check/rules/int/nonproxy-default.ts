import { guide } from "../../../service/sources.ts";
import { isProxy } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";
import { webSocketDocument } from "../../websocket-examples.ts";

const integration = "type: http, httpMethod: POST, uri: https://example.com";
const reply =
  'responses: { "200": { description: Done, content: { application/json: { schema: { type: object } } } } }';

/** What a non-proxy integration answers reaches the client through an integration response. */
export const intNonproxyDefault: Rule<"websocket", { key: string }> = {
  code: "int/nonproxy-default",
  severity: "warning",
  summary: "A two-way route with a non-proxy integration needs an integration response for $default.",
  sources: [guide("apigateway-websocket-api-integration-responses"), guide("apigateway-websocket-api-route-response")],
  apis: ["websocket"],
  message: ({ key }) =>
    `The route ${key} replies, but its integration has no response for $default: clients get nothing.`,
  help: () =>
    "Add `responses: { $default: {} }` to the integration, with responseTemplates where the reply looks otherwise.",

  bad: [
    {
      at: "/paths/~1ask/post/x-amazon-apigateway-integration",
      yaml: webSocketDocument(`  /ask: { post: { ${reply}, x-amazon-apigateway-integration: { ${integration} } } }`),
    },
  ],
  good: [
    {
      yaml: webSocketDocument(
        `  /ask: { post: { ${reply}, x-amazon-apigateway-integration: { ${integration}, responses: { $default: {} } } } }`,
      ),
    },
    {
      yaml: webSocketDocument(
        `  /tell: { post: { responses: {}, x-amazon-apigateway-integration: { ${integration} } } }`,
      ),
    },
  ],

  check(api, report) {
    for (const { key, reply, integration } of api.routes) {
      if (reply === undefined || integration === undefined || isProxy(integration)) continue;
      if (integration.responses.some(({ pattern }) => pattern === "$default")) continue;
      report(integration.origin, { key });
    }
  },
};
