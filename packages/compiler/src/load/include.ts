import type { Report } from "../diagnostics/diagnostic.ts";
import { isObject, own, type Json, type JsonObject } from "../source/json.ts";
import { below, fromPointer, isBelow, type Origin } from "../source/origin.ts";
import { includeElsewhere, includeUnreadable, macro } from "./diagnostics/template.ts";
import type { Files } from "./files.ts";
import type { View } from "./graph.ts";
import { includeLocation, localFile, macrosOf } from "./location.ts";

/** The document with its includes followed. */
export interface Included {
  readonly root: View;
  /** Files whose content stands in the document now, so that `#/…` in them means the document. */
  readonly files: ReadonlySet<string>;
}

/**
 * Follows each `Fn::Transform: { Name: AWS::Include }` below `root` to its local file, as the stack would.
 *
 * `moved` receives the origins of what was included. Nothing as written is changed.
 */
export async function followIncludes(
  root: View,
  files: Files,
  moved: Map<object, Origin>,
  report: Report,
): Promise<Included> {
  const included = new Set<string>();

  async function follow(view: View, open: readonly string[]): Promise<Json> {
    const { file, pointer } = view.origin;
    let { value } = view;
    const transforms = files.read.get(file)?.survey.transforms ?? [];
    // Inner ones first: a copy made for an outer one would not hold what an inner one brings.
    for (const at of [...transforms].filter((each) => isBelow(each, pointer)).reverse()) {
      const steps = fromPointer(at.slice(pointer.length));
      const written = steps.reduce<Json | undefined>(step, value);
      const found = includeLocation(written);
      if (!isObject(written)) continue;
      if (found === undefined) {
        for (const name of macrosOf(written)) report(macro, { file, pointer: at }, { name });
        continue;
      }
      const content = await contentOf(found.location, { file, pointer: at }, open);
      if (content !== undefined) value = replaceAt(value, steps, merge(written, content));
    }
    return value;
  }

  async function contentOf(
    location: Json | undefined,
    origin: Origin,
    open: readonly string[],
  ): Promise<View | undefined> {
    const file = localFile(location, origin.file);
    if (file === undefined) {
      report(includeElsewhere, origin, {});
      return undefined;
    }
    const path = location as string;
    if (open.includes(file)) {
      report(includeUnreadable, origin, { location: path, reason: "It includes itself." });
      return undefined;
    }
    const read = await files.open(file);
    const reason = files.failures.get(file);
    if (reason !== undefined) report(includeUnreadable, origin, { location: path, reason });
    if (read === undefined) return undefined;
    included.add(file);
    const view: View = { value: read.value, origin: { file, pointer: "" } };
    return { ...view, value: await follow(view, [...open, file]) };
  }

  /** What was included, beside the members it was included beside. */
  function merge(written: JsonObject, { value, origin }: View): Json {
    const { "Fn::Transform": _transform, ...siblings } = written;
    if (Object.keys(siblings).length === 0) return at(value, origin);
    if (!isObject(value)) return siblings;
    const members = Object.entries(value).map(([key, member]): [string, Json] => [key, at(member, below(origin, key))]);
    return { ...siblings, ...Object.fromEntries(members) };
  }

  /** A copy with an origin of its own, since one file can be included in several places. */
  function at(value: Json, origin: Origin): Json {
    if (typeof value !== "object" || value === null) return value;
    const copy: Json = Array.isArray(value) ? [...(value as readonly Json[])] : { ...(value as JsonObject) };
    moved.set(copy, origin);
    return copy;
  }

  return { root: { ...root, value: await follow(root, [root.origin.file]) }, files: included };
}

function step(value: Json | undefined, key: string): Json | undefined {
  return Array.isArray(value) ? (value as readonly Json[])[Number(key)] : own(value, key);
}

/** `value` with another value at `steps`; what lies on the way is copied. */
function replaceAt(value: Json, [first, ...rest]: readonly string[], replacement: Json): Json {
  if (first === undefined) return replacement;
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map((item, index) =>
      index === Number(first) ? replaceAt(item, rest, replacement) : item,
    );
  }
  const object = value as JsonObject;
  return Object.fromEntries(
    Object.entries(object).map(([key, member]) => [key, key === first ? replaceAt(member, rest, replacement) : member]),
  );
}
