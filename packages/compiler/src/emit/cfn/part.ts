import type { Api, ApiKind } from "../../ir/api.ts";
import type { CfnJson } from "../../ir/cfn.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";

/** One feature's share of the template: IR in, resources out. Pure; no text, no ordering by side effect. */
export interface CfnPart<K extends ApiKind = ApiKind> {
  /** What it is about, in the words of the feature matrix. */
  readonly feature: string;
  readonly apis: readonly K[];
  emit(api: Extract<Api, { kind: K }>, report: Report): Fragment;
}

/** Sections of a template, as far as a part has something to put there. */
export interface Fragment {
  readonly parameters?: readonly Parameter[];
  readonly conditions?: readonly Condition[];
  readonly resources?: readonly Resource[];
  readonly outputs?: readonly Output[];
}

export interface Resource {
  /** Depends on the resource's own key only; a duplicate is an internal error. */
  readonly logicalId: string;
  readonly type: string;
  readonly properties: CfnJson;
  readonly condition?: string;
  readonly dependsOn?: readonly string[];
  /** What it depends on if that exists. */
  readonly dependsOnOptional?: readonly OptionalDependency[];
  /** DeletionPolicy and UpdateReplacePolicy. */
  readonly retained?: boolean;
  readonly metadata?: CfnJson;
}

/** A resource that exists under a condition only. */
export interface OptionalDependency {
  readonly logicalId: string;
  readonly condition: string;
}

export interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly default?: string;
  readonly allowedValues?: readonly string[];
}

export interface Condition {
  readonly name: string;
  readonly expression: CfnJson;
}

export interface Output {
  readonly logicalId: string;
  readonly description: string;
  readonly value: CfnJson;
}
