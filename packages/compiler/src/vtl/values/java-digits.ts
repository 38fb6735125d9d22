/** Digits of a positive number: the point stands before the first, moved by `exponent` to the right. */
export interface Digits {
  readonly digits: string;
  readonly exponent: number;
}

/**
 * The digits that Java's FloatingDecimal makes of a number, up to Java 18: mostly the fewest that tell it from its neighbours,
 * but sometimes more, as in `7.2397252999999996E19`, which is what `7.2397253e16 * 1000` prints.
 *
 * Source: https://github.com/openjdk/jdk17u/blob/master/src/java.base/share/classes/jdk/internal/math/FloatingDecimal.java
 *
 * @param value finite and greater than zero
 * @param isFloat whether it is a Float, whose neighbours are further away
 * @param isFormatted whether it is for `String.format`, which never gets a single digit of a fraction
 */
export function javaDigits(value: number, isFloat: boolean, isFormatted: boolean = false): Digits {
  const { fraction, power, significant } = isFloat ? floatParts(value) : doubleParts(value);
  const tail = trailingZeros(fraction);
  const fractionBits = 53 - tail;
  const tinyBits = Math.max(0, fractionBits - power - 1);
  if (tinyBits === 0 && power <= 62) return wholeDigits(fraction, power, significant);

  let exponent = estimate(fraction, power);
  const five = { value: Math.max(0, -exponent), scale: Math.max(0, exponent) };
  let valueTwos = five.value + tinyBits + power;
  let scaleTwos = five.scale + tinyBits;
  let marginTwos = valueTwos - significant;
  valueTwos -= fractionBits - 1;
  const common = Math.min(valueTwos, scaleTwos);
  valueTwos -= common;
  scaleTwos -= common;
  marginTwos -= common;
  // The number below a power of two is half as far away.
  if (fractionBits === 1) marginTwos -= 1;
  if (marginTwos < 0) {
    valueTwos -= marginTwos;
    scaleTwos -= marginTwos;
    marginTwos = 0;
  }
  // What Java calculates with: where it overflows, and where it compares otherwise, depends on that.
  const valueBits = fractionBits + valueTwos + bitsOfFive(five.value);
  const scaleBits = scaleTwos + 1 + bitsOfFive(five.scale + 1);
  const width = Math.max(valueBits, scaleBits) < 32 ? 32 : Math.max(valueBits, scaleBits) < 64 ? 64 : undefined;
  const fit = (number: bigint): bigint => (width === undefined ? number : BigInt.asIntN(width, number));

  let rest = fit(((fraction >> BigInt(tail)) * 5n ** BigInt(five.value)) << BigInt(valueTwos));
  const scale = fit((5n ** BigInt(five.scale)) << BigInt(scaleTwos));
  let margin = fit((5n ** BigInt(five.value)) << BigInt(marginTwos));
  const tens = fit(scale * 10n);
  let digits = "";
  // Whether the next number below, or above, begins with other digits.
  const stop = { low: false, high: false };
  const next = (): bigint => {
    const digit = rest / scale;
    rest = fit(10n * (rest % scale));
    margin = fit(margin * 10n);
    stop.low = rest < margin;
    stop.high = width === undefined ? tens <= rest + margin : fit(rest + margin) > tens;
    return digit;
  };
  const first = next();
  if (first === 0n && !stop.high) exponent -= 1;
  else digits += String(first);
  // There is at least one digit behind the point.
  const isEnough = !isFormatted && exponent >= -3 && exponent < 8;
  for (let isDone = isEnough && (stop.low || stop.high); !isDone; isDone = stop.low || stop.high) {
    digits += String(next());
    if (margin <= 0n) stop.low = stop.high = true;
  }
  if (stop.high && isUp(stop.low, fit((rest << 1n) - tens), digits)) return roundedUp(digits, exponent + 1);
  return { digits, exponent: exponent + 1 };
}

function isUp(isLow: boolean, difference: bigint, digits: string): boolean {
  if (!isLow) return true;
  return difference === 0n ? Number(digits.at(-1)) % 2 === 1 : difference > 0n;
}

function roundedUp(digits: string, exponent: number): Digits {
  const kept = digits.replace(/9+$/, "");
  if (kept === "") return { digits: `1${"0".repeat(digits.length - 1)}`, exponent: exponent + 1 };
  const last = Number(kept.at(-1)) + 1;
  return { digits: (kept.slice(0, -1) + String(last)).padEnd(digits.length, "0"), exponent };
}

interface Parts {
  /** 53 bits, the first of which is one. */
  readonly fraction: bigint;
  /** Of two, for the first bit. */
  readonly power: number;
  /** How many of the bits count. */
  readonly significant: number;
}

const view = new DataView(new ArrayBuffer(8));
const firstBit = 1n << 52n;

function doubleParts(value: number): Parts {
  view.setFloat64(0, value);
  const raw = view.getBigUint64(0);
  return normalized(raw & (firstBit - 1n), Number(raw >> 52n), 52, 1023);
}

function floatParts(value: number): Parts {
  view.setFloat32(0, value);
  const raw = view.getUint32(0);
  return normalized(BigInt(raw & 0x7f_ffff) << 29n, raw >> 23, 23, 127);
}

function normalized(stored: bigint, exponent: number, bits: number, bias: number): Parts {
  if (exponent > 0) return { fraction: stored | firstBit, power: exponent - bias, significant: bits + 1 };
  const shift = 53 - stored.toString(2).length;
  return { fraction: stored << BigInt(shift), power: 1 - shift - bias, significant: bits + 1 - shift };
}

function trailingZeros(fraction: bigint): number {
  return /0*$/.exec(fraction.toString(2))?.[0].length ?? 0;
}

/** Of a whole number: digits that do not count are rounded away. */
function wholeDigits(fraction: bigint, power: number, significant: number): Digits {
  const whole = power >= 52 ? fraction << BigInt(power - 52) : fraction >> BigInt(52 - power);
  const unknown = power > significant ? Math.floor((power - significant - 1) * Math.log10(2)) : 0;
  const unit = 10n ** BigInt(unknown);
  const isUpper = unknown > 0 && whole % unit >= unit / 2n;
  const text = String(whole / unit + (isUpper ? 1n : 0n));
  return { digits: text.replace(/0+$/, ""), exponent: text.length + unknown };
}

function estimate(fraction: bigint, power: number): number {
  const mantissa = Number(fraction) / 2 ** 52;
  return Math.floor((mantissa - 1.5) * 0.289529654 + 0.176091259 + power * 0.301029995663981);
}

/** Bits that a power of five takes, as Java's table has them. */
function bitsOfFive(power: number): number {
  if (power === 0) return 0;
  return power < 27 ? (5n ** BigInt(power)).toString(2).length : power * 3;
}
