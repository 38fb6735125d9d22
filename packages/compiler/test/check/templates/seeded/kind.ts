import type { ApiKind } from "../../../../src/ir/api.ts";

/** What a template stands in. */
export interface Surroundings {
  /** `request` if not said. */
  readonly side?: "request" | "response";
  /** `lambda`, `http`, `mock`, or `dynamodb:action/PutItem` and its like; `http` if not said. */
  readonly target?: string;
  /** Schema of the request's body, as YAML in one line; without it the operation has no body. */
  readonly schema?: string | undefined;
  /** Schema of the response 200, as YAML in one line. */
  readonly answer?: string;
  /** Parameters of the operation, as a YAML list in one line. */
  readonly parameters?: string;
  /** `rest` if not said. */
  readonly api?: ApiKind;
}

/** A template, with `«…»` around each place that the rule must point at. */
export type SeededTemplate = string | (Surroundings & { readonly text: string });

/** A rule about what is in templates, with templates that somebody could have shipped. */
export interface SeededRule {
  readonly code: string;
  /** Of all that say nothing else. */
  readonly surroundings?: Surroundings;
  readonly buggy: readonly SeededTemplate[];
  /** Near misses: none of the rules finds more in them than something to be told (info). */
  readonly sound: readonly SeededTemplate[];
}
