import type { Operation } from "../../../ir/operation.ts";
import { guide } from "../../../service/sources.ts";
import { canCoexist } from "../../conditions.ts";
import { segmentsOf, writtenPath } from "../../paths.ts";
import type { Rule } from "../../rule.ts";

/** Paths that the service takes for one resource have each method once. */
export const pathDuplicate: Rule<"rest", { path: string; other: string; method: string }> = {
  code: "path/duplicate",
  severity: "error",
  summary: "Two paths that differ only in empty segments are one resource, and can't both have the same method.",
  sources: [guide("api-gateway-known-issues"), guide("how-to-method-settings")],
  apis: ["rest"],
  message: ({ path, other, method }) => `${method} ${path} and ${method} ${other} are the same method of one resource.`,
  help: () => "Leave one of them; a trailing slash is ignored when requests are matched.",

  bad: [
    {
      at: "/paths/~1pets~1/get",
      yaml: `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
  /pets/:
    get: { responses: { "200": { description: All pets } } }
`,
    },
  ],
  good: [
    {
      yaml: `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
    post: { responses: { "200": { description: A pet } } }
`,
    },
  ],

  check(api, report) {
    const known = new Map<string, Operation[]>();
    for (const operation of api.operations) {
      const { method, path, pathOrigin, origin } = operation;
      const key = `${method} ${segmentsOf(path)
        .filter((segment) => segment !== "")
        .join("/")}`;
      const others = known.get(key) ?? [];
      const other = others.find(
        (each) => each.pathOrigin.pointer !== pathOrigin.pointer && canCoexist(each, operation),
      );
      if (other)
        report(origin, { path: writtenPath(operation), other: writtenPath(other), method: method.toUpperCase() });
      known.set(key, [...others, operation]);
    }
  },
};
