import { createStorage, type Storage } from "./storage.ts";
import { isKind, type Host, type Value } from "../values/value.ts";

/** `$foreach`, and what moves it on. */
export interface Loop {
  readonly host: Host;
  advance(hasNext: boolean): void;
}

/** `$foreach` itself. */
interface LoopHost extends Host {
  /** The loop around it. */
  readonly parent: LoopHost | undefined;
  /** What was called `$foreach` before the outermost loop. */
  readonly replaced: Value;
}

/** Makes `$foreach` for a loop; `previous` is what was called that before. */
export function createLoop(previous: Value): Loop {
  let index = -1;
  let hasNext = false;
  const parent = isLoop(previous) ? previous : undefined;
  // Few templates put anything into it.
  let storage: Storage | undefined;

  const property = (name: string): Value | undefined => {
    switch (name) {
      case "index":
        return index;
      case "count":
        return index + 1;
      case "hasNext":
        return hasNext;
      case "first":
        return index < 1;
      case "last":
        return !hasNext;
      case "parent":
        return parent;
      case "topmost":
        return topmost(host);
      case "replaced":
        return topmost(host).replaced ?? undefined;
      default:
        return storage?.get(name) ?? parent?.property(name);
    }
  };
  const host: LoopHost = {
    kind: "host",
    name: "$foreach",
    parent,
    replaced: parent ? null : previous,
    property,
    call(name, args) {
      const [first] = args;
      if (args.length === 0 && name === "hasNext") return hasNext;
      if (args.length === 0 && name === "size") return storage?.size() ?? 0;
      if (args.length === 0 && name === "toString") return host.print();
      if (args.length === 0 && name === "isEmpty") return (storage?.size() ?? 0) === 0;
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
  return {
    host,
    advance(more) {
      index += 1;
      hasNext = more;
    },
  };
}

/** Whether an object is a `$foreach`, which `#break` can be told to end. */
export function isLoop(value: Value): value is LoopHost {
  return isKind(value, "host") && "replaced" in value;
}

function topmost(host: LoopHost): LoopHost {
  let top = host;
  while (top.parent) top = top.parent;
  return top;
}
