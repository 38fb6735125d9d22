import { guide } from "../../../service/sources.ts";
import { operationsByPath } from "../../paths.ts";
import type { Rule } from "../../rule.ts";

/** On custom domains the service answers its own health checks. */
export const pathReserved: Rule<"rest", { path: string }> = {
  code: "path/reserved",
  severity: "info",
  summary: "The paths /ping and /sping are the service's own when an API is the root of a custom domain.",
  sources: [guide("api-gateway-known-issues")],
  apis: ["rest"],
  message: ({ path }) => `${path} is reserved for the service's health checks at the root of a custom domain.`,
  help: () => "Rename it, for example to /health, if the API gets a custom domain without a base path.",

  bad: [
    {
      at: "/paths/~1ping",
      yaml: `
paths:
  /ping:
    get: { responses: { "200": { description: Pong } } }
`,
    },
  ],
  good: [
    {
      yaml: `
paths:
  /v1/ping:
    get: { responses: { "200": { description: Pong } } }
`,
    },
  ],

  check(api, report) {
    for (const [path, [{ pathOrigin }]] of operationsByPath(api.operations)) {
      if (path === "/ping" || path === "/sping") report(pathOrigin, { path });
    }
  },
};
