import { accessLogFormats } from "../../../service/access-log-formats.ts";
import { boundOf } from "../../../service/limits.ts";
import { apiReference, guide } from "../../../service/sources.ts";
import { plainDocument as yaml } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";
import { stagesSaying } from "../../stages.ts";

/** A line of the access log. */
export const stageAccessLogFormat: Rule<"rest" | "http" | "websocket", { problem: string; fix: string }> = {
  code: "stage/access-log-format",
  severity: "error",
  summary: "An access log's format is one line of at most 3 KB, with the request's id in it.",
  sources: [apiReference("v1", "API_AccessLogSettings"), guide("http-api-quotas"), guide("set-up-logging")],
  apis: ["rest", "http", "websocket"],
  message: ({ problem }) => `The access log's format ${problem}: the service refuses it.`,
  help: ({ fix }) => fix,

  bad: [
    { at: "/stage/accessLogs/format", yaml, config: { stage: { accessLogs: { format: "$context.status" } } } },
    { at: "/stage/accessLogs/format", yaml, config: { stage: { accessLogs: { format: "jsn" } } } },
    {
      at: "/stage/accessLogs/format",
      yaml,
      config: { stage: { accessLogs: { format: `$context.requestId ${"-".repeat(3060)}` } } },
    },
  ],
  good: [
    { yaml, config: { stage: { accessLogs: { format: "$context.requestId $context.status" } } } },
    { yaml, config: { stage: { accessLogs: { format: "xml" } } } },
  ],

  check(api, report, _, config) {
    for (const { stage, written } of stagesSaying(api, config, "accessLogs", "format")) {
      const format = stage.accessLogs?.format ?? "";
      const { origin } = written;
      const limit = boundOf("accessLogTemplateBytes", api.kind).max;
      const bytes = Buffer.byteLength(format);
      if (bytes > limit) report(origin, { problem: `has ${bytes} bytes`, fix: `Leave ${limit} bytes at most.` });
      if (!/\$context\.(?:requestId|extendedRequestId)\b/.test(format)) {
        const names = accessLogFormats.join(", ");
        // A line without any variable is more likely a name that was misspelt.
        const fix = format.includes("$context.")
          ? "Add $context.requestId."
          : `Write one of the names ${names}, or a line with $context.requestId in it.`;
        report(origin, { problem: "doesn't say which request it is about", fix });
      }
      if (/[\r\n]/.test(format.trimEnd()))
        report(origin, { problem: "has several lines", fix: "Write it in one line." });
    }
  },
};
