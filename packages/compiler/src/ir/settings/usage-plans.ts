import type { Cfn } from "../cfn.ts";

/** How much each holder of one of the plan's keys may call. */
export interface UsagePlan {
  readonly name: string;
  readonly description: Cfn<string> | undefined;
  readonly limit: UsageLimit | undefined;
  readonly quota: UsageQuota | undefined;
  readonly methods: readonly MethodLimit[];
  readonly keys: readonly ApiKey[];
}

export interface UsageLimit {
  readonly requestsPerSecond: Cfn<number> | undefined;
  readonly burst: Cfn<number> | undefined;
}

export interface UsageQuota {
  readonly requests: Cfn<number>;
  readonly period: "DAY" | "WEEK" | "MONTH";
  readonly offset: Cfn<number> | undefined;
}

export interface MethodLimit extends UsageLimit {
  /** As written in the configuration, `GET /pets/{petId}`. */
  readonly key: string;
}

export interface ApiKey {
  readonly name: string;
  /** Id of a key that the stack does not make. */
  readonly id: Cfn<string> | undefined;
  readonly description: Cfn<string> | undefined;
  readonly isEnabled: Cfn<boolean>;
  /** A dynamic reference. */
  readonly value: string | undefined;
}
