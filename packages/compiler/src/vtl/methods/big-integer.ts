import { produce, spend, type Meter } from "../meter.ts";
import { greatestDivisor } from "../values/decimal-scale.ts";
import { checkDigits, countPrinted, sizeOfBig } from "../values/number-size.ts";
import { toBigInt, toLong, type Numeric } from "../values/number.ts";
import { list, type Value } from "../values/value.ts";
import { int, javaException, methods, type MethodTable } from "./method.ts";
import { numberMethods, numeric, signOf, usualRadix } from "./number.ts";

type Row = Parameters<typeof methods<Numeric>>[0][number];

function big(value: bigint): Numeric {
  return { kind: "big-integer", value: checkDigits(value) };
}

/** Counts what it takes to make a number of so many bits. */
export function countBits(meter: Meter, bits: number): void {
  produce(meter, Math.ceil(Math.min(bits, 0x7fff_ffff) / 4));
  spend(meter, Math.ceil(bits / 2));
}

/** Counts what it takes to find the greatest divisor: a division for each few bits. */
export function countDivisor(meter: Meter, left: bigint, right: bigint): void {
  const bits = sizeOfBig(left) + sizeOfBig(right);
  spend(meter, Math.ceil((bits * bits) / 4096));
}

/** A method of one other BigInteger. */
function two(name: string, run: (self: bigint, other: bigint) => bigint): Row {
  return [
    `${name} big-integer`,
    (self, [other], meter) => {
      const [left, right] = [toBigInt(self), toBigInt(given(other))];
      countBits(meter, sizeOfBig(left) + sizeOfBig(right));
      return big(run(left, right));
    },
  ];
}

function given(other: Value | undefined): Numeric {
  if (other === null) throw javaException("NullPointerException");
  return numeric(other);
}

/** Methods of java.math.BigInteger. Those that look for primes take too long. */
export const bigIntegerMethods: MethodTable<Numeric> = methods<Numeric>([
  ...numberMethods,
  two("add", (self, other) => self + other),
  two("subtract", (self, other) => self - other),
  two("multiply", (self, other) => self * other),
  two("divide", (self, other) => self / divisor(other)),
  two("remainder", (self, other) => self % divisor(other)),
  [
    "divideAndRemainder big-integer",
    (self, [other], meter) => {
      const [left, right] = [toBigInt(self), divisor(toBigInt(given(other)))];
      countBits(meter, sizeOfBig(left) + sizeOfBig(right));
      return list([big(left / right), big(left % right)], "array");
    },
  ],
  two("mod", (self, other) => modulo(self, other)),
  [
    "gcd big-integer",
    (self, [other], meter) => {
      const [left, right] = [toBigInt(self), toBigInt(given(other))];
      countDivisor(meter, left, right);
      return big(greatestDivisor(left, right));
    },
  ],
  two("max", (self, other) => (self > other ? self : other)),
  two("min", (self, other) => (self < other ? self : other)),
  two("and", (self, other) => self & other),
  two("or", (self, other) => self | other),
  two("xor", (self, other) => self ^ other),
  two("andNot", (self, other) => self & ~other),
  ["not", (self) => big(~toBigInt(self))],
  ["negate", (self) => big(-toBigInt(self))],
  ["abs", (self) => big(greatestDivisor(toBigInt(self), 0n))],
  ["signum", (self) => signOf(toBigInt(self))],
  [
    "pow int",
    (self, [exponent], meter) => {
      const value = toBigInt(self);
      if (int(exponent) < 0) throw javaException("ArithmeticException: Negative exponent");
      countBits(meter, sizeOfBig(value) * int(exponent));
      return big(value ** BigInt(int(exponent)));
    },
  ],
  ["shiftLeft int", (self, [by], meter) => big(shifted(toBigInt(self), int(by), meter))],
  ["shiftRight int", (self, [by], meter) => big(shifted(toBigInt(self), -int(by), meter))],
  ["testBit int", (self, [at], meter) => (toBigInt(self) & bit(at, meter)) !== 0n],
  ["setBit int", (self, [at], meter) => big(toBigInt(self) | bit(at, meter))],
  ["clearBit int", (self, [at], meter) => big(toBigInt(self) & ~bit(at, meter))],
  ["flipBit int", (self, [at], meter) => big(toBigInt(self) ^ bit(at, meter))],
  ["bitLength", (self) => bitLength(toBigInt(self))],
  ["bitCount", (self) => unsignedPart(toBigInt(self)).toString(2).replaceAll("0", "").length],
  ["getLowestSetBit", (self) => lowestBit(toBigInt(self))],
  ["sqrt", (self, _, meter) => big(squareRoot(toBigInt(self), meter))],
  [
    "toString int",
    (self, [radix], meter) => {
      countPrinted(self, meter);
      return toBigInt(self).toString(usualRadix(int(radix)));
    },
  ],
  ["valueOf long", (_, [value]) => big(toBigInt(numeric(value)))],
  ["intValueExact", (self) => Number(exact(toBigInt(self), 32))],
  ["longValueExact", (self) => toLong(big(exact(toBigInt(self), 64)))],
  ["shortValueExact", (self) => Number(exact(toBigInt(self), 16))],
  ["byteValueExact", (self) => Number(exact(toBigInt(self), 8))],
]);

/** Refuses a number that so many bits do not hold. */
export function exact(value: bigint, bits: number): bigint {
  if (BigInt.asIntN(bits, value) === value) return value;
  throw javaException("ArithmeticException: out of range");
}

function divisor(value: bigint): bigint {
  if (value === 0n) throw javaException("ArithmeticException: BigInteger divide by zero");
  return value;
}

function modulo(value: bigint, modulus: bigint): bigint {
  if (modulus <= 0n) throw javaException("ArithmeticException: BigInteger: modulus not positive");
  return ((value % modulus) + modulus) % modulus;
}

function shifted(value: bigint, by: number, meter: Meter): bigint {
  countBits(meter, sizeOfBig(value) + Math.max(0, by));
  return by >= 0 ? value << BigInt(by) : value >> BigInt(-by);
}

function bit(at: Value | undefined, meter: Meter): bigint {
  if (int(at) < 0) throw javaException("ArithmeticException: Negative bit address");
  countBits(meter, int(at));
  return 1n << BigInt(int(at));
}

/** The bits that differ from the sign. */
function unsignedPart(value: bigint): bigint {
  return value < 0n ? ~value : value;
}

function bitLength(value: bigint): number {
  const part = unsignedPart(value);
  return part === 0n ? 0 : part.toString(2).length;
}

function lowestBit(value: bigint): number {
  return bitLength(value & -value) - 1;
}

function squareRoot(value: bigint, meter: Meter): bigint {
  if (value < 0n) throw javaException("ArithmeticException: Negative BigInteger");
  if (value < 2n) return value;
  countBits(meter, sizeOfBig(value) * 16);
  let root = 1n << BigInt((bitLength(value) + 1) >> 1);
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
