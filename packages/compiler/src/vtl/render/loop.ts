import { createStorage } from "./storage.ts";
import { isKind, type Host, type Value } from "../values/value.ts";

/** `$foreach`, and what moves it on. */
export interface Loop {
  readonly host: Host;
  advance(hasNext: boolean): void;
}

/** Loops by their `$foreach`, to reach the one around. */
const loops = new WeakMap<Host, { parent: Host | undefined; replaced: Value }>();

/** Makes `$foreach` for a loop; `previous` is what was called that before. */
export function createLoop(previous: Value): Loop {
  let index = -1;
  let hasNext = false;
  const parent = isKind(previous, "host") && loops.has(previous) ? previous : undefined;
  const storage = createStorage();

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
        return loops.get(topmost(host))?.replaced ?? undefined;
      default:
        return storage.get(name) ?? parent?.property(name);
    }
  };
  const host: Host = {
    kind: "host",
    name: "$foreach",
    property,
    call(name, args) {
      const [first] = args;
      if (args.length === 0 && name === "hasNext") return hasNext;
      if (args.length === 0 && name === "size") return storage.size();
      if (args.length === 0) {
        const [, getter] = /^(?:get|is)([A-Z]\w*)$/.exec(name) ?? [];
        return getter && property(getter.charAt(0).toLowerCase() + getter.slice(1));
      }
      if (name === "get" && args.length === 1) return typeof first === "string" ? property(first) : undefined;
      return storage.call(name, args);
    },
    assign: (name, value) => storage.set(name, value),
    print: () => storage.print(),
  };
  loops.set(host, { parent, replaced: parent ? null : previous });
  return {
    host,
    advance(more) {
      index += 1;
      hasNext = more;
    },
  };
}

/** Whether an object is a `$foreach`, which `#break` can be told to end. */
export function isLoop(value: Value): value is Host {
  return isKind(value, "host") && loops.has(value);
}

function topmost(host: Host): Host {
  let top = host;
  for (let next = loops.get(top)?.parent; next; next = loops.get(top)?.parent) top = next;
  return top;
}
