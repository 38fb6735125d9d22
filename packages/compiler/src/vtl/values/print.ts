import { joinAll, maximumDepth, produce, spend, tooMuch, type Meter } from "../meter.ts";
import { entryValue } from "./entry.ts";
import { printJson } from "./print-json.ts";
import { membersOf } from "./members.ts";
import { isNumeric } from "./number.ts";
import { printNumber } from "./print-number.ts";
import { itemsIn, isArray, type JavaMap, type ArrayFlavour, type List, type Value } from "./value.ts";

/**
 * Prints a value as Java's `toString` does: `{a=1, b=[2]}`. Null where Java has null.
 *
 * A list that was read from JSON prints as JSON, which is what the service's does:
 * https://github.com/localstack/localstack test_input_path_template_formatting, recorded against AWS.
 */
export function print(value: Value, meter: Meter, depth: number = 0): string | null {
  if (typeof value === "string") return value;
  if (value === null) return null;
  if (typeof value === "boolean") return String(value);
  if (isNumeric(value)) return printNumber(value, meter);
  if (depth > maximumDepth) throw tooMuch("A value is nested too deeply to be printed");
  switch (value.kind) {
    case "char":
      return value.value;
    case "host":
      return value.type.print(value, meter, depth);
    case "entry":
      return joinAll([inner(value.key, meter, depth), inner(entryValue(value), meter, depth)], "=", meter);
    case "map":
      return printMap(value, meter, depth);
    case "list":
      return printList(value, meter, depth);
  }
}

function printMap(map: JavaMap, meter: Meter, depth: number): string {
  if (map.isSilent) return "";
  const parts: string[] = [];
  for (const [key, value] of membersOf(map)) {
    const name = key === map ? "(this Map)" : inner(key, meter, depth);
    parts.push(`${name}=${value === map ? "(this Map)" : inner(value, meter, depth)}`);
  }
  return joined(parts, "{", "}", meter);
}

function printList(list: List, meter: Meter, depth: number): string {
  if (list.flavour === "json-array") return printJson(list, meter, depth);
  // The number is where the object lies in Java's memory; nobody can want it.
  if (isArray(list)) return `${arrayNames[list.flavour]}@1b6d3586`;
  const parts = itemsIn(list).map((item) => (item === list ? "(this Collection)" : inner(item, meter, depth)));
  return joined(parts, "[", "]", meter);
}

const arrayNames: Readonly<Record<ArrayFlavour, string>> = {
  array: "[Ljava.lang.Object;",
  "string-array": "[Ljava.lang.String;",
  "char-array": "[C",
  "byte-array": "[B",
};

function inner(value: Value, meter: Meter, depth: number): string {
  spend(meter, 2);
  return print(value, meter, depth + 1) ?? "null";
}

function joined(parts: readonly string[], open: string, close: string, meter: Meter): string {
  produce(meter, open.length + close.length);
  return open + joinAll(parts, ", ", meter) + close;
}
