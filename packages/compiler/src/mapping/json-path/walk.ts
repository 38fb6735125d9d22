import { hasMember, keysOf, memberOf, setMember, valuesOf } from "../../vtl/values/members.ts";
import { itemsIn, isKind, map, type JavaMap, type List, type Value } from "../../vtl/values/value.ts";
import type { Condition, FunctionStep, IndexStep, PathStep, PropertyStep, SliceStep } from "./ast.ts";
import type { Surroundings } from "./surroundings.ts";
import { areDefiniteBefore } from "./definite.ts";
import { exceptionOf, pathFailure } from "./failure.ts";
import { spend } from "../../vtl/meter.ts";

/** A path on its way through a document. */
export interface Walk {
  readonly steps: readonly PathStep[];
  /** Whether a scan came before all steps, so that nothing has to be there. */
  readonly isBelowScan: boolean;
  readonly surroundings: Surroundings;
  readonly results: Value[];
  /** For each step the index of the item a scan handed it last; -1 if none did. */
  readonly scanned: number[];
  holds(condition: Condition, candidate: Value): boolean;
  call(step: FunctionStep, receiver: Value): Value;
}

/** Takes the steps from an index on, from a value; what is left at the end is a result. */
export function walkSteps(walk: Walk, index: number, value: Value): void {
  spend(walk.surroundings.meter, 2);
  const step = walk.steps[index];
  switch (step?.kind) {
    case undefined:
      walk.results.push(value);
      return;
    case "property":
      return walkProperty(walk, index, step, value);
    case "wildcard":
      return walkWildcard(walk, index, value);
    case "index":
      return walkIndexes(walk, index, step, value);
    case "slice":
      return walkSlice(walk, index, step, value);
    case "scan":
      if (isLeaf(walk, index)) throw pathFailure("IllegalStateException", "Nothing is scanned for");
      return scan(walk, index + 1, value);
    case "filter":
      return walkFilter(walk, index, step.condition, value);
    case "function": {
      const result = walk.call(step, value);
      walk.results.push(result);
      if (index < walk.steps.length - 1) walkSteps(walk, index + 1, result);
    }
  }
}

function isLeaf({ steps }: Walk, index: number): boolean {
  return index === steps.length - 1;
}

/** Whether all steps before an index lead to one value at most. */
function isDefiniteBefore({ steps, isBelowScan }: Walk, index: number): boolean {
  return !isBelowScan && areDefiniteBefore(steps, index);
}

function walkProperty(walk: Walk, index: number, { names }: PropertyStep, value: Value): void {
  if (!isKind(value, "map")) {
    if (!isDefiniteBefore(walk, index)) return;
    throw pathFailure("PathNotFoundException", `No object to look for ${names.join(", ")} in`);
  }
  if (names.length > 1 && isLeaf(walk, index)) return pick(walk, value, names);
  for (const name of names) takeProperty(walk, index, value, name, names.length === 1);
}

/** An object of those properties that are there. */
function pick({ results, surroundings }: Walk, value: JavaMap, names: readonly string[]): void {
  const picked = map();
  for (const name of names) {
    const member = memberOf(value, name);
    if (member !== undefined) setMember(picked, name, member);
    else if (surroundings.requiresProperties) throw pathFailure("PathNotFoundException", `No property ${name}`);
  }
  results.push(picked);
}

function takeProperty(walk: Walk, index: number, map: JavaMap, name: Value, isOnly: boolean): void {
  const { requiresProperties } = walk.surroundings;
  const member = memberOf(map, name);
  if (member === undefined) {
    const isLost = isLeaf(walk, index)
      ? requiresProperties
      : (isOnly && isDefiniteBefore(walk, index)) || requiresProperties;
    if (isLost) throw pathFailure("PathNotFoundException", "A property is not there");
    return;
  }
  if (!isLeaf(walk, index)) return walkSteps(walk, index + 1, member);
  if (isWanted(walk, index)) walk.results.push(member);
}

/** Behind a scan for items of lists, Jayway keeps a leaf only of the item whose index the path names. */
function isWanted({ steps, scanned }: Walk, index: number): boolean {
  const at = scanned[index] ?? -1;
  const before = steps.at(-2);
  return at === -1 || (before?.kind === "index" && before.indexes.length === 1 && before.indexes[0] === at);
}

function walkWildcard(walk: Walk, index: number, value: Value): void {
  if (isKind(value, "map")) {
    for (const name of keysOf(value)) takeProperty(walk, index, value, name, true);
  } else if (isKind(value, "list")) {
    const items = itemsIn(value);
    for (const at of items.keys()) {
      try {
        takeItem(walk, index, items, at);
      } catch (thrown) {
        if (exceptionOf(thrown) !== "PathNotFoundException" || walk.surroundings.requiresProperties) throw thrown;
      }
    }
  }
}

/** The items of a list, or undefined where it does no harm that it is none. */
function asItems(walk: Walk, index: number, value: Value): readonly Value[] | undefined {
  if (isKind(value, "list")) return itemsIn(value);
  if (!isDefiniteBefore(walk, index)) return undefined;
  throw pathFailure("PathNotFoundException", "An index can only be applied to a list");
}

function walkIndexes(walk: Walk, index: number, { indexes }: IndexStep, value: Value): void {
  const items = asItems(walk, index, value);
  if (items) for (const at of indexes) takeItem(walk, index, items, at);
}

function walkSlice(walk: Walk, index: number, { from, to }: SliceStep, value: Value): void {
  const items = asItems(walk, index, value);
  if (!items) return;
  const { length } = items;
  const fromEnd = (at: number): number => (at < 0 ? length + at : at);
  // With both ends negative ones are taken as they are, each counted from the end.
  const start = to === undefined ? Math.max(0, fromEnd(from ?? 0)) : (from ?? 0);
  const end = to === undefined ? length : Math.min(length, from === undefined ? fromEnd(to) : to);
  // What is before the first item is nothing, however often it is counted from the end.
  for (let at = Math.max(start, -length); at < end; at += 1) takeItem(walk, index, items, at);
}

function takeItem(walk: Walk, index: number, items: readonly Value[], at: number): void {
  const item = items[at < 0 ? items.length + at : at];
  spend(walk.surroundings.meter, 1);
  if (item === undefined) return;
  try {
    walkSteps(walk, index + 1, item);
  } catch (thrown) {
    // Jayway means that there is no such item here, and also catches what a function below throws.
    if (exceptionOf(thrown) !== "IndexOutOfBoundsException") throw thrown;
  }
}

function walkFilter(walk: Walk, index: number, condition: Condition, value: Value): void {
  if (isKind(value, "map")) {
    if (walk.holds(condition, value)) walkSteps(walk, index + 1, value);
  } else if (isKind(value, "list")) {
    const items = itemsIn(value);
    for (const [at, item] of items.entries()) {
      if (walk.holds(condition, item)) takeItem(walk, index, items, at);
    }
  } else if (isDefiniteBefore(walk, index)) {
    throw pathFailure("InvalidPathException", "A filter cannot be applied to what is neither list nor object");
  }
}

/** Tries a step on a value and on all that is below it. */
function scan(walk: Walk, index: number, value: Value): void {
  spend(walk.surroundings.meter, 2);
  if (isKind(value, "map")) {
    if (isTarget(walk, index, value)) walkSteps(walk, index, value);
    for (const member of valuesOf(value)) scan(walk, index, member);
  } else if (isKind(value, "list")) {
    if (isTarget(walk, index, value)) {
      if (isLeaf(walk, index)) walkSteps(walk, index, value);
      else scanItems(walk, index + 1, value);
    }
    for (const item of itemsIn(value)) scan(walk, index, item);
  }
}

/** Hands all items to the step behind, whatever the step itself would have taken. */
function scanItems(walk: Walk, index: number, list: List): void {
  for (const [at, item] of itemsIn(list).entries()) {
    walk.scanned[index] = at;
    walkSteps(walk, index, item);
  }
}

function isTarget(walk: Walk, index: number, value: JavaMap | List): boolean {
  const step = walk.steps[index];
  switch (step?.kind) {
    case "property":
      if (value.kind !== "map") return false;
      if (step.names.length > 1 && !isLeaf(walk, index)) return true;
      return step.names.every((name) => hasMember(value, name));
    case "index":
    case "slice":
      return value.kind === "list";
    case "wildcard":
      return true;
    case "filter":
      return walk.holds(step.condition, value);
    default:
      return false;
  }
}
