import { guide } from "../../../service/sources.ts";
import { requestTemplate, withRequestTemplate } from "../../templates/example.ts";
import { templatesOf } from "../../templates/templates.ts";
import type { Rule } from "../../rule.ts";

/** The service limits the size of a template only; what has too many parts in that is no mistake, and cannot be looked into. */
export const templatePartCount: Rule<"rest" | "websocket", { problem: string }> = {
  code: "template/part-count",
  severity: "info",
  summary: "A mapping template has no more parts than can be checked.",
  sources: [guide("limits")],
  apis: ["rest", "websocket"],
  message: ({ problem }) => `${problem}: nothing in it is checked, though the service may take it.`,
  help: () => "Loop over a list or a map in place of writing each line, or do the work in a Lambda function.",

  bad: [{ at: requestTemplate, yaml: withRequestTemplate("$context.stage\n".repeat(10_100)) }],
  good: [{ yaml: withRequestTemplate("$context.stage\n".repeat(9_900)) }],

  check(api, report) {
    for (const { problems, at } of templatesOf(api)) {
      for (const { code, message, ...span } of problems)
        if (code === "too-much") report(at(span), { problem: message });
    }
  },
};
