import { visibleJson } from "../text/visible.ts";
import { isFile, isList, onWire, type Example } from "./example.ts";

/** A value as indented JSON. */
export function printJson(given: Example, indent = ""): string {
  const example = onWire(given);
  if (typeof example !== "object" || example === null) return visibleJson(JSON.stringify(example));
  if (isFile(example)) return '"…"';
  const inner = `${indent}  `;
  if (isList(example)) {
    const items = example.map((item) => `${inner}${printJson(item, inner)}`);
    return items.length === 0 ? "[]" : `[\n${items.join(",\n")}\n${indent}]`;
  }
  const members = [...example].map(
    ([key, member]) => `${inner}${visibleJson(JSON.stringify(key))}: ${printJson(member, inner)}`,
  );
  return members.length === 0 ? "{}" : `{\n${members.join(",\n")}\n${indent}}`;
}
