import { names } from "../../../service/names.ts";
import { apiReference } from "../../../service/sources.ts";
import { descend } from "../../../source/node.ts";
import { literal } from "../../literal.ts";
import { plainDocument as yaml } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";

/** The stage's name is part of the URL. */
export const stageName: Rule<"rest" | "http", { name: string; isRest: boolean }> = {
  code: "stage/name",
  severity: "error",
  summary: "A stage's name has up to 128 letters, digits, hyphens and underscores; on HTTP APIs it can be $default.",
  sources: [apiReference("v1", "API_CreateStage"), apiReference("v2", "apis-apiid-stages")],
  apis: ["rest", "http"],
  message: ({ name }) => `"${name}" can't be a stage's name.`,
  help: ({ isRest }) =>
    `Set stage.name to letters, digits, - and _${isRest ? "; only HTTP APIs have the stage $default" : ", or to $default"}.`,

  bad: [{ at: "/stage/name", yaml, config: { stage: { name: "v1.2" } } }],
  good: [{ yaml, config: { stage: { name: "v1_2-beta" } } }],

  check(api, report, _, config) {
    const name = literal(api.settings.stage.name);
    if (name === undefined || names.stage.test(name) || (api.kind === "http" && name === "$default")) return;
    report(descend(config, "stage", "name").origin, { name, isRest: api.kind === "rest" });
  },
};
