import { boundOf } from "../../../service/limits.ts";
import { guide } from "../../../service/sources.ts";
import { descend } from "../../../source/node.ts";
import { plainDocument as yaml } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";

/** Methods with a limit of their own are few. */
export const usagePlanMethodCount: Rule<"rest", { plan: string; count: number; limit: number }> = {
  code: "usage-plan/method-count",
  severity: "warning",
  summary:
    "A usage plan limits at most 20 methods of a stage by themselves, unless the account's quota has been raised.",
  sources: [guide("api-gateway-execution-service-limits-table")],
  apis: ["rest"],
  message: ({ plan, count, limit }) =>
    `The usage plan ${plan} limits ${count} methods by themselves; an account's quota is ${limit}.`,
  help: () => "Limit fewer methods, or have the quota raised and say so under quotas.methodThrottles.",

  bad: [{ at: "/usagePlans/gold/methods", yaml, config: plan(21) }],
  good: [
    { yaml, config: plan(20) },
    { yaml, config: { ...plan(21), quotas: { methodThrottles: 30 } } },
  ],

  check(api, report, _, config) {
    const limit = api.settings.quotas["methodThrottles"] ?? boundOf("methodThrottles", "rest").max;
    for (const { name, methods } of api.settings.usagePlans) {
      const count = methods.length;
      if (count > limit) report(descend(config, "usagePlans", name, "methods").origin, { plan: name, count, limit });
    }
  },
};

function plan(count: number): { usagePlans: { gold: { methods: Record<string, { requestsPerSecond: number }> } } } {
  const methods = Array.from({ length: count }, (_, index): [string, { requestsPerSecond: number }] => [
    `GET /pets/${index}`,
    { requestsPerSecond: 1 },
  ]);
  return { usagePlans: { gold: { methods: Object.fromEntries(methods) } } };
}
