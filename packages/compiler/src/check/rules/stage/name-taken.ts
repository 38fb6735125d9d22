import { apiReference } from "../../../service/sources.ts";
import { descend } from "../../../source/node.ts";
import { literal } from "../../literal.ts";
import { plainDocument as yaml } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";
import { writtenStages } from "../../stages.ts";

/** Stages are told apart by their names. */
export const stageNameTaken: Rule<"rest" | "http" | "websocket", { name: string }> = {
  code: "stage/name-taken",
  severity: "error",
  summary: "Each stage of an API has a name of its own.",
  sources: [apiReference("v1", "API_CreateStage"), apiReference("v2", "apis-apiid-stages")],
  apis: ["rest", "http", "websocket"],
  message: ({ name }) => `Two stages are called ${name}: the second can't be made.`,
  help: () => "Rename it, or take it out: `stage` is a stage of its own, beside those under `stages`.",

  bad: [{ at: "/stages/live", yaml, config: { stage: { name: "live" }, stages: { live: {} } } }],
  good: [{ yaml, config: { stage: { name: "live" }, stages: { beta: {} } } }],

  check(api, report, _, config) {
    const seen = new Set<string>();
    for (const { stage, written } of writtenStages(api, config)) {
      const name = literal(stage.name);
      if (name === undefined) continue;
      const own = descend(written, "name");
      if (seen.has(name)) report((own.value === undefined ? written : own).origin, { name });
      seen.add(name);
    }
  },
};
