import { produce, type Meter } from "../meter.ts";
import { fixed, scientific } from "../values/decimal-places.ts";
import { isNumeric, isWhole, toBigInt, toDouble } from "../values/number.ts";
import type { Value } from "../values/value.ts";
import { javaException } from "./method.ts";
import { printed } from "./printed.ts";

const specifier = /%(?:(\d+)\$)?([-#+ 0,(]*)(\d{1,4})?(?:\.(\d{1,3}))?([a-zA-Z%])/g;

/** `String.format` for `%s %d %f %e %x %o %c %b %n %%`, with width, precision and flags. */
export function format(pattern: string, args: readonly Value[], meter: Meter): string {
  let next = 0;
  if (pattern.replaceAll(specifier, "").includes("%")) throw javaException("UnknownFormatConversionException: %");
  produce(meter, pattern.length);
  return pattern.replaceAll(
    specifier,
    (
      whole,
      position: string | undefined,
      flags: string,
      width: string | undefined,
      precision: string | undefined,
      conversion: string,
    ) => {
      if (conversion === "n") return "\n";
      if (conversion === "%") return pad("%", flags, width, meter);
      const index = position === undefined ? next++ : Number(position) - 1;
      if (index >= args.length) throw javaException(`MissingFormatArgumentException: Format specifier '${whole}'`);
      const text = convert(args[index] ?? null, conversion, flags, precision, meter);
      return pad(conversion === conversion.toLowerCase() ? text : text.toUpperCase(), flags, width, meter);
    },
  );
}

function convert(value: Value, conversion: string, flags: string, precision: string | undefined, meter: Meter): string {
  const kind = conversion.toLowerCase();
  if (kind === "s") return printed(value, meter).slice(0, precision === undefined ? undefined : Number(precision));
  if (kind === "b") return String(value !== null && value !== false);
  if (value === null) return "null";
  if (isNumeric(value) && isWhole(value)) {
    if (kind === "d") return signed(grouped(String(toBigInt(value)), flags), flags);
    const bits = BigInt.asUintN(typeof value === "number" ? 32 : 64, toBigInt(value));
    if (kind === "x") return (flags.includes("#") ? "0x" : "") + bits.toString(16);
    if (kind === "o") return (flags.includes("#") ? "0" : "") + bits.toString(8);
  } else if (isNumeric(value)) {
    const places = Number(precision ?? 6);
    if (kind === "f") return signed(grouped(fixed(toDouble(value), places), flags), flags);
    if (kind === "e") return signed(scientific(toDouble(value), places), flags);
  }
  if (kind === "c" && typeof value === "object" && value.kind === "char") return value.value;
  throw javaException(`IllegalFormatConversionException: ${conversion} does not fit the value`);
}

function grouped(digits: string, flags: string): string {
  if (!flags.includes(",")) return digits;
  const [whole = "", fraction] = digits.split(".");
  const groups = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ",");
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

function signed(digits: string, flags: string): string {
  if (digits.startsWith("-")) return flags.includes("(") ? `(${digits.slice(1)})` : digits;
  return (flags.includes("+") ? "+" : flags.includes(" ") ? " " : "") + digits;
}

function pad(text: string, flags: string, width: string | undefined, meter: Meter): string {
  const length = Number(width ?? 0);
  produce(meter, Math.max(length, text.length));
  if (flags.includes("-")) return text.padEnd(length);
  if (!flags.includes("0")) return text.padStart(length);
  const sign = /^(?:[-+( ]|0x)/.exec(text)?.[0] ?? "";
  return sign + text.slice(sign.length).padStart(length - sign.length, "0");
}
