import type { Host, List } from "../values/value.ts";
import { javaException } from "./method.ts";

/** What `iterator()` gives: `hasNext()` and `next()`. */
export function createIterator({ items }: List): Host {
  let at = 0;
  return {
    kind: "host",
    name: "iterator",
    property: () => undefined,
    call(name, args) {
      if (args.length > 0) return undefined;
      if (name === "hasNext") return at < items.length;
      if (name !== "next") return undefined;
      if (at >= items.length) throw javaException("NoSuchElementException");
      at += 1;
      return items[at - 1] ?? null;
    },
    assign: () => false,
    print: () => "java.util.ArrayList$Itr@1b6d3586",
  };
}
