import { hash } from "../values/hash.ts";
import { javaException, methods, text, type MethodTable } from "./method.ts";

/** Methods of java.lang.Boolean. */
export const booleanMethods: MethodTable<boolean> = methods<boolean>([
  ["toString", (self) => String(self)],
  ["booleanValue", (self) => self],
  ["equals object", (self, [other]) => self === other],
  ["hashCode", (self, _, meter) => hash(self, meter)],
  ["compareTo boolean", (self, [other]) => Number(self) - Number(other)],
  // Comparable's own method, which every Boolean has besides.
  [
    "compareTo object",
    () => {
      throw javaException("ClassCastException: compareTo takes a Boolean");
    },
  ],
  ["parseBoolean string", (_, [value]) => text(value).toLowerCase() === "true"],
  ["valueOf boolean", (_, [value]) => value === true],
  ["valueOf string", (_, [value]) => text(value).toLowerCase() === "true"],
  ["toString boolean", (_, [value]) => String(value === true)],
]);
