import { guide } from "../../../service/sources.ts";
import type { Rule } from "../../rule.ts";
import { lambda, webSocketDocument } from "../../websocket-examples.ts";

const body = "content: { application/json: { schema: { type: object } } }";

/** Connecting and disconnecting are no messages. */
export const wsLifecycle: Rule<"websocket", { key: string; what: string }> = {
  code: "ws/lifecycle",
  severity: "warning",
  summary: "$connect and $disconnect have no message; nothing can be answered to $disconnect.",
  sources: [guide("apigateway-websocket-api-route-keys-connect-disconnect")],
  apis: ["websocket"],
  message: ({ key, what }) => `${key} has ${what}: nobody gets it.`,
  help: () => "Take it out. What a client says when it connects are parameters of $connect.",

  bad: [
    {
      at: "/paths/~1$connect/post/requestBody",
      yaml: `\nx-apigw-type: websocket\npaths:\n  /$connect: { post: { requestBody: { ${body} }, responses: {} } }\n`,
    },
    {
      at: "/paths/~1$disconnect/post/responses/200",
      yaml: webSocketDocument(`  /$disconnect: { post: { responses: { "200": { description: Bye, ${body} } } } }`),
    },
  ],
  good: [
    {
      yaml: webSocketDocument(
        `  /$disconnect: { post: { responses: {}, x-amazon-apigateway-integration: { ${lambda} } } }`,
      ),
    },
  ],

  check(api, report) {
    for (const { key, message, reply, origin } of api.routes) {
      if (key !== "$connect" && key !== "$disconnect") continue;
      const place = { file: origin.file, pointer: `${origin.pointer}/requestBody` };
      if (message !== undefined) report(place, { key, what: "a message" });
      if (reply !== undefined && key === "$disconnect") report(reply.origin, { key, what: "a reply" });
    }
  },
};
