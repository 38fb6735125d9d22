import { boundOf } from "../../../service/limits.ts";
import { guide } from "../../../service/sources.ts";
import { child } from "../../../source/node.ts";
import { plainDocument as yaml } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";
import { writtenStages } from "../../stages.ts";

/** Tags go onto everything that takes them, the stage included. */
export const stageTags: Rule<"rest" | "http" | "websocket", { count: number; limit: number }> = {
  code: "stage/tags",
  severity: "error",
  summary: "A stage has at most 50 tags.",
  sources: [guide("limits"), guide("apigateway-tagging-supported-resources")],
  apis: ["rest", "http", "websocket"],
  message: ({ count, limit }) => `The stage gets ${count} tags; it takes at most ${limit}.`,
  help: ({ limit }) => `Leave ${limit} tags at most.`,

  bad: [
    { at: "/tags", yaml, config: { tags: tags(51) } },
    { at: "/stage/tags", yaml, config: { tags: tags(50), stage: { tags: { stage: "live" } } } },
  ],
  good: [{ yaml, config: { tags: tags(50) } }],

  check(api, report, _, config) {
    const common = child(config, "tags");
    const limit = boundOf("tags", api.kind).max;
    for (const { stage, written } of writtenStages(api, config)) {
      const own = child(written, "tags");
      const count = Object.keys(stage.tags).length;
      // A further stage that says nothing has those of the first.
      if (count <= limit || (own.value === undefined && stage.key !== undefined)) continue;
      report((own.value === undefined ? common : own).origin, { count, limit });
    }
  },
};

function tags(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`tag${index}`, "pets"]));
}
