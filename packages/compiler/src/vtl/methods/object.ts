import { equal } from "../values/equal.ts";
import { hash } from "../values/hash.ts";
import type { Value } from "../values/value.ts";
import type { methods } from "./method.ts";
import { printed } from "./printed.ts";

/** Methods of java.lang.Object, as most values have them. */
export const objectMethods: Parameters<typeof methods<Value>>[0] = [
  ["toString", (self, _, meter) => printed(self, meter)],
  ["hashCode", (self, _, meter) => hash(self, meter)],
  ["equals object", (self, [other], meter) => equal(self, other ?? null, meter)],
];
