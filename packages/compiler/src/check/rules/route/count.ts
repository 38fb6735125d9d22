import { boundOf } from "../../../service/limits.ts";
import { guide } from "../../../service/sources.ts";
import { child } from "../../../source/node.ts";
import type { Rule } from "../../rule.ts";

/** Routes of an HTTP or WebSocket API. */
export const routeCount: Rule<"http" | "websocket", { count: number; limit: number }> = {
  code: "route/count",
  severity: "warning",
  summary: "An HTTP or WebSocket API has at most 300 routes, unless the account's quota has been raised.",
  sources: [guide("http-api-quotas"), guide("apigateway-execution-service-websocket-limits-table")],
  apis: ["http", "websocket"],
  message: ({ count, limit }) => `The document makes ${count} routes; the quota is ${limit}.`,
  help: () =>
    "Split the API, let one route take several ($default, on HTTP APIs ANY or {proxy+}), or have the quota raised and say so under `quotas.routes`.",

  bad: [{ at: "/paths", yaml: manyRoutes(301) }],
  good: [{ yaml: manyRoutes(300) }],

  check(api, report, document) {
    const keys =
      api.kind === "http"
        ? api.operations.map(({ method, path }) => `${method} ${path}`)
        : api.routes.map(({ key }) => key);
    const count = new Set(keys).size;
    const limit = api.settings.quotas["routes"] ?? boundOf("routes", api.kind).max;
    if (count > limit) report(child(document, "paths").origin, { count, limit });
  },
};

/** A document with so many routes. */
function manyRoutes(count: number): string {
  const paths = Array.from({ length: count }, (_, index) => `  /r${index}: { get: { responses: {} } }`);
  return `\npaths:\n${paths.join("\n")}\n`;
}
