import type { Severity } from "../diagnostics/diagnostic.ts";
import type { ApiKind } from "../ir/api.ts";
import type { Origin } from "../source/origin.ts";

/** What each API type would make of a document. */
export interface Advice {
  /** The type that the document is compiled as now. */
  readonly current: ApiKind;
  /** In words: `by x-apigw-type in the document`. */
  readonly currentReason: string;
  /** In the order REST, HTTP, WebSocket. */
  readonly types: readonly TypeAdvice[];
  /** One or two sentences. */
  readonly verdict: string;
}

/** What one API type would make of it. */
export interface TypeAdvice {
  readonly kind: ApiKind;
  readonly fitness: Fitness;
  /** Errors that `check` finds for the type; undefined if the document cannot be read as one of it. */
  readonly errors: number | undefined;
  /** What the document uses and the type does not have, the gravest first. */
  readonly lost: readonly Difference[];
  /** What the document uses and the type has, other than the current one. */
  readonly gained: readonly Difference[];
  /** Features of the current type that it lacks, or the reverse, of whose use a document shows nothing. */
  readonly unseenLost: readonly string[];
  readonly unseenGained: readonly string[];
}

/**
 * `current`: it is compiled so; `suits`: nothing of weight is lost; `loses`: something is left out; `unsuitable`: something
 * is refused, or left unprotected.
 */
export type Fitness = "current" | "suits" | "loses" | "unsuitable";

/** A feature that makes a difference, and where the document uses it. */
export interface Difference {
  readonly feature: string;
  /** How grave its loss is. */
  readonly severity: Severity;
  /** What becomes of it without the feature. */
  readonly consequence: string;
  /** What to do for the type, where something can be done. */
  readonly help: string;
  readonly source: string;
  readonly uses: readonly { readonly what: string; readonly origin: Origin }[];
}
