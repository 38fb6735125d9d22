import { isKind, type Host, type HostType, type List, type Value } from "../values/value.ts";
import { javaException } from "./method.ts";

/** What `iterator()` gives: `hasNext()` and `next()`. */
interface Iterator extends Host {
  readonly items: readonly Value[];
  at: number;
}

export function createIterator({ items }: List): Host {
  const iterator: Iterator = { kind: "host", type: iteratorType, items, at: 0 };
  return iterator;
}

/** Whether an object is an iterator, which `#foreach` goes through as through a list. */
export function isIterator(value: Value): value is Host {
  return isKind(value, "host") && value.type === iteratorType;
}

const iteratorType: HostType<Iterator> = {
  call(self, name, args) {
    if (args.length > 0) return undefined;
    if (name === "hasNext") return self.at < self.items.length;
    if (name !== "next") return undefined;
    if (self.at >= self.items.length) throw javaException("NoSuchElementException");
    self.at += 1;
    return self.items[self.at - 1] ?? null;
  },
  print: () => "java.util.ArrayList$Itr@1b6d3586",
};
