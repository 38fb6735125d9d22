import { apiReference, guide } from "../../../service/sources.ts";
import type { Parameter } from "../../../ir/operation.ts";
import { nameOf } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

/** Names of parameters are unique across path, query and headers. */
export const paramNameUnique: Rule<"rest", { name: string; operation: string; first: string; second: string }> = {
  code: "param/name-unique",
  severity: "error",
  summary: "A parameter's name is unique across the path, the query and the headers of an operation.",
  sources: [apiReference("v1", "API_PutMethod"), guide("api-gateway-known-issues")],
  apis: ["rest"],
  message: ({ name, operation, first, second }) =>
    `${operation} has "${name}" both in the ${first} and in the ${second}: the service refuses it ("Parameter names must be unique across querystring, header and path").`,
  help: () => "Rename one of them, or take the declaration of one out.",

  bad: [
    {
      at: "/paths/~1pets~1{id}/get/parameters/0",
      yaml: `
paths:
  /pets/{id}:
    get:
      parameters: [{ name: id, in: query, schema: { type: string } }]
      responses: { "200": { description: A pet } }
`,
    },
  ],
  good: [
    {
      yaml: `
paths:
  /pets/{id}:
    get:
      parameters:
        - { name: Id, in: query, schema: { type: string } }
        - { name: id, in: cookie, schema: { type: string } }
      responses: { "200": { description: A pet } }
`,
    },
  ],

  check(api, report) {
    for (const operation of api.operations) {
      const byName = new Map<string, Parameter>();
      for (const parameter of operation.parameters) {
        if (parameter.in === "cookie") continue;
        const other = byName.get(parameter.name);
        if (other === undefined) byName.set(parameter.name, parameter);
        else if (other.in !== parameter.in) {
          const blamed = parameter.isImplicit ? other : parameter;
          report(blamed.origin, {
            name: parameter.name,
            operation: nameOf(operation),
            first: other.in,
            second: parameter.in,
          });
        }
      }
    }
  },
};
