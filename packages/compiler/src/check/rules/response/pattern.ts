import { guide } from "../../../service/sources.ts";
import { isRegex } from "../../../vtl/regex/is-regex.ts";
import { integrationsOf, isProxy } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

/** The key of an integration response is a regular expression for all that the back end said. */
export const responsePattern: Rule<"rest" | "websocket", { pattern: string }> = {
  code: "response/pattern",
  severity: "warning",
  summary: "The key of an integration response is default, or a regular expression of Java.",
  sources: [
    guide("api-gateway-swagger-extensions-integration-responses"),
    guide("handle-errors-in-lambda-integration"),
  ],
  apis: ["rest", "websocket"],
  message: ({ pattern }) => `"${pattern}" is no regular expression: this response is never chosen.`,
  help: () => "Close what is open in it, and put a backslash before a bracket that is meant as one.",

  bad: [
    {
      apis: ["rest"],
      at: "/paths/~1pets/get/x-amazon-apigateway-integration/responses/NotFound(",
      yaml: pets('"NotFound(": { statusCode: "404" }'),
    },
    {
      apis: ["websocket"],
      at: "/paths/~1chat/post/x-amazon-apigateway-integration/responses/~1NotFound(~1",
      yaml: chat("/NotFound(/"),
    },
  ],
  good: [
    { apis: ["rest"], yaml: pets('"(?i)not found: \\\\d++.*": { statusCode: "404" }') },
    { apis: ["websocket"], yaml: chat("/NotFound.*/") },
  ],

  check(api, report) {
    for (const integration of integrationsOf(api)) {
      if (isProxy(integration)) continue;
      for (const { pattern, origin } of integration.responses) {
        // Those of WebSocket APIs stand between slashes, or are `$default`.
        const inner = api.kind === "websocket" ? /^\/(.*)\/$/s.exec(pattern)?.[1] : pattern;
        if (inner !== undefined && !isRegex(inner)) report(origin, { pattern: inner });
      }
    }
  },
};

function pets(response: string): string {
  return `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets }, "404": { description: None } }
      x-amazon-apigateway-integration:
        type: http
        httpMethod: GET
        uri: https://example.com/pets
        responses:
          default: { statusCode: "200" }
          ${response}
`;
}

function chat(pattern: string): string {
  return `
paths:
  /chat:
    post:
      responses: { "200": { description: Said, content: { application/json: { schema: { type: object } } } } }
      x-amazon-apigateway-integration:
        type: http
        httpMethod: POST
        uri: https://example.com/chat
        responses:
          $default: { statusCode: "200" }
          ${pattern}: { statusCode: "404" }
`;
}
