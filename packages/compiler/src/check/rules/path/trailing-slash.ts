import { guide } from "../../../service/sources.ts";
import { operationsByPath } from "../../paths.ts";
import type { Rule } from "../../rule.ts";

/** The import of HTTP APIs makes no route of a path that ends in a slash, and says nothing. */
export const pathTrailingSlash: Rule<"http", { path: string }> = {
  code: "path/trailing-slash",
  severity: "error",
  summary: "A path of an HTTP API doesn't end in a slash: the route would be missing.",
  sources: ["https://github.com/aws/serverless-application-model/issues/1949", guide("http-api-develop-routes")],
  apis: ["http"],
  message: ({ path }) =>
    `${path} ends in a slash: the import makes the integration but no route, and every request fails.`,
  help: ({ path }) => `Write ${path.replace(/\/+$/, "")}.`,

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
      if (path !== "/" && path.endsWith("/")) report(pathOrigin, { path });
    }
  },
};
