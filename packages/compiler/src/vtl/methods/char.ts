import type { Char } from "../values/value.ts";
import { methods, type MethodTable } from "./method.ts";

/** Methods of java.lang.Character. */
export const charMethods: MethodTable<Char> = methods<Char>([
  ["toString", (self) => self.value],
  ["charValue", (self) => self],
  ["hashCode", (self) => self.value.charCodeAt(0)],
  [
    "equals object",
    (self, [other]) => typeof other === "object" && other?.kind === "char" && other.value === self.value,
  ],
  [
    "compareTo char",
    (self, [other]) =>
      self.value.charCodeAt(0) - (typeof other === "object" && other?.kind === "char" ? other.value.charCodeAt(0) : 0),
  ],
  ["isDigit char", (_, [char]) => isChar(char, /^\p{Nd}$/u)],
  ["isLetter char", (_, [char]) => isChar(char, /^\p{L}$/u)],
]);

function isChar(value: unknown, pattern: RegExp): boolean {
  return typeof value === "object" && value !== null && "value" in value && pattern.test(String(value.value));
}
