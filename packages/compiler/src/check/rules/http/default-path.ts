import { guide } from "../../../service/sources.ts";
import { writtenPath } from "../../paths.ts";
import type { Rule } from "../../rule.ts";

/** The default route's path begins with a slash, too. */
export const httpDefaultPath: Rule<"http", unknown> = {
  code: "http/default-path",
  severity: "info",
  summary: "The path of the default route is /$default.",
  sources: [
    guide("api-gateway-swagger-extensions-any-method"),
    "https://github.com/aws/serverless-application-model/issues/2297",
  ],
  apis: ["http"],
  message: () =>
    'The service warns of the path $default ("Resource $default should start with /"); /$default is deployed.',
  help: () => "Write /$default.",

  bad: [
    {
      at: "/paths/$default",
      yaml: `
paths:
  $default:
    x-amazon-apigateway-any-method: { isDefaultRoute: true, responses: { "200": { description: Anything } } }
`,
    },
  ],
  good: [
    {
      yaml: `
paths:
  /$default:
    x-amazon-apigateway-any-method: { isDefaultRoute: true, responses: { "200": { description: Anything } } }
`,
    },
  ],

  check(api, report) {
    for (const operation of api.operations) {
      if (writtenPath(operation) === "$default") report(operation.pathOrigin, {});
    }
  },
};
