import type { Numeric } from "../values/number.ts";
import { toBigInt } from "../values/number.ts";
import type { Value } from "../values/value.ts";
import { int, javaException, text, type methods } from "./method.ts";
import { numeric, signOf, usualRadix } from "./number.ts";
import { decode, parseInteger, parseUnsigned } from "./parse-number.ts";

/** Integer or Long: how many bits it has, and how to make one of a number that they hold. */
export interface WholeType {
  readonly bits: 32 | 64;
  readonly type: "int" | "long";
  /** `Int` or `Long`, as in `parseInt`. */
  readonly word: string;
  make(value: bigint): Value;
}

type Row = Parameters<typeof methods<Numeric>>[0][number];

/** Static methods that Integer and Long both have; templates reach them through any number of the type. */
export function wholeNumberMethods({ bits, type, word, make }: WholeType): readonly Row[] {
  const signed = (value: bigint): Value => make(BigInt.asIntN(bits, value));
  const unsigned = (value: Value | undefined): bigint => BigInt.asUintN(bits, toBigInt(numeric(value)));
  const one = (name: string, run: (value: bigint) => Value): Row => [
    `${name} ${type}`,
    (_, [value]) => run(toBigInt(numeric(value))),
  ];
  const two = (name: string, run: (left: bigint, right: bigint) => Value): Row => [
    `${name} ${type} ${type}`,
    (_, [left, right]) => run(toBigInt(numeric(left)), toBigInt(numeric(right))),
  ];
  const inRadix = (name: string, radix: bigint): Row => [
    `${name} ${type}`,
    (_, [value]) => unsigned(value).toString(Number(radix)),
  ];
  return [
    ["valueOf string", (_, [source]) => make(parseInteger(digitsOf(source), 10, bits))],
    ["valueOf string int", (_, [source, radix]) => make(parseInteger(digitsOf(source), int(radix), bits))],
    one("valueOf", make),
    [`parse${word} string`, (_, [source]) => make(parseInteger(digitsOf(source), 10, bits))],
    [`parse${word} string int`, (_, [source, radix]) => make(parseInteger(digitsOf(source), int(radix), bits))],
    [
      `parse${word} string int int int`,
      (_, [source, from, to, radix]) => make(parseInteger(part(text(source), int(from), int(to)), int(radix), bits)),
    ],
    [`parseUnsigned${word} string`, (_, [source]) => make(parseUnsigned(digitsOf(source), 10, bits))],
    [
      `parseUnsigned${word} string int`,
      (_, [source, radix]) => make(parseUnsigned(digitsOf(source), int(radix), bits)),
    ],
    [
      `parseUnsigned${word} string int int int`,
      (_, [source, from, to, radix]) => make(parseUnsigned(part(text(source), int(from), int(to)), int(radix), bits)),
    ],
    ["decode string", (_, [source]) => make(decode(text(source), bits))],
    one("toString", String),
    [`toString ${type} int`, (_, [value, radix]) => toBigInt(numeric(value)).toString(usualRadix(int(radix)))],
    inRadix("toUnsignedString", 10n),
    [`toUnsignedString ${type} int`, (_, [value, radix]) => unsigned(value).toString(usualRadix(int(radix)))],
    inRadix("toHexString", 16n),
    inRadix("toOctalString", 8n),
    inRadix("toBinaryString", 2n),
    one("hashCode", (value) => Number(BigInt.asIntN(32, bits === 32 ? value : value ^ (value >> 32n)))),
    one("signum", signOf),
    two("compare", (left, right) => signOf(left - right)),
    two("compareUnsigned", (left, right) => signOf(BigInt.asUintN(bits, left) - BigInt.asUintN(bits, right))),
    two("max", (left, right) => make(left > right ? left : right)),
    two("min", (left, right) => make(left < right ? left : right)),
    two("sum", (left, right) => signed(left + right)),
    [`divideUnsigned ${type} ${type}`, (_, [left, right]) => signed(unsigned(left) / divisor(unsigned(right)))],
    [`remainderUnsigned ${type} ${type}`, (_, [left, right]) => signed(unsigned(left) % divisor(unsigned(right)))],
    [`bitCount ${type}`, (_, [value]) => unsigned(value).toString(2).replaceAll("0", "").length],
    [
      `reverse ${type}`,
      (_, [value]) =>
        signed(
          BigInt(
            `0b${Array.from(inBits(unsigned(value), bits))
              .toReversed()
              .join("")}`,
          ),
        ),
    ],
    [`reverseBytes ${type}`, (_, [value]) => signed(BigInt(`0x${reversedBytes(unsigned(value), bits)}`))],
    [`numberOfLeadingZeros ${type}`, (_, [value]) => leadingZeros(unsigned(value), bits)],
    [`numberOfTrailingZeros ${type}`, (_, [value]) => trailingZeros(unsigned(value), bits)],
    one("lowestOneBit", (value) => signed(value & -value)),
    [
      `highestOneBit ${type}`,
      (_, [value]) => {
        const zeros = leadingZeros(unsigned(value), bits);
        return zeros === bits ? make(0n) : signed(1n << BigInt(bits - 1 - zeros));
      },
    ],
    [`rotateLeft ${type} int`, (_, [value, by]) => signed(rotated(unsigned(value), int(by), bits))],
    [`rotateRight ${type} int`, (_, [value, by]) => signed(rotated(unsigned(value), -int(by), bits))],
  ];
}

/** What is to be read as a number; null makes Java throw what it throws for all that is none. */
function digitsOf(value: Value | undefined): string {
  if (value === null) throw javaException("NumberFormatException: Cannot parse null string: null");
  return text(value);
}

function part(source: string, from: number, to: number): string {
  if (from < 0 || from > to || to > source.length) throw javaException("IndexOutOfBoundsException");
  return source.slice(from, to);
}

function divisor(value: bigint): bigint {
  if (value === 0n) throw javaException("ArithmeticException: / by zero");
  return value;
}

function inBits(value: bigint, bits: number): string {
  return value.toString(2).padStart(bits, "0");
}

function leadingZeros(value: bigint, bits: number): number {
  return value === 0n ? bits : bits - value.toString(2).length;
}

function trailingZeros(value: bigint, bits: number): number {
  return value === 0n ? bits : (/0*$/.exec(value.toString(2))?.[0].length ?? 0);
}

function reversedBytes(value: bigint, bits: number): string {
  return (
    value
      .toString(16)
      .padStart(bits / 4, "0")
      .match(/../g) ?? []
  )
    .toReversed()
    .join("");
}

function rotated(value: bigint, by: number, bits: number): bigint {
  const left = BigInt(((by % bits) + bits) % bits);
  return (value << left) | (value >> (BigInt(bits) - left));
}
