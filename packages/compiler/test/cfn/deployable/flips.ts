import { isObject, type Json } from "../../../src/source/json.ts";
import type { AnyMark } from "./marks.ts";

/** An API with one change, and what the marks say of it. */
export interface Flip<A> {
  /** `operations.0.integration.uri`, items by their place. */
  readonly path: string;
  /** The same without places: what the table marks. */
  readonly field: string;
  readonly mark: "released" | "kept";
  readonly api: A;
}

/** Every change of one marked field that can be made from `api`. */
export function flipsOf<A extends object>(api: A, mark: AnyMark): readonly Flip<A>[] {
  const flips: Flip<A>[] = [];
  visit(api as Json, mark, [], (path, changed, verdict) => {
    const field = path.filter((step) => typeof step === "string").join(".");
    flips.push({ path: path.join("."), field, mark: verdict, api: replaceAt(api as Json, path, changed) as A });
  });
  return flips;
}

type Path = readonly (string | number)[];

function visit(
  value: Json,
  mark: AnyMark,
  path: Path,
  found: (path: Path, changed: Json, mark: "released" | "kept") => void,
): void {
  if (mark === "fixed" || typeof mark === "function") return;
  if (typeof mark === "string") {
    const changed = otherThan(value);
    if (changed !== undefined) found(path, changed, mark);
  } else if ("list" in mark) {
    for (const [index, item] of (Array.isArray(value) ? (value as readonly Json[]) : []).entries()) {
      visit(item, mark.list, [...path, index], found);
    }
  } else if (isObject(value)) {
    for (const [key, each] of Object.entries(mark.fields)) {
      if (Object.hasOwn(value, key)) {
        const own = typeof each === "function" ? each(value) : each;
        visit(value[key] as Json, own, [...path, key], found);
      }
    }
  }
}

/** A value of the same kind that says something else; undefined where there is no telling. */
function otherThan(value: Json | undefined): Json | undefined {
  if (typeof value === "string") return `${value}x`;
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  if (Array.isArray(value)) return value.length > 0 ? value.slice(1) : undefined;
  if (!isObject(value)) return undefined;
  if (value["kind"] === "intrinsic") return { kind: "intrinsic", parts: [{ kind: "ref", name: "Other" }] };
  const [first, ...more] = Object.entries(value);
  return first === undefined ? { other: "x" } : Object.fromEntries([...more, ["other", "x"]]);
}

function replaceAt(value: Json, [step, ...rest]: Path, changed: Json): Json {
  if (step === undefined) return changed;
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map((item, index) => (index === step ? replaceAt(item, rest, changed) : item));
  }
  const object = value as Readonly<Record<string, Json>>;
  return { ...object, [step]: replaceAt(object[step] as Json, rest, changed) };
}
