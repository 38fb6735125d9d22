import { parseHttpValue } from "../../../mapping/http-expression.ts";
import { guide } from "../../../service/sources.ts";
import { integrationsOf } from "../../integrations.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";

/** JSON paths in the parameter mappings of HTTP APIs are plain steps. */
export const httpMapJsonpath: Rule<"http", { path: string }> = {
  code: "http/map-jsonpath",
  severity: "warning",
  summary: "JSON paths in an HTTP API's parameter mappings have no recursive descent and no filters.",
  sources: [guide("http-api-parameter-mapping")],
  apis: ["http"],
  message: ({ path }) => `HTTP APIs don't evaluate "${path}": recursive descent and filters are not supported.`,
  help: () => "Name each step, such as $request.body.order.id, or do it in the back end.",

  bad: [
    {
      at: "/paths/~1pets/post/x-amazon-apigateway-integration/requestParameters/append:header.name",
      yaml: mapping("$request.body..name"),
    },
  ],
  good: [{ yaml: mapping("$request.body.pets[0].name") }],

  check(api, report) {
    for (const { requestParameters, responses } of integrationsOf(api)) {
      const sides = [
        { side: "request", mappings: requestParameters },
        { side: "response", mappings: responses.flatMap(({ parameters }) => parameters) },
      ] as const;
      for (const { side, mappings } of sides) {
        for (const { source, origin } of mappings) {
          for (const part of parseHttpValue(literal(source) ?? "", side) ?? []) {
            const path = part.kind === "body" ? part.path : undefined;
            if (path !== undefined && /^\.|\.\.|\[\?/.test(path)) report(origin, { path });
          }
        }
      }
    }
  },
};

function mapping(source: string): string {
  return `
paths:
  /pets:
    post:
      responses: { "200": { description: A pet } }
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: POST
        payloadFormatVersion: "1.0"
        uri: https://example.com/pets
        requestParameters: { "append:header.name": "${source}" }
`;
}
