import { operationsByPath, writtenPath } from "../../paths.ts";
import type { Rule } from "../../rule.ts";

/** Paths begin with a slash; the import adds it to others, with a remark. */
export const pathLeadingSlash: Rule<"rest" | "http", { path: string }> = {
  code: "path/leading-slash",
  severity: "warning",
  summary: "A path begins with a slash.",
  sources: [
    "https://spec.openapis.org/oas/v3.0.4.html#paths-object",
    "https://github.com/aws/serverless-application-model/issues/2297",
  ],
  apis: ["rest", "http"],
  message: ({ path }) =>
    `"${path}" doesn't begin with a slash; it is deployed as /${path} ("Parse issue: … should start with /").`,
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

  check(api, report) {
    for (const [operation] of operationsByPath(api.operations).values()) {
      const path = writtenPath(operation);
      if (!path.startsWith("/")) report(operation.pathOrigin, { path });
    }
  },
};
