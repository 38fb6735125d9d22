import { joinAll, maximumDepth, produce, spend, tooMuch, type Meter } from "../meter.ts";
import { membersOf } from "./members.ts";
import { isNumeric } from "./number.ts";
import { printNumber } from "./print-number.ts";
import { itemsIn, type Value } from "./value.ts";

/** Prints a value as json-smart writes JSON: compact, with `\/` for a slash, unless that is left out. */
export function printJson(value: Value, meter: Meter, depth: number = 0, escapesSlash: boolean = true): string {
  spend(meter, 1);
  if (value === null) return "null";
  if (typeof value === "boolean") return String(value);
  if (typeof value === "string") return quote(value, meter, escapesSlash);
  if (isNumeric(value)) return printNumber(value, meter);
  if (depth > maximumDepth) throw tooMuch("A value is nested too deeply to be printed");
  switch (value.kind) {
    case "list": {
      const items = itemsIn(value).map((item) => printJson(item, meter, depth + 1, escapesSlash));
      produce(meter, 2);
      return `[${joinAll(items, ",", meter)}]`;
    }
    case "map": {
      const members: string[] = [];
      for (const [key, member] of membersOf(value)) {
        const name = typeof key === "object" ? printJson(key, meter, depth + 1, escapesSlash) : String(key);
        members.push(`${quote(name, meter, escapesSlash)}:${printJson(member, meter, depth + 1, escapesSlash)}`);
      }
      produce(meter, 2);
      return `{${joinAll(members, ",", meter)}}`;
    }
    // What json-smart does not know it prints as an object, of what can be read of its fields: nothing.
    case "char":
    case "entry":
    case "host":
      return "{}";
  }
}

const short: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/** As json-smart's Escape4Web: control characters, and those of U+2000–20FF, which browsers stumble over. */
function quote(text: string, meter: Meter, escapesSlash: boolean): string {
  const escaped = text.replaceAll(/["\\/\u0000-\u001F\u007F-\u009F\u2000-\u20FF]/g, (char) => {
    if (char === "/") return escapesSlash ? "\\/" : "/";
    return short[char] ?? `\\u${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  });
  produce(meter, escaped.length + 2);
  return `"${escaped}"`;
}
