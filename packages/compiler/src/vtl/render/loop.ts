import { createStorage, type Storage } from "./storage.ts";
import { isKind, list, type Host, type Value } from "../values/value.ts";

/** `$foreach`. */
export interface Loop extends Host {
  /** Of the round that is run; -1 before the first. */
  index: number;
  hasNext: boolean;
  /** The loop around it. */
  readonly parent: Loop | undefined;
  /** What was called `$foreach` before the outermost loop. */
  readonly replaced: Value;
}

/** Makes `$foreach` for a loop; `previous` is what was called that before. */
export function createLoop(previous: Value): Loop {
  const parent = isLoop(previous) ? previous : undefined;
  // Few templates put anything into it.
  let storage: Storage | undefined;

  const property = (name: string): Value | undefined => {
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
        return parent;
      case "topmost":
        return topmost(loop);
      case "replaced":
        return topmost(loop).replaced ?? undefined;
      default:
        return storage?.get(name) ?? parent?.property(name);
    }
  };
  const loop: Loop = {
    kind: "host",
    name: "$foreach",
    index: -1,
    hasNext: false,
    parent,
    replaced: parent ? null : previous,
    property,
    call(name, args) {
      const [first] = args;
      if (args.length === 0 && name === "hasNext") return loop.hasNext;
      if (args.length === 0 && name === "size") return storage?.size() ?? 0;
      if (args.length === 0 && name === "toString") return loop.print();
      if (args.length === 0 && name === "isEmpty") return (storage?.size() ?? 0) === 0;
      if (args.length === 0 && name === "keySet") return list(storage?.names() ?? [], "key-set");
      if (args.length === 0 && name === "values") return list(storage?.values() ?? [], "values");
      if (args.length === 0) {
        const [, getter] = /^(?:get|is)([A-Z]\w*)$/.exec(name) ?? [];
        return getter && property(getter.charAt(0).toLowerCase() + getter.slice(1));
      }
      if (name === "get" && args.length === 1) return typeof first === "string" ? property(first) : undefined;
      return (storage ??= createStorage()).call(name, args);
    },
    assign: (name, value) => (storage ??= createStorage()).set(name, value),
    print: () => storage?.print() ?? "{}",
  };
  return loop;
}

/** Whether an object is a `$foreach`, which `#break` can be told to end. */
export function isLoop(value: Value): value is Loop {
  return isKind(value, "host") && "replaced" in value;
}

function topmost(loop: Loop): Loop {
  let top = loop;
  while (top.parent) top = top.parent;
  return top;
}
