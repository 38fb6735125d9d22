import { boundOf } from "../../../service/limits.ts";
import { apiReference } from "../../../service/sources.ts";
import { descend } from "../../../source/node.ts";
import { plainDocument as yaml } from "../../example-text.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";

/** Descriptions of API keys fit in; the service makes up their names. */
export const usagePlanKeyLimits: Rule<"rest", { count: number; limit: number }> = {
  code: "usage-plan/key-limits",
  severity: "error",
  summary: "The description of an API key has at most 125,000 characters.",
  sources: [apiReference("v1", "API_CreateApiKey")],
  apis: ["rest"],
  message: ({ count, limit }) =>
    `The API key's description has ${count} characters; the service takes ${limit} at most.`,
  help: () => "Make it shorter.",

  bad: [{ at: "/usagePlans/gold/keys/acme/description", yaml, config: key("a".repeat(125_001)) }],
  good: [{ yaml, config: key("a".repeat(125_000)) }],

  check(api, report, _, config) {
    const limit = boundOf("apiKeyDescriptionChars", "account").max;
    for (const { name: plan, keys } of api.settings.usagePlans) {
      for (const { name, description } of keys) {
        const count = literal(description)?.length ?? 0;
        const { origin } = descend(config, "usagePlans", plan, "keys", name, "description");
        if (count > limit) report(origin, { count, limit });
      }
    }
  },
};

function key(description: string): { usagePlans: { gold: { keys: { acme: { description: string } } } } } {
  return { usagePlans: { gold: { keys: { acme: { description } } } } };
}
