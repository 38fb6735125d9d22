import { isSolid } from "./breaks.ts";
import { identifier } from "./identifier.ts";
import { typed } from "./print-type.ts";
import type { Type } from "./type.ts";
import { objectText, printValue, type Value } from "./value.ts";
import { lineWidth, widthOf } from "./width.ts";

/** `const name: Type = { … };`, the object with a line for each member. `isExported`: with `export` before it. */
export function constantDeclaration(
  name: string,
  type: Type,
  value: { readonly [key: string]: Value | undefined },
  isExported: boolean,
): string {
  const head = `${isExported ? "export " : ""}const ${identifier(name)}:`;
  const flat = `${head} ${type.flat} =`;
  const isEmpty = Object.values(value).every((member) => member === undefined);
  const [start, below] = isEmpty ? [" {};", "{}"] : [" {", objectText(value, "  ")];
  if (widthOf(flat) + start.length <= lineWidth) return `${flat} ${objectText(value, "")};\n`;
  // Where only the brace is too much, or nothing before it can break, the object goes below.
  const isStiff = type.kind === "generic" ? isSolid(type) : type.kind === "reference";
  if (widthOf(flat) <= lineWidth || isStiff) return `${flat}\n  ${below};\n`;
  return `${typed(head, type, "", " =".length)} = ${objectText(value, "")};\n`;
}

/** `const name: Type = […];`. */
export function listDeclaration(name: string, type: Type, list: readonly Value[]): string {
  const head = `const ${identifier(name)}: ${type.flat} =`;
  return `${head} ${printValue(list, "", widthOf(head) + 1, 1)};\n`;
}
