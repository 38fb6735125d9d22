import { boundOf } from "../../../service/limits.ts";
import { guide } from "../../../service/sources.ts";
import { child } from "../../../source/node.ts";
import { plainDocument as yaml } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";

/** Tags go onto everything that takes them, the stage included. */
export const stageTags: Rule<"rest" | "http", { count: number; limit: number }> = {
  code: "stage/tags",
  severity: "error",
  summary: "A stage has at most 50 tags.",
  sources: [guide("limits"), guide("apigateway-tagging-supported-resources")],
  apis: ["rest", "http"],
  message: ({ count, limit }) => `The configuration has ${count} tags; a stage takes at most ${limit}.`,
  help: ({ limit }) => `Leave ${limit} tags at most.`,

  bad: [{ at: "/tags", yaml, config: { tags: tags(51) } }],
  good: [{ yaml, config: { tags: tags(50) } }],

  check(api, report, _, config) {
    const count = Object.keys(api.settings.tags).length;
    const limit = boundOf("tags", api.kind).max;
    if (count > limit) report(child(config, "tags").origin, { count, limit });
  },
};

function tags(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`tag${index}`, "pets"]));
}
