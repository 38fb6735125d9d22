import { boundOf } from "../../../service/limits.ts";
import { guide } from "../../../service/sources.ts";
import { child } from "../../../source/node.ts";
import { operationsByPath, segmentsOf } from "../../paths.ts";
import type { Rule } from "../../rule.ts";

/** Resources of a REST API: each path prefix is one, the root too. */
export const pathCount: Rule<"rest", { count: number; limit: number }> = {
  code: "path/count",
  severity: "warning",
  summary: "A REST API has at most 300 resources, unless the account's quota has been raised.",
  sources: [guide("limits")],
  apis: ["rest"],
  message: ({ count, limit }) =>
    `The paths make ${count} resources, intermediate segments and the root included; the quota is ${limit}.`,
  help: () => "Split the API, use a {proxy+} path, or have the quota raised and say so under `quotas.resourcesPerApi`.",

  bad: [{ at: "/paths", yaml: manyPaths(300) }],
  good: [{ yaml: manyPaths(299) }],

  check(api, report, document) {
    const resources = new Set<string>([""]);
    for (const path of operationsByPath(api.operations).keys()) {
      let prefix = "";
      for (const segment of segmentsOf(path)) {
        if (segment === "") continue;
        prefix += `/${segment}`;
        resources.add(prefix);
      }
    }
    const limit = api.settings.quotas["resourcesPerApi"] ?? boundOf("resourcesPerApi", "rest").max;
    if (resources.size > limit) report(child(document, "paths").origin, { count: resources.size, limit });
  },
};

/** A document with so many paths of one segment each. */
function manyPaths(count: number): string {
  const paths = Array.from({ length: count }, (_, index) => `  /r${index}: { get: { responses: {} } }`);
  return `\npaths:\n${paths.join("\n")}\n`;
}
