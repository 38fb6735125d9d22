import { guide } from "../../../service/sources.ts";
import { child, entries } from "../../../source/node.ts";
import { documentIndex } from "../../document-index.ts";
import type { Rule } from "../../rule.ts";

/** Values of requestParameters are text: a source, or a constant in single quotes. */
export const reqParamsString: Rule<"rest", { target: string; value: number | boolean }> = {
  code: "req/params-string",
  severity: "warning",
  summary: "A value of requestParameters that is no text is dropped by the import.",
  sources: [guide("request-response-data-mappings")],
  apis: ["rest"],
  message: ({ target, value }) => `${target} is mapped from ${value}, which is no text: the import drops it.`,
  help: ({ value }) => `Write the constant in two pairs of quotes: "'${value}'".`,
  fix: ({ value }, at) => [{ op: "set", at, value: `'${value}'` }],

  bad: [
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-integration/requestParameters/integration.request.querystring.page",
      yaml: integration("integration.request.querystring.page: 1"),
      fixed: integration(`integration.request.querystring.page: "'1'"`),
    },
  ],
  good: [{ yaml: integration(`integration.request.querystring.page: "'1'"`) }],

  checkDocument(root, report) {
    for (const integration of documentIndex(root).integrations) {
      for (const [target, { value, origin }] of entries(child(integration, "requestParameters"))) {
        if (typeof value === "number" || typeof value === "boolean") report(origin, { target, value });
      }
    }
  },
};

function integration(mapping: string): string {
  return `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        type: http
        httpMethod: GET
        uri: https://example.com/pets
        requestParameters:
          ${mapping}
        responses: { default: { statusCode: "200" } }
`;
}
