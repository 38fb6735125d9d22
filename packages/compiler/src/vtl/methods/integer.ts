import { integer, longOrInteger, toBigInt, type Numeric } from "../values/number.ts";
import { methods, type MethodTable } from "./method.ts";
import { numberMethods, numeric } from "./number.ts";
import { wholeNumberMethods } from "./whole-number.ts";

/** Methods of java.lang.Integer, its static ones among them, which templates reach through any Integer. */
export const integerMethods: MethodTable<Numeric> = methods<Numeric>([
  ...numberMethods,
  ...wholeNumberMethods({ bits: 32, type: "int", word: "Int", make: integer }),
  ["toUnsignedLong int", (_, [value]) => longOrInteger(BigInt.asUintN(32, toBigInt(numeric(value))), false)],
]);

/** Methods of java.lang.Long. */
export const longMethods: MethodTable<Numeric> = methods<Numeric>([
  ...numberMethods,
  ...wholeNumberMethods({ bits: 64, type: "long", word: "Long", make: (value) => longOrInteger(value, false) }),
]);
