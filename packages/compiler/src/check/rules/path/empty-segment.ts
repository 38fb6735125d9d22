import { guide } from "../../../service/sources.ts";
import { operationsByPath, segmentsOf } from "../../paths.ts";
import type { Rule } from "../../rule.ts";

/** A REST API's resources have no empty names: slashes at the end or in a row get lost. */
export const pathEmptySegment: Rule<"rest", { path: string; deployed: string }> = {
  code: "path/empty-segment",
  severity: "warning",
  summary: "Empty segments of a REST API's path, such as a trailing slash, are dropped.",
  sources: [guide("api-gateway-known-issues")],
  apis: ["rest"],
  message: ({ path, deployed }) => `${path} has an empty segment; the resource is ${deployed}.`,
  help: ({ deployed }) => `Write ${deployed}.`,

  bad: [
    {
      at: "/paths/~1pets~1",
      yaml: `
paths:
  /pets/:
    get: { responses: { "200": { description: All pets } } }
`,
    },
  ],
  good: [
    {
      yaml: `
paths:
  /:
    get: { responses: { "200": { description: Everything } } }
  /pets:
    get: { responses: { "200": { description: All pets } } }
`,
    },
  ],

  check(api, report) {
    for (const [path, [{ pathOrigin }]] of operationsByPath(api.operations)) {
      const segments = segmentsOf(path);
      const deployed = `/${segments.filter((segment) => segment !== "").join("/")}`;
      if (path !== deployed) report(pathOrigin, { path, deployed });
    }
  },
};
