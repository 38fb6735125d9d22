import { guide } from "../../../service/sources.ts";
import { operationsByPath, pathOrigin } from "../../paths.ts";
import type { Rule } from "../../rule.ts";

/** Paths begin with a slash; the import makes nothing of others. */
export const pathLeadingSlash: Rule<"rest" | "http", { path: string }> = {
  code: "path/leading-slash",
  severity: "error",
  summary: "A path begins with a slash.",
  sources: ["https://spec.openapis.org/oas/v3.0.4.html#paths-object", guide("http-api-develop-routes")],
  apis: ["rest", "http"],
  message: ({ path }) => `"${path}" doesn't begin with a slash ("Parse issue: … should start with /").`,
  help: ({ path }) => `Write /${path}.`,

  bad: [
    {
      at: "/paths/pets",
      yaml: `
paths:
  pets:
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
`,
    },
  ],

  check(api, report, document) {
    for (const path of operationsByPath(api.operations).keys()) {
      if (!path.startsWith("/")) report(pathOrigin(document, path), { path });
    }
  },
};
