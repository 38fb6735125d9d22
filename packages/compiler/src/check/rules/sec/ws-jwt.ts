import { guide } from "../../../service/sources.ts";
import { below } from "../../../source/origin.ts";
import type { Rule } from "../../rule.ts";

/** Tokens are checked by a function: the service does so on other API types only. */
export const secWsJwt: Rule<"websocket", { name: string }> = {
  code: "sec/ws-jwt",
  severity: "error",
  concerns: ["cfn"],
  summary: "WebSocket APIs have no JWT authorizers.",
  sources: [guide("apigateway-websocket-api-control-access")],
  apis: ["websocket"],
  message: ({ name }) => `The authorizer "${name}" can't be made: WebSocket APIs have no JWT authorizers.`,
  help: () => "Check the token in a Lambda authorizer of type request, from route.request.querystring.{name}.",

  bad: [
    {
      at: "/components/securitySchemes/login/x-amazon-apigateway-authorizer/type",
      yaml: `
x-apigw-type: websocket
security: [{ login: [] }]
paths:
  /$connect: { post: { responses: {} } }
components:
  securitySchemes:
    login:
      type: oauth2
      flows: {}
      x-amazon-apigateway-authorizer:
        type: jwt
        identitySource: route.request.querystring.token
        jwtConfiguration: { issuer: https://login.example.com, audience: [chat] }
`,
    },
  ],
  good: [{ yaml: "\nx-apigw-type: websocket\npaths:\n  /$connect: { post: { responses: {} } }\n" }],

  check(api, report) {
    for (const { kind, name, origin } of api.authorizers) if (kind === "jwt") report(below(origin, "type"), { name });
  },
};
