import { guide } from "../../../service/sources.ts";
import { isGreedy, operationsByPath, segmentsOf } from "../../paths.ts";
import type { Rule } from "../../rule.ts";

/** Nothing follows a greedy variable. */
export const pathGreedyLast: Rule<"rest" | "http", { path: string; segment: string }> = {
  code: "path/greedy-last",
  severity: "error",
  summary: "A greedy path variable must be the last segment.",
  sources: [guide("api-gateway-set-up-simple-proxy"), guide("http-api-develop-routes")],
  apis: ["rest", "http"],
  message: ({ path, segment }) => `${path} goes on after the greedy variable ${segment}, which the service refuses.`,
  help: ({ segment }) => `End the path at ${segment}, or make it an ordinary variable: ${segment.replace("+}", "}")}.`,

  bad: [
    {
      at: "/paths/~1files~1{path+}~1meta",
      yaml: `
paths:
  /files/{path+}/meta:
    get: { responses: { "200": { description: About a file } } }
`,
    },
  ],
  good: [
    {
      yaml: `
paths:
  /files/{path+}:
    get: { responses: { "200": { description: A file } } }
  /meta/{path}/all:
    get: { responses: { "200": { description: About files } } }
`,
    },
  ],

  check(api, report) {
    for (const [path, [{ pathOrigin }]] of operationsByPath(api.operations)) {
      const segment = segmentsOf(path).slice(0, -1).find(isGreedy);
      if (segment !== undefined) report(pathOrigin, { path, segment });
    }
  },
};
