import { guide } from "../../../service/sources.ts";
import { below, type Origin } from "../../../source/origin.ts";
import { nameOf } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

/** The variables of a path are declared as parameters. */
export const pathParamUndeclared: Rule<"rest" | "http", { name: string; operation: string; parameters: Origin }> = {
  code: "path/param-undeclared",
  severity: "info",
  summary: "Every variable of a path is declared as a path parameter; one that is not is taken for text.",
  sources: ["https://spec.openapis.org/oas/v3.0.4.html#path-templating", guide("api-gateway-known-issues")],
  apis: ["rest", "http"],
  message: ({ name, operation }) => `${operation} does not declare the path parameter "${name}": it is taken for text.`,
  help: ({ name }) => `Declare "${name}" among the operation's parameters, in: path and required.`,
  fix: ({ name, parameters }) => [
    {
      op: "append",
      at: parameters,
      value: { name, in: "path", required: true, schema: { type: "string" } },
      valueIn2: { name, in: "path", required: true, type: "string" },
    },
  ],

  bad: [
    {
      at: "/paths/~1pets~1{petId}/get",
      yaml: `
paths:
  /pets/{petId}:
    get:
      operationId: getPet
      responses: { "200": { description: A pet } }
`,
      fixed: `
paths:
  /pets/{petId}:
    get:
      operationId: getPet
      parameters:
        - name: petId
          in: path
          required: true
          schema:
            type: string
      responses: { "200": { description: A pet } }
`,
    },
    {
      at: "/paths/~1pets~1{petId}/get",
      yaml: `
swagger: "2.0"
paths:
  /pets/{petId}:
    get:
      parameters:
        - { name: page, in: query, type: integer } # from 1
      responses: { "200": { description: A pet } }
`,
      fixed: `
swagger: "2.0"
paths:
  /pets/{petId}:
    get:
      parameters:
        - { name: page, in: query, type: integer } # from 1
        - { name: petId, in: path, required: true, type: string }
      responses: { "200": { description: A pet } }
`,
    },
  ],
  good: [
    {
      yaml: `
paths:
  /pets/{petId}:
    parameters: [{ name: petId, in: path, required: true, schema: { type: string } }]
    get: { responses: { "200": { description: A pet } } }
`,
    },
    {
      yaml: `
paths:
  /{proxy+}:
    get:
      parameters: [{ name: proxy+, in: path, required: true, schema: { type: string } }]
      responses: { "200": { description: Anything } }
`,
    },
  ],

  check(api, report) {
    for (const operation of api.operations) {
      const declared = new Set(
        operation.parameters
          .filter(({ in: location, isImplicit }) => location === "path" && !isImplicit)
          .map(({ name }) => name.replace(/\+$/, "")),
      );
      for (const { name, isImplicit, origin } of operation.parameters) {
        // What stands between braces only by mistake is another rule's.
        if (!isImplicit || declared.has(name) || !/^[\w.:-]+$/.test(name)) continue;
        report(origin, { name, operation: nameOf(operation), parameters: below(origin, "parameters") });
      }
    }
  },
};
