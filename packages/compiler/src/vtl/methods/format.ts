import { produce, spend, type Meter } from "../meter.ts";
import { hash } from "../values/hash.ts";
import { countBoth, countScales } from "../values/number-size.ts";
import { isNumeric } from "../values/number.ts";
import { isKind, type Value } from "../values/value.ts";
import { checkSpecifier, type Specifier } from "./format-check.ts";
import { formatFloating, formatWhole } from "./format-number.ts";
import { javaException } from "./method.ts";
import { printed } from "./printed.ts";
import { codePoint } from "./text.ts";

const specifier = /%(?:(\d+)\$)?([-#+ 0,(<]*)([1-9]\d{0,4})?(?:\.(\d{1,4}))?([tT]?[a-zA-Z%])/g;

/**
 * `String.format`, but for dates, which depend on where the machine stands.
 *
 * Source: https://docs.oracle.com/en/java/javase/11/docs/api/java.base/java/util/Formatter.html
 *
 * @param args undefined for null, which stands for as many nulls as are asked for
 */
export function format(pattern: string, args: readonly Value[] | undefined, meter: Meter): string {
  if (pattern.replaceAll(specifier, "").includes("%")) throw javaException("UnknownFormatConversionException: %");
  produce(meter, pattern.length);
  let ordinary = -1;
  let last = -1;
  return pattern.replaceAll(
    specifier,
    (
      whole,
      position: string | undefined,
      flags: string,
      width: string | undefined,
      precision: string | undefined,
      letter: string,
    ) => {
      const asked: Specifier = {
        flags: new Set(flags),
        width: width === undefined ? undefined : Number(width),
        precision: precision === undefined ? undefined : Number(precision),
        conversion: letter.toLowerCase(),
        isUpper: letter !== letter.toLowerCase(),
      };
      checkSpecifier(asked, flags, letter);
      if (letter === "n") return "\n";
      if (letter === "%") return justified("%", asked, meter);
      if (flags.includes("<")) {
        if (last < 0) throw javaException(`MissingFormatArgumentException: Format specifier '${whole}'`);
      } else if (position === undefined) last = ordinary += 1;
      else last = Number(position) - 1;
      if (last < 0) throw javaException("IllegalFormatArgumentIndexException: Illegal format argument index = 0");
      if (args && last >= args.length) {
        throw javaException(`MissingFormatArgumentException: Format specifier '${whole}'`);
      }
      const text = convert(args?.[last] ?? null, asked, meter);
      return justified(asked.isUpper ? text.toUpperCase() : text, asked, meter);
    },
  );
}

function justified(text: string, { flags, width = 0 }: Specifier, meter: Meter): string {
  produce(meter, Math.max(width, text.length));
  return flags.has("-") ? text.padEnd(width) : text.padStart(width);
}

function convert(value: Value, asked: Specifier, meter: Meter): string {
  const { conversion, precision } = asked;
  const cut = (text: string): string => text.slice(0, precision);
  switch (conversion) {
    case "s":
      return cut(printed(value, meter));
    case "b":
      return cut(String(typeof value === "boolean" ? value : value !== null));
    case "h":
      return cut(value === null ? "null" : (hash(value, meter) >>> 0).toString(16));
    default:
  }
  if (value === null) return cut("null");
  produce(meter, (asked.width ?? 0) + (precision ?? 0));
  spend(meter, 32);
  if (isNumeric(value)) countBoth(value, value, meter);
  if (isKind(value, "big-decimal")) countScales(value.scale, precision ?? 6, meter);
  const text =
    conversion === "c"
      ? character(value)
      : !isNumeric(value)
        ? undefined
        : /[dox]/.test(conversion)
          ? formatWhole(value, asked)
          : formatFloating(value, asked);
  if (text !== undefined) return text;
  throw javaException(`IllegalFormatConversionException: ${conversion} does not fit the value`);
}

function character(value: Value): string | undefined {
  if (isKind(value, "char")) return value.value;
  if (typeof value !== "number") return undefined;
  if (value < 0 || value > 0x10ffff) throw javaException("IllegalFormatCodePointException");
  return codePoint(value);
}
