import { guide } from "../../../service/sources.ts";
import { nameOf } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

/** A declared path parameter stands in the path. */
export const pathParamMissingInPath: Rule<"rest" | "http", { name: string; operation: string }> = {
  code: "path/param-missing-in-path",
  severity: "warning",
  summary: "A declared path parameter has its place in the path.",
  sources: ["https://spec.openapis.org/oas/v3.0.4.html#parameter-object", guide("api-gateway-known-issues")],
  apis: ["rest", "http"],
  message: ({ name, operation }) => `${operation} has no {${name}} in its path, but declares it as a path parameter.`,
  help: ({ name }) => `Write {${name}} in the path, correct the name, or take the parameter out.`,

  bad: [
    {
      at: "/paths/~1pets~1{id}/get/parameters/0",
      yaml: `
paths:
  /pets/{id}:
    get:
      parameters: [{ name: petId, in: path, required: true, schema: { type: string } }]
      responses: { "200": { description: A pet } }
`,
    },
  ],
  good: [
    {
      yaml: `
paths:
  /files/{path+}:
    get:
      parameters: [{ name: path, in: path, required: true, schema: { type: string } }]
      responses: { "200": { description: A file } }
`,
    },
  ],

  check(api, report) {
    for (const operation of api.operations) {
      for (const { name, in: location, isImplicit, origin } of operation.parameters) {
        if (location !== "path" || isImplicit) continue;
        const isThere = operation.path.includes(`{${name}}`) || operation.path.includes(`{${name}+}`);
        // A name may carry the plus sign of its greedy variable.
        if (!isThere && !operation.path.includes(`{${name.replace(/\+$/, "")}+}`)) {
          report(origin, { name, operation: nameOf(operation) });
        }
      }
    }
  },
};
