import { guide } from "../../../service/sources.ts";
import { isVariable, operationsByPath, segmentsOf } from "../../paths.ts";
import type { Rule } from "../../rule.ts";

/** A path variable fills its segment. */
export const pathParamPartial: Rule<"rest" | "http", { path: string; segment: string }> = {
  code: "path/param-partial",
  severity: "error",
  summary: "A path variable must be a whole segment.",
  sources: [guide("api-gateway-known-issues"), "https://github.com/aws-cloudformation/cfn-lint/issues/3631"],
  apis: ["rest", "http"],
  message: ({ path, segment }) =>
    `The segment "${segment}" of ${path} mixes a variable with other text, which the service refuses.`,
  help: () => "Make the variable a segment of its own, and take the rest of the text apart in the back end.",

  bad: [
    {
      at: "/paths/~1reports~1{id}.json",
      yaml: `
paths:
  /reports/{id}.json:
    get: { responses: { "200": { description: A report } } }
`,
    },
    {
      at: "/paths/~1from-{a}-to-{b}",
      yaml: `
paths:
  /from-{a}-to-{b}:
    get: { responses: { "200": { description: A connection } } }
`,
    },
  ],
  good: [
    {
      yaml: `
paths:
  /reports/{id}/json:
    get: { responses: { "200": { description: A report } } }
  /files/{path+}:
    get: { responses: { "200": { description: A file } } }
`,
    },
  ],

  check(api, report) {
    for (const [path, [{ pathOrigin }]] of operationsByPath(api.operations)) {
      const segment = segmentsOf(path).find((each) => /[{}]/.test(isVariable(each) ? each.slice(1, -1) : each));
      if (segment !== undefined) report(pathOrigin, { path, segment });
    }
  },
};
