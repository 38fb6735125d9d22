import { guide } from "../../../service/sources.ts";
import type { Rule } from "../../rule.ts";
import { lambda, webSocketDocument } from "../../websocket-examples.ts";

/** The request to connect has a URL and headers; messages have neither. */
export const wsConnectParameters: Rule<"websocket", { name: string; problem: string; fix: string }> = {
  code: "ws/connect-parameters",
  severity: "warning",
  summary: "Parameters are those of the request to connect, in query or header; messages have none.",
  sources: [guide("websocket-api-data-mapping"), guide("apigateway-websocket-api-route-keys-connect-disconnect")],
  apis: ["websocket"],
  message: ({ name, problem }) => `The parameter ${name} is left out: ${problem}.`,
  help: ({ fix }) => fix,

  bad: [
    {
      at: "/paths/~1send/post/parameters/0",
      yaml: webSocketDocument(
        `  /send: { post: { parameters: [{ name: room, in: query, schema: { type: string } }], responses: {}, x-amazon-apigateway-integration: { ${lambda} } } }`,
      ),
    },
    {
      at: "/paths/~1$connect/post/parameters/0",
      yaml: `
x-apigw-type: websocket
paths:
  /$connect: { post: { parameters: [{ name: session, in: cookie, schema: { type: string } }], responses: {} } }
`,
    },
  ],
  good: [
    {
      yaml: `
x-apigw-type: websocket
paths:
  /$connect: { post: { parameters: [{ name: token, in: query, schema: { type: string } }], responses: {} } }
`,
    },
  ],

  check(api, report) {
    for (const { key, parameters } of api.routes) {
      for (const { name, in: location, origin } of parameters) {
        if (key !== "$connect") {
          const fix = "Make it a member of the message, or a parameter of $connect.";
          report(origin, { name, problem: "messages have no parameters", fix });
        } else if (location !== "query" && location !== "header") {
          const fix = "Use a parameter in query or header; cookies are in the header Cookie.";
          report(origin, { name, problem: `the gateway knows none in ${location}`, fix });
        }
      }
    }
  },
};
