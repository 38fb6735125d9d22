import { type Meter, spend } from "../../vtl/meter.ts";
import { memberOf } from "../../vtl/values/members.ts";
import { isKind, list, type Value } from "../../vtl/values/value.ts";
import type { JsonPath } from "./ast.ts";
import { areDefinite } from "./definite.ts";
import { exceptionOf, pathFailure, type PathException } from "./failure.ts";
import { holds } from "./filter/evaluate.ts";
import { callFunction } from "./functions.ts";
import type { Surroundings } from "./surroundings.ts";
import { walkSteps, type Walk } from "./walk.ts";

/** What a path found, or the exception that Jayway throws. */
export type Found =
  | { readonly value: Value; readonly exception?: undefined }
  | { readonly exception: PathException; readonly message: string };

/**
 * Evaluates a path on a document as Jayway does with its default options.
 *
 * A definite path gives the value itself, any other a list, which can be empty.
 *
 * @throws what `tooMuch` makes, if the meter has had enough
 */
export function evaluateJsonPath(path: JsonPath, document: Value, meter: Meter): Found {
  if (document === null) return { exception: "IllegalArgumentException", message: "The document is null" };
  if (isPlain(path)) return followPlain(path, document, meter);
  try {
    return { value: evaluatePath(path, document, { document, meter, requiresProperties: false }) };
  } catch (thrown) {
    const exception = exceptionOf(thrown);
    if (exception === undefined || !(thrown instanceof Error)) throw thrown;
    return { exception, message: thrown.message };
  }
}

/** Whether a path is one name behind the other, as nearly all are. */
function isPlain({ steps }: JsonPath): boolean {
  for (const step of steps) if (step.kind !== "property" || step.names.length > 1) return false;
  return true;
}

/** What such a path leads to, without all that others need. */
function followPlain({ steps }: JsonPath, document: Value, meter: Meter): Found {
  let value: Value | undefined = document;
  for (const step of steps) {
    spend(meter, 1);
    value = isKind(value, "map") && step.kind === "property" ? memberOf(value, step.names[0] ?? "") : undefined;
    if (value === undefined) return nothing;
  }
  return { value };
}

const nothing: Found = { exception: "PathNotFoundException", message: "The path leads to nothing" };

/** Evaluates a path on an item. */
function evaluatePath(path: JsonPath, item: Value, surroundings: Surroundings): Value {
  const { steps } = path;
  if (steps[0]?.kind === "scan" && steps.at(-1)?.kind === "function") {
    return evaluateTurned(path, item, surroundings);
  }
  return follow(path, item, surroundings, false);
}

/**
 * A scan, and a function in the end: the first function is called on the item, with all that the steps before it find as its
 * argument, not on each of it.
 */
function evaluateTurned(path: JsonPath, item: Value, surroundings: Surroundings): Value {
  const { steps } = path;
  const at = steps.findIndex(({ kind }) => kind === "function");
  const first = steps[at];
  if (first?.kind !== "function") return null;
  const inner: JsonPath = { ...path, steps: steps.slice(0, at), isDefinite: false };
  const turned = { ...first, args: [{ kind: "path", path: inner } as const] };
  const rest = steps.slice(at + 1);
  return follow({ ...path, steps: [turned, ...rest], isDefinite: areDefinite(rest) }, item, surroundings, true);
}

function follow(path: JsonPath, item: Value, surroundings: Surroundings, isBelowScan: boolean): Value {
  const { steps } = path;
  const results: Value[] = [];
  const walk: Walk = {
    steps,
    isBelowScan,
    surroundings,
    results,
    scanned: steps.map(() => -1),
    holds: (condition, candidate) => holds(condition, candidate, surroundings, evaluatePath),
    call: (step, receiver) => callFunction(step, receiver, surroundings, evaluatePath),
  };
  walkSteps(walk, 0, item);
  if (!path.isDefinite) return list(results, "json-array");
  if (results.length === 0) throw pathFailure("PathNotFoundException", "The path leads to nothing");
  return results.at(-1) ?? null;
}
