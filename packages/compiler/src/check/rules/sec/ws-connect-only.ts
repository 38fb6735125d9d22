import { guide } from "../../../service/sources.ts";
import { below } from "../../../source/origin.ts";
import type { Rule } from "../../rule.ts";
import { webSocketDocument } from "../../websocket-examples.ts";

const schemes = `
components:
  securitySchemes:
    iam: { type: apiKey, in: header, name: Authorization, x-amazon-apigateway-authtype: awsSigv4 }
    key: { type: apiKey, in: header, name: x-api-key }
`;

/** Who connects is checked once; what is asked for on other routes is asked of nobody. */
export const secWsConnectOnly: Rule<"websocket", { key: string; what: string }> = {
  code: "sec/ws-connect-only",
  severity: "warning",
  summary: "WebSocket APIs check callers when they connect; authorization and API keys on other routes have no effect.",
  sources: [
    guide("apigateway-websocket-api-route-keys-connect-disconnect"),
    guide("apigateway-websocket-api-lambda-auth"),
  ],
  apis: ["websocket"],
  message: ({ key, what }) => `The route ${key} asks for ${what}, which has an effect on $connect only.`,
  help: () =>
    "Move `security` to $connect (or to the root, which means $connect), and check rights for each message in the back end.",

  bad: [
    {
      at: "/paths/~1send/post/security",
      yaml: webSocketDocument("  /send: { post: { security: [{ iam: [] }], responses: {} } }", schemes),
    },
    {
      at: "/paths/~1send/post/security",
      yaml: webSocketDocument("  /send: { post: { security: [{ key: [] }], responses: {} } }", schemes),
    },
  ],
  good: [{ yaml: webSocketDocument("  /send: { post: { responses: {} } }", `security: [{ iam: [] }]${schemes}`) }],

  check(api, report) {
    for (const { key, origin, authorization, isApiKeyRequired } of api.routes) {
      if (key === "$connect") continue;
      const what = authorization.kind !== "none" ? "authorization" : isApiKeyRequired ? "an API key" : undefined;
      if (what !== undefined) report(below(origin, "security"), { key, what });
    }
  },
};
