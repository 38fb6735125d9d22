import { javaException } from "./method.ts";
import { trimControls } from "./text.ts";

const digits = "0123456789abcdefghijklmnopqrstuvwxyz";

/** `parseInt`, `parseLong`: refuses what has no digits of the radix, or more than so many bits hold. */
export function parseInteger(source: string, radix: number, bits: 32 | 64): bigint {
  const [, sign = "", body = ""] = /^([+-]?)([^]{0,70})$/.exec(source) ?? [];
  const value = parseDigits(source, body, radix) * (sign === "-" ? -1n : 1n);
  return BigInt.asIntN(bits, value) === value ? value : refuse(source);
}

/** `parseUnsignedInt`, `parseUnsignedLong`: twice as far, and as the bits of a number with a sign. */
export function parseUnsigned(source: string, radix: number, bits: 32 | 64): bigint {
  const value = parseDigits(source, source.replace(/^\+/, ""), radix);
  return BigInt.asUintN(bits, value) === value ? BigInt.asIntN(bits, value) : refuse(source);
}

/** `decode`: with `0x`, `#` or `0` in front of the digits of another radix. */
export function decode(source: string, bits: 32 | 64): bigint {
  const [, sign = "", prefix = "", body = ""] = /^([+-]?)(0[xX]|#|0(?=[^]))?([^]{0,70})$/.exec(source) ?? [];
  if (/^[+-]/.test(body)) refuse(source);
  return parseInteger(sign + body, prefix === "" ? 10 : prefix === "0" ? 8 : 16, bits);
}

function parseDigits(source: string, body: string, radix: number): bigint {
  if (radix < 2 || radix > 36) throw javaException(`NumberFormatException: radix ${radix} is none`);
  if (body === "" || body.length > 70) refuse(source);
  const known = digits.slice(0, radix);
  let value = 0n;
  for (const digit of body.toLowerCase()) {
    // Java knows digits of other scripts, too.
    const index = known.indexOf(digit);
    if (index < 0) refuse(source);
    value = value * BigInt(radix) + BigInt(index);
  }
  return value;
}

/** `parseDouble`: decimal or hexadecimal, with blanks around it. */
export function parseDouble(source: string): number {
  const trimmed = trimControls(source);
  if (/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?[dDfF]?$|^[+-]?(?:NaN|Infinity)$/.test(trimmed)) {
    return Number(trimmed.replace(/[dDfF]$/, "").replace(/^[+-](?=NaN)/, ""));
  }
  const [, sign = "", whole = "", fraction = "", exponent = ""] =
    /^([+-]?)0[xX]([\da-fA-F]*)\.?([\da-fA-F]*)[pP]([+-]?\d{1,6})[dDfF]?$/.exec(trimmed) ?? [];
  if (whole + fraction === "" || whole.length + fraction.length > 60) refuse(source);
  const value = Number(BigInt(`0x${whole}${fraction}`)) * 2 ** (Number(exponent) - 4 * fraction.length);
  return sign === "-" ? -value : value;
}

function refuse(source: string): never {
  throw javaException(`NumberFormatException: For input string: "${source.slice(0, 40)}"`);
}
