import type { Operation } from "../../../ir/operation.ts";
import { guide } from "../../../service/sources.ts";
import { canCoexist } from "../../conditions.ts";
import { isGreedy, isVariable, operationsByPath, segmentsOf } from "../../paths.ts";
import type { Rule } from "../../rule.ts";

/**
 * One variable below each path prefix.
 *
 * On REST a greedy variable counts as well; HTTP APIs match greedy routes after all others, so there it doesn't.
 */
export const pathParamSibling: Rule<
  "rest" | "http",
  { path: string; variable: string; other: string; otherPath: string }
> = {
  code: "path/param-sibling",
  severity: "error",
  summary: "Below one path prefix, all operations must use the same path variable.",
  sources: [guide("api-gateway-known-issues"), "https://github.com/serverless/serverless/issues/6783"],
  apis: ["rest", "http"],
  message: ({ path, variable, other, otherPath }) =>
    `${path} has ${variable} where ${otherPath} has ${other}: the service allows one variable there and refuses the second.`,
  help: ({ other, variable }) => `Write ${other} instead of ${variable}, in the path and in its parameters.`,

  bad: [
    {
      at: "/paths/~1pets~1{id}~1toys",
      yaml: `
paths:
  /pets/{petId}:
    get: { responses: { "200": { description: A pet } } }
  /pets/{id}/toys:
    get: { responses: { "200": { description: Its toys } } }
`,
    },
  ],
  good: [
    {
      yaml: `
paths:
  /pets/{petId}:
    get: { responses: { "200": { description: A pet } } }
  /pets/{petId}/toys/{id}:
    get: { responses: { "200": { description: A toy } } }
  /pets/mine:
    get: { responses: { "200": { description: My pets } } }
`,
    },
  ],

  check(api, report) {
    const variables = new Map<string, { segment: string; path: string; operations: readonly Operation[] }[]>();
    for (const [path, operations] of operationsByPath(api.operations)) {
      let prefix = "";
      for (const segment of segmentsOf(path)) {
        if (isVariable(segment) && !(api.kind === "http" && isGreedy(segment))) {
          const siblings = variables.get(prefix) ?? [];
          const other = siblings.find(
            (sibling) =>
              sibling.segment !== segment &&
              sibling.operations.some((left) => operations.some((right) => canCoexist(left, right))),
          );
          if (other) {
            report(operations[0].pathOrigin, {
              path,
              variable: segment,
              other: other.segment,
              otherPath: other.path,
            });
            break;
          }
          siblings.push({ segment, path, operations });
          variables.set(prefix, siblings);
        }
        prefix += `/${segment}`;
      }
    }
  },
};
