import { names } from "../../../service/names.ts";
import { apiReference } from "../../../service/sources.ts";
import { child } from "../../../source/node.ts";
import { literal } from "../../literal.ts";
import { plainDocument as yaml } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";
import { writtenStages } from "../../stages.ts";

/** The stage's name is part of the URL. */
export const stageName: Rule<"rest" | "http" | "websocket", { name: string; isHttp: boolean }> = {
  code: "stage/name",
  severity: "error",
  summary: "A stage's name has up to 128 letters, digits, hyphens and underscores; on HTTP APIs it can be $default.",
  sources: [apiReference("v1", "API_CreateStage"), apiReference("v2", "apis-apiid-stages")],
  apis: ["rest", "http", "websocket"],
  message: ({ name }) => `"${name}" can't be a stage's name.`,
  help: ({ isHttp }) =>
    `Set stage.name to letters, digits, - and _${isHttp ? ", or to $default" : "; only HTTP APIs have the stage $default"}.`,

  bad: [
    { at: "/stage/name", yaml, config: { stage: { name: "v1.2" } } },
    { at: "/stages/v1.2", yaml, config: { stages: { "v1.2": {} } } },
  ],
  good: [{ yaml, config: { stage: { name: "v1_2-beta" } } }],

  check(api, report, _, config) {
    for (const { stage, written } of writtenStages(api, config)) {
      const name = literal(stage.name);
      if (name === undefined || names.stage.test(name) || (api.kind === "http" && name === "$default")) continue;
      const own = child(written, "name");
      report((own.value === undefined ? written : own).origin, { name, isHttp: api.kind === "http" });
    }
  },
};
