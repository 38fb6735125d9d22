import { spend } from "../meter.ts";
import { callMethod } from "../methods/call.ts";
import { memberOf, setMember } from "../values/members.ts";
import { print } from "../values/print.ts";
import { isKind, map, type Host, type HostType, type JavaMap, type Value } from "../values/value.ts";

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
  storage: JavaMap | undefined;
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
  call(self, name, args, meter) {
    const [first] = args;
    if (typeof first === "string") spend(meter, first.length >> 6);
    if (name === "get" && args.length === 1) return typeof first === "string" ? property(self, first) : undefined;
    if (name === "hasNext" && args.length === 0) return self.hasNext;
    spend(meter, name.length >> 6);
    const [, getter] = args.length === 0 ? (/^(?:get|is)([A-Z]\w*)$/.exec(name) ?? []) : [];
    const member = getter && property(self, getter.charAt(0).toLowerCase() + getter.slice(1));
    return member ?? callMethod(storageOf(self), name, args, meter);
  },
  assign: (self, name, value) => setMember(storageOf(self), name, value),
  print: (self, meter, depth) => print(storageOf(self), meter, depth + 1),
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
      return (loop.storage && memberOf(loop.storage, name)) ?? (loop.parent && property(loop.parent, name));
  }
}

function storageOf(loop: Loop): JavaMap {
  return (loop.storage ??= map());
}

function topmost(loop: Loop): Loop {
  let top = loop;
  while (top.parent) top = top.parent;
  return top;
}
