import { guide } from "../../../service/sources.ts";
import { plainDocument as yaml } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";
import { stagesSaying } from "../../stages.ts";

/** Bodies and headers in logs are readable by whoever reads logs. */
export const stageDataTrace: Rule<"rest" | "websocket", Record<never, never>> = {
  code: "stage/data-trace",
  severity: "warning",
  summary: "Data tracing writes whole requests and responses into the execution log.",
  sources: [guide("set-up-logging")],
  apis: ["rest", "websocket"],
  message: () => "Whole requests and responses are logged, with the credentials and personal data in them.",
  help: () => "Leave dataTrace out where others than testers call, or switch this finding off for a stage of tests.",

  bad: [
    {
      at: "/stage/executionLogs/dataTrace",
      yaml,
      config: { stage: { executionLogs: { level: "info", dataTrace: true } } },
    },
  ],
  good: [{ yaml, config: { stage: { executionLogs: { level: "off", dataTrace: true } } } }],

  check(api, report, _, config) {
    for (const { stage, written } of stagesSaying(api, config, "executionLogs", "dataTrace")) {
      if (stage.executionLogs?.tracesData === true) report(written.origin, {});
    }
  },
};
