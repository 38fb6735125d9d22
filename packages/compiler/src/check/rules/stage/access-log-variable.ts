import { accessLogSources, accessLogVariables } from "../../../service/access-log-variables.ts";
import { closest } from "../../../source/closest.ts";
import { plainDocument as yaml } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";
import { stagesSaying } from "../../stages.ts";

/** What a line of the access log names. */
export const stageAccessLogVariable: Rule<
  "rest" | "http" | "websocket",
  { variable: string; suggestion: string | undefined }
> = {
  code: "stage/access-log-variable",
  severity: "warning",
  summary: "A line of the access log can have the $context variables of the API's type, and nothing else.",
  sources: accessLogSources,
  apis: ["rest", "http", "websocket"],
  message: ({ variable }) =>
    `Access logs of this API type don't know ${variable}: a hyphen or its name stands in the line.`,
  help: ({ suggestion }) =>
    suggestion === undefined ? "Take it out, or name a variable of the list below." : `Write $context.${suggestion}.`,

  bad: [
    {
      at: "/stage/accessLogs/format",
      yaml,
      config: { stage: { accessLogs: { format: "$context.requestId $context.stauts" } } },
    },
    {
      at: "/stages/beta/accessLogs/format",
      yaml,
      config: { stages: { beta: { accessLogs: { format: "$context.requestId $stageVariables.host" } } } },
    },
  ],
  good: [
    {
      yaml,
      config: { stage: { accessLogs: { format: '$context.requestId. "$context.authorizer.userId" $context.status' } } },
    },
    { yaml, config: { stage: { accessLogs: { format: "clf" } } } },
  ],

  check(api, report, _, config) {
    const known = accessLogVariables[api.kind];
    for (const { stage, written } of stagesSaying(api, config, "accessLogs", "format")) {
      for (const variable of new Set(stage.accessLogs?.format.match(/\$[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)*/g) ?? [])) {
        const name = /^\$context\.(.*)$/.exec(variable)?.[1];
        if (name !== undefined && isKnown(name, known)) continue;
        report(written.origin, { variable, suggestion: closest(name ?? variable.slice(1), known) });
      }
    }
  },
};

function isKnown(name: string, known: readonly string[]): boolean {
  return known.some((member) => (member.endsWith(".*") ? name.startsWith(member.slice(0, -1)) : member === name));
}
