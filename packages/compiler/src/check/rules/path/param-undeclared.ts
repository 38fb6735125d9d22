import { guide } from "../../../service/sources.ts";
import { below, type Origin } from "../../../source/origin.ts";
import { nameOf } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

/** The variables of a path are declared as parameters. */
export const pathParamUndeclared: Rule<
  "rest" | "http",
  { name: string; operation: string; parameters: Origin | undefined }
> = {
  code: "path/param-undeclared",
  severity: "info",
  summary: "Every variable of a path is declared as a path parameter; one that is not is taken for text.",
  sources: ["https://spec.openapis.org/oas/v3.0.4.html#path-templating", guide("api-gateway-known-issues")],
  apis: ["rest", "http"],
  message: ({ name, operation }) => `${operation} does not declare the path parameter "${name}": it is taken for text.`,
  help: ({ name }) => `Declare "${name}" among the operation's parameters, in: path and required.`,
  fix({ name, parameters: at }) {
    if (at === undefined) return undefined;
    const parameter = { name, in: "path", required: true };
    const value = { ...parameter, schema: { type: "string" } };
    return [{ op: "append", at, value, valueIn2: { ...parameter, type: "string" } }];
  },

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
    {
      at: "/paths/~1pets~1{petId}/get",
      yaml: `
paths:
  /pets/{petId}:
    get: { responses: { "200": { description: A pet } } }
  /animals/{animalId}: { $ref: "#/paths/~1pets~1{petId}" }
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
    // What several paths share by reference cannot declare the variables of each.
    const pathsBy = new Map<string, Set<string>>();
    for (const { path, origin } of api.operations) {
      const place = `${origin.file}#${origin.pointer}`;
      pathsBy.set(place, (pathsBy.get(place) ?? new Set()).add(path));
    }
    for (const operation of api.operations) {
      const isShared = (pathsBy.get(`${operation.origin.file}#${operation.origin.pointer}`)?.size ?? 0) > 1;
      const declared = new Set(
        operation.parameters
          .filter(({ in: location, isImplicit }) => location === "path" && !isImplicit)
          .map(({ name }) => name.replace(/\+$/, "")),
      );
      for (const { name, isImplicit, origin } of operation.parameters) {
        // What stands between braces only by mistake is another rule's.
        if (!isImplicit || declared.has(name) || !/^[\w.:-]+$/.test(name)) continue;
        report(origin, {
          name,
          operation: nameOf(operation),
          parameters: isShared ? undefined : below(origin, "parameters"),
        });
      }
    }
  },
};
