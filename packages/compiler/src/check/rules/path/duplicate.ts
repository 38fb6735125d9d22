import type { Operation } from "../../../ir/operation.ts";
import { guide } from "../../../service/sources.ts";
import { canCoexist } from "../../conditions.ts";
import { segmentsOf, writtenPath } from "../../paths.ts";
import type { Rule } from "../../rule.ts";

/** Paths that the service takes for one have each method once. HTTP APIs keep paths apart that end in a slash. */
export const pathDuplicate: Rule<"rest" | "http", { path: string; other: string; method: string }> = {
  code: "path/duplicate",
  severity: "error",
  summary:
    "Two paths that differ only in a leading slash, or on REST in empty segments, can't both have the same method.",
  sources: [guide("api-gateway-known-issues"), guide("how-to-method-settings")],
  apis: ["rest", "http"],
  message: ({ path, other, method }) => `${method} ${path} and ${method} ${other} are one and the same to the service.`,
  help: () => "Leave one of them.",

  bad: [
    {
      at: "/paths/pets/get",
      yaml: `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
  pets:
    get: { responses: { "200": { description: All pets } } }
`,
    },
    {
      apis: ["rest"],
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
      const segments = segmentsOf(path).filter((segment) => segment !== "" || api.kind === "http");
      const key = `${method} ${segments.join("/")}`;
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
