import { guide } from "../../../service/sources.ts";
import { nameOf } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

/** The default route takes every method, and has no path of its own. */
export const httpDefaultRoute: Rule<"http", { operation: string; isPath: boolean }> = {
  code: "http/default-route",
  severity: "error",
  summary: "The default route is the any-method of /$default.",
  sources: [guide("api-gateway-swagger-extensions-any-method"), guide("http-api-develop-routes")],
  apis: ["http"],
  message: ({ operation, isPath }) =>
    isPath
      ? `isDefaultRoute makes ${operation} the default route, which takes all that no other route takes and has no path.`
      : `${operation} is no route: the default route takes every method.`,
  help: ({ isPath }) =>
    isPath
      ? "Take isDefaultRoute out, or move the operation to x-amazon-apigateway-any-method of /$default."
      : "Put the operation under x-amazon-apigateway-any-method of /$default.",

  bad: [
    {
      at: "/paths/~1$default/get",
      yaml: `
paths:
  /$default:
    get: { responses: { "200": { description: Anything } } }
`,
    },
    {
      at: "/paths/~1pets/x-amazon-apigateway-any-method",
      yaml: `
paths:
  /pets:
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
  /pets:
    x-amazon-apigateway-any-method: { isDefaultRoute: false, responses: { "200": { description: Anything } } }
`,
    },
  ],

  check(api, report) {
    for (const operation of api.operations) {
      if (!operation.isDefaultRoute) continue;
      const isPath = operation.path !== "/$default";
      if (isPath || operation.method !== "any") report(operation.origin, { operation: nameOf(operation), isPath });
    }
  },
};
