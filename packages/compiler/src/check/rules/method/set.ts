import { apiReference, guide } from "../../../service/sources.ts";
import { nameOf } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

/** The gateway has no TRACE. */
export const methodSet: Rule<"rest" | "http", { operation: string }> = {
  code: "method/set",
  severity: "error",
  summary: "The methods of an API are GET, PUT, POST, DELETE, PATCH, OPTIONS, HEAD and ANY.",
  sources: [apiReference("v1", "API_PutMethod"), guide("http-api-develop-routes")],
  apis: ["rest", "http"],
  message: ({ operation }) => `${operation}: the service has no such method ("Invalid HttpMethod specified").`,
  help: () => "Take the operation out, or use x-amazon-apigateway-any-method.",

  bad: [
    {
      at: "/paths/~1pets/trace",
      yaml: `
paths:
  /pets:
    trace: { responses: { "200": { description: A trace } } }
`,
    },
  ],
  good: [
    {
      yaml: `
paths:
  /pets:
    head: { responses: { "200": { description: Whether there are pets } } }
    x-amazon-apigateway-any-method: { responses: { "200": { description: All else } } }
`,
    },
  ],

  check(api, report) {
    for (const operation of api.operations) {
      if (operation.method === "trace") report(operation.origin, { operation: nameOf(operation) });
    }
  },
};
