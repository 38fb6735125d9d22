import type { Config } from "../../../src/config/config.ts";
import type { As } from "../revisions.ts";

/** An API before and after an update. */
export interface Pair {
  readonly name: string;
  readonly as: readonly As[];
  readonly old: readonly string[];
  readonly now: readonly string[];
  readonly oldConfig?: Config;
  readonly nowConfig?: Config;
  /** What it becomes, if not what it was. */
  readonly becomes?: As;
  /** Texts of the second document and what stands there instead. */
  readonly edits?: Readonly<Record<string, string>>;
}

/** All types and layouts that have operations. */
export const everywhere: readonly As[] = ["body", "native", "http"];

/** The layouts of REST APIs. */
export const rest: readonly As[] = ["body", "native"];

/** What pairs are about unless their subject is operations. */
export const pets: readonly string[] = ["GET /pets", "POST /pets guarded", "GET /pets/{petId}"];

/** A pair whose operations stay. */
export function settingsPair(name: string, as: readonly As[], nowConfig: Config, oldConfig: Config = {}): Pair {
  return { name, as, old: pets, now: pets, oldConfig, nowConfig };
}
