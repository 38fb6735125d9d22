import { boundOf } from "../../../service/limits.ts";
import { guide } from "../../../service/sources.ts";
import { child } from "../../../source/node.ts";
import { plainDocument as yaml } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";

/** An API has few stages. */
export const stageCount: Rule<"rest" | "http" | "websocket", { count: number; limit: number }> = {
  code: "stage/count",
  severity: "warning",
  summary: "An API has at most 10 stages, unless the account's quota has been raised.",
  sources: [guide("limits")],
  apis: ["rest", "http", "websocket"],
  message: ({ count, limit }) => `The API has ${count} stages; an account's quota is ${limit}.`,
  help: () => "Take stages out, or have the quota raised and say so under quotas.stages.",

  bad: [{ at: "/stages", yaml, config: { stages: stages(10) } }],
  good: [
    { yaml, config: { stages: stages(9) } },
    { yaml, config: { stages: stages(10), quotas: { stages: 20 } } },
  ],

  check(api, report, _, config) {
    const limit = api.settings.quotas["stages"] ?? boundOf("stages", api.kind).max;
    const count = 1 + api.settings.furtherStages.length;
    if (count > limit) report(child(config, "stages").origin, { count, limit });
  },
};

function stages(count: number): Record<string, Record<string, never>> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`stage${index}`, {}]));
}
