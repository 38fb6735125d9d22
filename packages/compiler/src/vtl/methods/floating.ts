import { hash } from "../values/hash.ts";
import { double, float, toBigInt, toDouble, type Numeric } from "../values/number.ts";
import { printNumber } from "../values/print-number.ts";
import type { Value } from "../values/value.ts";
import { hexadecimal } from "../values/hexadecimal.ts";
import { int, methods, text, type MethodTable } from "./method.ts";
import { compareFloating, numberMethods, numeric } from "./number.ts";
import { parseDouble } from "./parse-number.ts";
import { looked } from "./text.ts";

type Row = Parameters<typeof methods<Numeric>>[0][number];

/** What Double and Float both have; `make` is how one is made of a number. */
function floatingMethods(type: "double" | "float", make: (value: number) => Numeric): readonly Row[] {
  const word = type === "double" ? "Double" : "Float";
  const given = (value: Value | undefined): number => toDouble(make(toDouble(numeric(value))));
  const one = (name: string, run: (value: number) => Value): Row => [
    `${name} ${type}`,
    (_, [value]) => run(given(value)),
  ];
  const two = (name: string, run: (left: number, right: number) => Value): Row => [
    `${name} ${type} ${type}`,
    (_, [left, right]) => run(given(left), given(right)),
  ];
  return [
    ...numberMethods,
    ["isNaN", (self) => Number.isNaN(toDouble(self))],
    ["isInfinite", (self) => Math.abs(toDouble(self)) === Infinity],
    one("isNaN", Number.isNaN),
    one("isInfinite", (value) => Math.abs(value) === Infinity),
    one("isFinite", Number.isFinite),
    [`parse${word} string`, (_, [source], meter) => make(parseDouble(looked(text(source), meter)))],
    ["valueOf string", (_, [source], meter) => make(parseDouble(looked(text(source), meter)))],
    one("valueOf", make),
    [`toString ${type}`, (_, [value], meter) => printNumber(make(given(value)), meter)],
    [`hashCode ${type}`, (_, [value], meter) => hash(make(given(value)), meter)],
    two("compare", compareFloating),
    two("max", (left, right) => make(Math.max(left, right))),
    two("min", (left, right) => make(Math.min(left, right))),
    two("sum", (left, right) => make(left + right)),
    one("toHexString", (value) => hexadecimal(value, type === "float")),
  ];
}

const bits = new DataView(new ArrayBuffer(8));

function longBits(value: number): Value {
  bits.setFloat64(0, value);
  return { kind: "long", value: bits.getBigInt64(0) };
}

function intBits(value: number): Value {
  bits.setFloat32(0, value);
  return bits.getInt32(0);
}

/** Methods of java.lang.Double. */
export const doubleMethods: MethodTable<Numeric> = methods<Numeric>([
  ...floatingMethods("double", double),
  ["doubleToLongBits double", (_, [value]) => longBits(toDouble(numeric(value)))],
  ["doubleToRawLongBits double", (_, [value]) => longBits(toDouble(numeric(value)))],
  [
    "longBitsToDouble long",
    (_, [value]) => {
      bits.setBigInt64(0, toBigInt(numeric(value)));
      return double(bits.getFloat64(0));
    },
  ],
]);

/** Methods of java.lang.Float. */
export const floatMethods: MethodTable<Numeric> = methods<Numeric>([
  ...floatingMethods("float", float),
  ["floatToIntBits float", (_, [value]) => intBits(toDouble(numeric(value)))],
  ["floatToRawIntBits float", (_, [value]) => intBits(toDouble(numeric(value)))],
  [
    "intBitsToFloat int",
    (_, [value]) => {
      bits.setInt32(0, int(value));
      return float(bits.getFloat32(0));
    },
  ],
]);
