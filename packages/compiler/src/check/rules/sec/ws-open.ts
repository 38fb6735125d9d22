import { guide } from "../../../service/sources.ts";
import { child } from "../../../source/node.ts";
import type { Rule } from "../../rule.ts";
import { webSocketDocument } from "../../websocket-examples.ts";

const schemes = `
components:
  securitySchemes:
    iam: { type: apiKey, in: header, name: Authorization, x-amazon-apigateway-authtype: awsSigv4 }
`;

/** Security that no $connect route takes leaves the API open. */
export const secWsOpen: Rule<"websocket", { where: string }> = {
  code: "sec/ws-open",
  severity: "error",
  concerns: ["cfn"],
  summary: "Callers of a WebSocket API are checked on $connect: security elsewhere leaves the API open.",
  sources: [
    guide("apigateway-websocket-api-route-keys-connect-disconnect"),
    guide("apigateway-websocket-api-lambda-auth"),
  ],
  apis: ["websocket"],
  message: ({ where }) => `${where} asks for authorization, but $connect does not: anyone can connect and send.`,
  help: () => "Add a path /$connect with a post operation and that `security`; it needs no integration.",

  bad: [
    {
      at: "/security",
      yaml: `
x-apigw-type: websocket
security: [{ iam: [] }]
paths:
  /send: { post: { responses: {} } }
${schemes}`,
    },
    {
      at: "/paths/~1send/post",
      yaml: webSocketDocument("  /send: { post: { security: [{ iam: [] }], responses: {} } }", schemes),
    },
  ],
  good: [
    {
      yaml: `
x-apigw-type: websocket
security: [{ iam: [] }]
paths:
  /$connect: { post: { responses: {} } }
  /send: { post: { responses: {} } }
${schemes}`,
    },
  ],

  check(api, report, document) {
    const connect = api.routes.find(({ key }) => key === "$connect");
    if (connect && connect.authorization.kind !== "none") return;
    const root = child(document, "security");
    const asksAtRoot = Array.isArray(root.value) && root.value.length > 0;
    if (connect === undefined && asksAtRoot) report(root.origin, { where: "The document" });
    for (const { key, origin, authorization } of api.routes) {
      if (key !== "$connect" && authorization.kind !== "none") report(origin, { where: `The route ${key}` });
    }
  },
};
