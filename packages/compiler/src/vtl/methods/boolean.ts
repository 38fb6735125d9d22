import { hash } from "../values/hash.ts";
import type { Value } from "../values/value.ts";
import { javaException, methods, type MethodTable } from "./method.ts";

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
    (_, [other]) => {
      throw javaException(other === null ? "NullPointerException" : "ClassCastException: compareTo takes a Boolean");
    },
  ],
  ["parseBoolean string", (_, [value]) => isTrue(value)],
  ["valueOf boolean", (_, [value]) => value === true],
  ["valueOf string", (_, [value]) => isTrue(value)],
  ["toString boolean", (_, [value]) => String(value === true)],
  ["hashCode boolean", (_, [value], meter) => hash(value === true, meter)],
  ["compare boolean boolean", (_, [one, other]) => Number(one) - Number(other)],
  ["logicalAnd boolean boolean", (_, [one, other]) => one === true && other === true],
  ["logicalOr boolean boolean", (_, [one, other]) => one === true || other === true],
  ["logicalXor boolean boolean", (_, [one, other]) => one !== other],
]);

/** Anything but `true`, in whatever case, is false, and so is null. */
function isTrue(value: Value | undefined): boolean {
  return typeof value === "string" && value.toLowerCase() === "true";
}
