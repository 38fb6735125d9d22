import type { Meter } from "../../vtl/meter.ts";
import type { Value } from "../../vtl/values/value.ts";
import type { JsonPath } from "./ast.ts";

/** What all paths have in common that are evaluated for one. */
export interface Surroundings {
  /** The whole document. */
  readonly document: Value;
  readonly meter: Meter;
  /** Whether a property that is not there is an error on its own, as where a filter asks whether it is. */
  readonly requiresProperties: boolean;
}

/** Evaluates a path on an item; handed on, since filters and functions hold paths themselves. */
export type EvaluatePath = (path: JsonPath, item: Value, surroundings: Surroundings) => Value;
