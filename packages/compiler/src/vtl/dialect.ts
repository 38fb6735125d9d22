/** In what the service differs from Velocity as it comes. */
export interface Dialect {
  /**
   * What a reference without a value is.
   *
   * `literal`: null, printed as it is written. `empty`: an empty text, also where only a member is missing.
   * `empty-variable`: an empty text where the variable itself is missing; a missing member is null and prints nothing.
   */
  readonly missing: "literal" | "empty" | "empty-variable";
  /** Whether `#macro` defines one. Otherwise it prints nothing, and its calls print themselves. */
  readonly definesMacros: boolean;
  /** Whether `#evaluate`, `#parse` and `#include` are directives. Otherwise they print themselves. */
  readonly evaluates: boolean;
  /** Rounds after which a `#foreach` ends. */
  readonly maximumIterations: number | undefined;
}

/** Apache Velocity 1.7 without any settings. */
export const velocity17: Dialect = {
  missing: "literal",
  definesMacros: true,
  evaluates: true,
  maximumIterations: undefined,
};

/**
 * Velocity as API Gateway runs it: 1.7 whose references without a value are empty, without `#macro` and `#evaluate`.
 *
 * Source: answers recorded by LocalStack's authors, https://github.com/localstack/airspeed.
 */
export function serviceDialect(maximumIterations: number): Dialect {
  return { missing: "empty", definesMacros: false, evaluates: false, maximumIterations };
}
