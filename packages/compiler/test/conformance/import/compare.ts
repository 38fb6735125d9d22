import { isObject, own, type Json, type JsonObject } from "../../../src/source/json.ts";
import { matchText, type Bindings } from "./placeholders.ts";

/** One leaf of an answer. */
export interface Field {
  /** JSON Pointer without its slashes' escapes, for people. */
  readonly path: string;
  /** undefined: equal. */
  readonly problem: string | undefined;
}

/** {@link compare} where only some members of objects were recorded: others are not looked at. */
export function comparePart(recorded: Json, answered: Json | undefined, path: string): Field[] {
  return compare(recorded, answered, new Map(), path).filter(
    (field) => field.problem?.startsWith(extra) !== true || field.path.endsWith("/-"),
  );
}

const extra = "not recorded, got ";

/** Compares an answer with what was recorded, leaf by leaf; placeholders are bound on the way. Lists have no order. */
export function compare(recorded: Json, answered: Json | undefined, bindings: Bindings, path = ""): Field[] {
  if (Array.isArray(recorded)) return compareLists(recorded as readonly Json[], answered, bindings, path);
  if (isObject(recorded)) return compareObjects(recorded, answered, bindings, path);
  const isEqual =
    recorded === answered ||
    (typeof recorded === "string" && typeof answered === "string" && matchText(recorded, answered, bindings));
  return [{ path, problem: isEqual ? undefined : `recorded ${show(recorded)}, got ${show(answered)}` }];
}

function compareObjects(recorded: JsonObject, answered: Json | undefined, bindings: Bindings, path: string): Field[] {
  const keys = Object.keys(recorded);
  if (keys.length === 0) return emptyField(recorded, answered, isObject(answered), path);
  const fields = keys.flatMap((key) => compare(recorded[key] ?? null, own(answered, key), bindings, `${path}/${key}`));
  const more = isObject(answered) ? Object.keys(answered).filter((key) => !Object.hasOwn(recorded, key)) : [];
  return [...fields, ...more.map((key) => ({ path: `${path}/${key}`, problem: extra + show(own(answered, key)) }))];
}

function emptyField(recorded: Json, answered: Json | undefined, isSameType: boolean, path: string): Field[] {
  const isEqual = isSameType && Object.keys(answered as object).length === 0;
  return [{ path, problem: isEqual ? undefined : `recorded ${show(recorded)}, got ${show(answered)}` }];
}

/** Pairs each recorded item with the one that differs least. */
function compareLists(
  recorded: readonly Json[],
  answered: Json | undefined,
  bindings: Bindings,
  path: string,
): Field[] {
  if (recorded.length === 0) return emptyField(recorded, answered, Array.isArray(answered), path);
  const left = Array.isArray(answered) ? [...(answered as readonly Json[])] : [];
  const fields: Field[] = [];
  for (const [index, item] of recorded.entries()) {
    const tries = left.map((candidate) => {
      const tried = new Map(bindings);
      return { candidate, tried, found: compare(item, candidate, tried, `${path}/${String(index)}`) };
    });
    const [best] = tries.sort((one, other) => failures(one.found) - failures(other.found));
    if (best === undefined) {
      fields.push(...compare(item, undefined, bindings, `${path}/${String(index)}`));
      continue;
    }
    left.splice(left.indexOf(best.candidate), 1);
    for (const [name, value] of best.tried) bindings.set(name, value);
    fields.push(...best.found);
  }
  return [...fields, ...left.map((item) => ({ path: `${path}/-`, problem: extra + show(item) }))];
}

const failures = (fields: readonly Field[]): number => fields.filter(({ problem }) => problem !== undefined).length;

function show(value: Json | undefined): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
