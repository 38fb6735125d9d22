import { scaled } from "../values/decimal-scale.ts";
import { fixed, general, scientific } from "../values/decimal-places.ts";
import { hexadecimal } from "../values/hexadecimal.ts";
import { isFloating, isWhole, toBigInt, type Numeric } from "../values/number.ts";
import { printNumber } from "../values/print-number.ts";
import { withPoint } from "../values/with-point.ts";
import { javaException } from "./method.ts";
import type { Specifier } from "./format-check.ts";

/** `%d`, `%o`, `%x`; undefined if the number is no whole one. */
export function formatWhole(value: Numeric, asked: Specifier): string | undefined {
  if (!isWhole(value)) return undefined;
  const { conversion, flags } = asked;
  const whole = toBigInt(value);
  const isBig = typeof value !== "number" && value.kind === "big-integer";
  if (conversion === "d") return signed(String(whole), asked);
  if (!isBig && (flags.has("(") || flags.has(" ") || flags.has("+"))) {
    throw javaException(`FormatFlagsConversionMismatchException: Conversion = ${conversion}`);
  }
  const bits = isBig ? whole : BigInt.asUintN(typeof value === "number" ? 32 : 64, whole);
  const digits = bits.toString(conversion === "o" ? 8 : 16);
  return signed(digits, asked, flags.has("#") ? (conversion === "o" ? "0" : "0x") : "");
}

/** `%e`, `%f`, `%g`, `%a`; undefined if the number is a whole one. */
export function formatFloating(value: Numeric, asked: Specifier): string | undefined {
  const { conversion, flags, precision = 6 } = asked;
  if (isFloating(value)) {
    if (!Number.isFinite(value.value)) return notFinite(value.value, asked);
    if (conversion === "a") return signed(hexadecimal(value.value, false), asked);
    const digits =
      conversion === "f"
        ? fixed(value.value, precision)
        : conversion === "e"
          ? scientific(value.value, precision)
          : general(value.value, precision === 0 ? 1 : precision);
    return signed(flags.has("#") && precision === 0 ? digits.replace(/(?=e|$)/, ".") : digits, asked);
  }
  if (typeof value === "number" || value.kind !== "big-decimal" || conversion === "a") return undefined;
  if (conversion !== "f") return formatFloating({ kind: "double", value: Number(printNumber(value)) }, asked);
  const rounded = scaled(value, precision, 4) ?? value;
  const digits = String(rounded.unscaled).replace("-", "");
  return signed((value.unscaled < 0n ? "-" : "") + withPoint(digits, precision), asked);
}

function notFinite(value: number, asked: Specifier): string {
  if (Number.isNaN(value)) return "NaN";
  return signed(String(value), { ...asked, width: undefined });
}

function inGroups(whole: string): string {
  const first = whole.length % 3;
  const groups = whole.slice(first).match(/\d{3}/g) ?? [];
  return [...(first > 0 ? [whole.slice(0, first)] : []), ...groups].join(",");
}

/** With sign, groups and zeros in front, as the flags say. */
function signed(digits: string, { flags, width = 0 }: Specifier, prefix: string = ""): string {
  const isNegative = digits.startsWith("-");
  const size = isNegative ? digits.slice(1) : digits;
  const sign = isNegative ? (flags.has("(") ? "(" : "-") : flags.has("+") ? "+" : flags.has(" ") ? " " : "";
  const close = isNegative && flags.has("(") ? ")" : "";
  const [, whole = "", rest = ""] = /^(\d*)([^]*)$/.exec(size) ?? [];
  const grouped = flags.has(",") ? inGroups(whole) + rest : size;
  const [, hex = ""] = /^(0x)\d\..*p/.exec(grouped) ?? [];
  const before = sign + prefix + hex;
  const own = grouped.slice(hex.length);
  return before + (flags.has("0") ? own.padStart(width - before.length - close.length, "0") : own) + close;
}
