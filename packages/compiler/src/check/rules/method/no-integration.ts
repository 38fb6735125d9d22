import { guide } from "../../../service/sources.ts";
import { nameOf } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

/** Every operation has something behind it. */
export const methodNoIntegration: Rule<"rest" | "http", { name: string }> = {
  code: "method/no-integration",
  severity: "error",
  summary: "Every operation needs an integration.",
  sources: [
    guide("api-gateway-swagger-extensions-integration"),
    "https://github.com/amazon-archives/aws-apigateway-importer/issues/29",
  ],
  concerns: ["cfn", "templates"],
  apis: ["rest", "http"],
  message: ({ name }) =>
    `${name} has no integration: the service can't deploy it ("No integration defined for method").`,
  help: () =>
    "Add x-amazon-apigateway-integration to the operation, or an `integrations` default to the configuration.",

  bad: [
    {
      at: "/paths/~1pets/get",
      yaml: `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
`,
    },
  ],
  good: [
    {
      yaml: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: GET
        payloadFormatVersion: "1.0"
        uri: https://example.com/pets
`,
    },
  ],

  check(api, report) {
    for (const operation of api.operations) {
      const { integration, origin } = operation;
      if (integration === undefined) report(origin, { name: nameOf(operation) });
    }
  },
};
