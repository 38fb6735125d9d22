import type { Edit } from "../source/edit.ts";
import { isObject, own, type Json, type JsonObject } from "../source/json.ts";
import { fromPointer } from "../source/origin.ts";

/** The value of a file with its edits made, or why one of them cannot be. */
export type EditedFile =
  | {
      readonly value: Json;
      /** Of objects with renamed keys: old name → new one. */
      readonly renamed: Pick<ReadonlyMap<object, ReadonlyMap<string, string>>, "get">;
    }
  | { readonly problem: string };

type Edited = { readonly value: Json } | { readonly problem: string };

type Renamed = WeakMap<object, ReadonlyMap<string, string>>;

/**
 * Makes edits of one file, on a copy that shares what no edit touches.
 *
 * Keys are renamed last and innermost first, so that the pointers of the other edits stay good.
 */
export function applyEdits(value: Json, edits: readonly Edit[], isSwagger2: boolean): EditedFile {
  const renamed: Renamed = new WeakMap();
  const renames = edits
    .filter(({ op }) => op === "rename")
    .sort((a, b) => b.at.pointer.split("/").length - a.at.pointer.split("/").length);
  let edited = value;
  for (const edit of [...edits.filter(({ op }) => op !== "rename"), ...renames]) {
    const result = applyEdit(edited, edit, isSwagger2, renamed);
    if ("problem" in result) return result;
    edited = result.value;
  }
  return { value: edited, renamed };
}

function applyEdit(value: Json, edit: Edit, isSwagger2: boolean, renamed: Renamed): Edited {
  const steps = fromPointer(edit.at.pointer);
  switch (edit.op) {
    case "set":
      return change(value, steps, () => ({ value: edit.value }));
    case "rename":
      return change(value, steps.slice(0, -1), (owner) => rename(owner, steps.at(-1) ?? "", edit.key, renamed));
    case "append":
      return change(value, steps, (list) => append(list, (isSwagger2 ? edit.valueIn2 : undefined) ?? edit.value));
  }
}

/** `value` with another value at `steps`; objects that are missing on the way are made. */
function change(
  value: Json | undefined,
  [step, ...rest]: readonly string[],
  make: (before: Json | undefined) => Edited,
): Edited {
  if (step === undefined) return make(value);
  if (Array.isArray(value)) {
    const list = value as readonly Json[];
    const index = Number(step);
    if (list[index] === undefined) return { problem: `there is no item ${step}` };
    const inner = change(list[index], rest, make);
    return "problem" in inner ? inner : { value: list.with(index, inner.value) };
  }
  if (value !== undefined && value !== null && !isObject(value)) return { problem: "a plain value is in the way" };
  const object: JsonObject = value ?? {};
  const known = own(object, step);
  if (known === undefined && isElsewhere(object)) return { problem: "what belongs here is said by a reference" };
  const inner = change(known, rest, make);
  if ("problem" in inner) return inner;
  const members = Object.entries(object).map(([key, each]): [string, Json] => [key, key === step ? inner.value : each]);
  return { value: Object.fromEntries(known === undefined ? [...members, [step, inner.value]] : members) };
}

/** Whether an object stands for another: a reference, or what a stack fills in. */
function isElsewhere(object: JsonObject): boolean {
  return Object.keys(object).some((key) => key === "$ref" || key === "Ref" || key.startsWith("Fn::"));
}

function rename(owner: Json | undefined, from: string, to: string, renamed: Renamed): Edited {
  if (!isObject(owner) || !Object.hasOwn(owner, from)) return { problem: `there is no key ${from} to rename` };
  if (Object.hasOwn(owner, to)) return { problem: `the key ${to} is there already` };
  const value = Object.fromEntries(Object.entries(owner).map(([key, each]) => [key === from ? to : key, each]));
  renamed.set(value, new Map([...(renamed.get(owner) ?? []), [from, to]]));
  return { value };
}

function append(list: Json | undefined, item: Json): Edited {
  if (list === undefined || list === null) return { value: [item] };
  if (!Array.isArray(list)) return { problem: "a list belongs here" };
  const items = list as readonly Json[];
  const text = JSON.stringify(item);
  return { value: items.some((each) => JSON.stringify(each) === text) ? items : [...items, item] };
}
