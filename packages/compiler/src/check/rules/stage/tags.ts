import { boundOf } from "../../../service/limits.ts";
import { guide } from "../../../service/sources.ts";
import { child, descend, entries } from "../../../source/node.ts";
import { plainDocument as yaml } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";

/** Tags go onto everything that takes them, the stage included. */
export const stageTags: Rule<"rest" | "http", { count: number; limit: number }> = {
  code: "stage/tags",
  severity: "error",
  summary: "A stage has at most 50 tags.",
  sources: [guide("limits"), guide("apigateway-tagging-supported-resources")],
  apis: ["rest", "http"],
  message: ({ count, limit }) => `The stage gets ${count} tags; it takes at most ${limit}.`,
  help: ({ limit }) => `Leave ${limit} tags at most.`,

  bad: [
    { at: "/tags", yaml, config: { tags: tags(51) } },
    { at: "/stage/tags", yaml, config: { tags: tags(50), stage: { tags: { stage: "live" } } } },
  ],
  good: [{ yaml, config: { tags: tags(50) } }],

  check(api, report, _, config) {
    const own = descend(config, "stage", "tags");
    const common = child(config, "tags");
    const count = new Set([...entries(common), ...entries(own)].map(([key]) => key)).size;
    const limit = boundOf("tags", api.kind).max;
    if (count > limit) report((own.value === undefined ? common : own).origin, { count, limit });
  },
};

function tags(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`tag${index}`, "pets"]));
}
