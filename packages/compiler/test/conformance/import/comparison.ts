import type { Field } from "./compare.ts";

/** One recorded answer held against the compiler's. */
export type Comparison =
  | { readonly name: string; readonly fields: readonly Field[] }
  /** It does not follow from a document alone. */
  | { readonly name: string; readonly reason: string };
