import { createStorage, type Storage } from "./storage.ts";
import { isKind, list, type Host, type HostType, type Value } from "../values/value.ts";

/** `$foreach`. */
export interface Loop extends Host {
  /** Of the round that is run; -1 before the first. */
  index: number;
  hasNext: boolean;
  /** The loop around it. */
  readonly parent: Loop | undefined;
  /** What was called `$foreach` before the outermost loop. */
  readonly replaced: Value;
  /** What the template put into it, as few do. */
  storage: Storage | undefined;
}

/** Makes `$foreach` for a loop; `previous` is what was called that before. */
export function createLoop(previous: Value): Loop {
  const parent = isLoop(previous) ? previous : undefined;
  const replaced = parent ? null : previous;
  return { kind: "host", type: loopType, index: -1, hasNext: false, parent, replaced, storage: undefined };
}

/** Whether an object is a `$foreach`, which `#break` can be told to end. */
export function isLoop(value: Value): value is Loop {
  return isKind(value, "host") && value.type === loopType;
}

const loopType: HostType<Loop> = {
  property,
  call(self, name, args) {
    const [first] = args;
    if (args.length === 0) return callGetter(self, name);
    if (name === "get" && args.length === 1) return typeof first === "string" ? property(self, first) : undefined;
    return storageOf(self).call(name, args);
  },
  assign: (self, name, value) => storageOf(self).set(name, value),
  print,
};

function property(loop: Loop, name: string): Value | undefined {
  switch (name) {
    case "index":
      return loop.index;
    case "count":
      return loop.index + 1;
    case "hasNext":
      return loop.hasNext;
    case "first":
      return loop.index < 1;
    case "last":
      return !loop.hasNext;
    case "parent":
      return loop.parent;
    case "topmost":
      return topmost(loop);
    case "replaced":
      return topmost(loop).replaced ?? undefined;
    default:
      return loop.storage?.get(name) ?? (loop.parent && property(loop.parent, name));
  }
}

/** What methods without arguments give. */
function callGetter(loop: Loop, name: string): Value | undefined {
  switch (name) {
    case "hasNext":
      return loop.hasNext;
    case "size":
      return loop.storage?.size() ?? 0;
    case "isEmpty":
      return (loop.storage?.size() ?? 0) === 0;
    case "keySet":
      return list(loop.storage?.names() ?? [], "key-set");
    case "values":
      return list(loop.storage?.values() ?? [], "values");
    case "toString":
      return print(loop);
    default: {
      const [, getter] = /^(?:get|is)([A-Z]\w*)$/.exec(name) ?? [];
      return getter && property(loop, getter.charAt(0).toLowerCase() + getter.slice(1));
    }
  }
}

function print({ storage }: Loop): string {
  return storage?.print() ?? "{}";
}

function storageOf(loop: Loop): Storage {
  return (loop.storage ??= createStorage());
}

function topmost(loop: Loop): Loop {
  let top = loop;
  while (top.parent) top = top.parent;
  return top;
}
