import { double, integer, type Numeric } from "../../../vtl/values/number.ts";
import { closeBrace, comma, fail, minus, skipSpace, type Reader } from "./reader.ts";

/** A number; undefined, and nothing read, if this is a word. `close` is what ends it, as a comma does: -1 for none. */
export function readNumber(reader: Reader, close: number): Numeric | undefined {
  return readSmallInteger(reader, close) ?? readAnyNumber(reader, close);
}

/** Whether a code is that of a digit. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A number is one only if nothing but white space follows it before the value ends. */
function endsNumber(reader: Reader, close: number): boolean {
  const code = skipSpace(reader);
  return code === -1 || (close !== -1 && (code === comma || code === close)) || code > closeBrace;
}

/** Nearly all numbers are small and whole; undefined, and nothing read, if this is not. */
function readSmallInteger(reader: Reader, close: number): number | undefined {
  const { text, at: start } = reader;
  const isNegative = text.charCodeAt(start) === minus;
  const first = isNegative ? start + 1 : start;
  let at = first;
  let value = 0;
  for (; at < text.length && isDigit(text.charCodeAt(at)); at += 1) value = value * 10 + text.charCodeAt(at) - 0x30;
  const length = at - first;
  if (length === 0 || length > 9 || (at < text.length && ".eE".includes(text.charAt(at)))) return undefined;
  reader.at = at;
  if (endsNumber(reader, close)) return isNegative && value !== 0 ? -value : value;
  reader.at = start;
  return undefined;
}

/** Any other number. */
function readAnyNumber(reader: Reader, close: number): Numeric | undefined {
  const start = reader.at;
  numberPattern.lastIndex = start;
  const [whole = ""] = numberPattern.exec(reader.text) ?? [];
  const source = whole.slice(0, maximumDigits);
  reader.at += source.length;
  if (endsNumber(reader, close)) return toNumber(source);
  reader.at = start;
  return undefined;
}

const numberPattern = /-?\d*(?:\.\d*)?(?:[eE][-+\d]\d*)?/y;

/** More digits than these make a text of a number; Java would calculate for minutes. */
const maximumDigits = 4_000;

function toNumber(source: string): Numeric {
  if (/^-?\d*$/.test(source)) {
    const value = BigInt(/\d/.test(source) ? source : "0");
    return source.replace("-", "").length > 19 ? { kind: "big-integer", value } : integer(value);
  }
  if (!/^-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(source)) return fail(`Unexpected token ${source}`);
  return source.length > 18 ? decimal(source) : double(Number(source));
}

/** A BigDecimal; one whose exponent would cost too much to calculate with becomes a Double. */
function decimal(source: string): Numeric {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] =
    /^(-?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(source) ?? [];
  const scale = fraction.length - Number(exponent);
  if (Math.abs(scale) > 10_000) return double(Number(source));
  return { kind: "big-decimal", unscaled: BigInt(`${sign}${whole}${fraction}`), scale };
}
