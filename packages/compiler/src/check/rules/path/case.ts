import { guide } from "../../../service/sources.ts";
import { operationsByPath } from "../../paths.ts";
import type { Rule } from "../../rule.ts";

/** Two resources where one was meant, perhaps. */
export const pathCase: Rule<"rest" | "http", { path: string; other: string }> = {
  code: "path/case",
  severity: "info",
  summary: "Paths are case-sensitive: two that differ by that alone are two resources.",
  sources: [guide("api-gateway-known-issues")],
  apis: ["rest", "http"],
  message: ({ path, other }) =>
    `${path} and ${other} differ in upper and lower case only; the service keeps them apart.`,
  help: () => "Write both the same way if one path is meant.",

  bad: [
    {
      at: "/paths/~1Pets~1toys",
      yaml: `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
  /Pets/toys:
    get: { responses: { "200": { description: All toys } } }
`,
    },
  ],
  good: [
    {
      yaml: `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
  /pets/toys:
    get: { responses: { "200": { description: All toys } } }
`,
    },
  ],

  check(api, report) {
    const written = new Map<string, { prefix: string; path: string }>();
    for (const [path, [{ pathOrigin }]] of operationsByPath(api.operations)) {
      let prefix = "";
      for (const segment of path.split("/").slice(1)) {
        prefix += `/${segment}`;
        const known = written.get(prefix.toLowerCase());
        if (known === undefined) written.set(prefix.toLowerCase(), { prefix, path });
        else if (known.prefix !== prefix) {
          report(pathOrigin, { path, other: known.path });
          break;
        }
      }
    }
  },
};
