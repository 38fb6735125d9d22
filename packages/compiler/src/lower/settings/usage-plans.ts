import type { ApiKeyConfig, UsageLimitConfig, UsagePlanConfig } from "../../config/settings/usage-plans.ts";
import type { ApiKey, UsageLimit, UsagePlan } from "../../ir/settings/usage-plans.ts";
import { configValue } from "../config-value.ts";

const periods = { day: "DAY", week: "WEEK", month: "MONTH" } as const;

/** `usagePlans` of the configuration. */
export function lowerUsagePlans(plans: Readonly<Record<string, UsagePlanConfig>> = {}): UsagePlan[] {
  return Object.entries(plans).map(([name, plan]) => ({
    name,
    description: configValue(plan.description),
    limit: plan.throttle && lowerLimit(plan.throttle),
    quota: plan.quota && {
      requests: configValue(plan.quota.requests) ?? 0,
      period: periods[plan.quota.per],
      offset: configValue(plan.quota.offset),
    },
    methods: Object.entries(plan.methods ?? {}).map(([key, limit]) => ({ key, ...lowerLimit(limit) })),
    keys: Object.entries(plan.keys ?? {}).map(lowerKey),
  }));
}

function lowerLimit({ requestsPerSecond, burst }: UsageLimitConfig): UsageLimit {
  return { requestsPerSecond: configValue(requestsPerSecond), burst: configValue(burst) };
}

function lowerKey([name, key]: [string, ApiKeyConfig]): ApiKey {
  return {
    name,
    id: configValue(key.id),
    description: configValue(key.description),
    isEnabled: configValue(key.enabled) ?? true,
    value: key.value,
  };
}
