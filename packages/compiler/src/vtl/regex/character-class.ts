import { readCharacterEscape, readSetEscape, readUntil } from "./escape.ts";
import type { CharSet } from "./node.ts";
import type { Reader } from "./reader.ts";
import { not, single, span } from "./sets.ts";

/** How deep classes and groups may stand in one another. */
export const maximumNesting = 50;

/** Reads `[…]` after its bracket: ranges, classes in classes, and `&&` for what both have. */
export function readClass(reader: Reader): CharSet {
  reader.depth += 1;
  if (reader.depth > maximumNesting) reader.fail("Classes are nested too deeply");
  const isNegated = reader.skip("^");
  const both: CharSet[] = [];
  let sets: CharSet[] = [];
  for (let isFirst = true; ; isFirst = false) {
    if (reader.peek() === "") reader.fail("Unclosed character class");
    if (!isFirst && reader.skip("]")) break;
    if (reader.skip("&&")) {
      both.push(union(sets));
      sets = [];
    } else if (reader.skip("[")) sets.push(readClass(reader));
    else if (reader.skip("\\Q")) sets.push(...Array.from(readUntil(reader, "\\E"), (char) => one(reader, char)));
    else sets.push(readItem(reader));
  }
  reader.depth -= 1;
  // `[a&&]` is `[a]`.
  if (both.length === 0 || sets.length > 0) both.push(union(sets));
  const set: CharSet = (char) => both.every((part) => part(char));
  return isNegated ? not(set) : set;
}

function readItem(reader: Reader): CharSet {
  const from = readEnd(reader);
  if (typeof from !== "number") return from;
  const { ignoresCase, isUnicode } = reader.flags;
  const isRange = reader.peek() === "-" && !/^-(?:\]|\[|$)/.test(reader.pattern.slice(reader.at, reader.at + 2));
  if (!isRange) return single(from, ignoresCase, isUnicode);
  reader.take();
  const to = readEnd(reader);
  if (typeof to !== "number" || to < from) return reader.fail("Illegal character range");
  return span(from, to, ignoresCase, isUnicode);
}

/** A character, or the set that an escape stands for. */
function readEnd(reader: Reader): number | CharSet {
  if (reader.skip("\\")) return readSetEscape(reader) ?? readCharacterEscape(reader);
  return reader.take().codePointAt(0) ?? reader.fail("Unclosed character class");
}

function one(reader: Reader, char: string): CharSet {
  return single(char.codePointAt(0) ?? 0, reader.flags.ignoresCase, reader.flags.isUnicode);
}

function union(sets: readonly CharSet[]): CharSet {
  const [first, ...others] = sets;
  if (!first) return () => false;
  return others.length === 0 ? first : (char) => sets.some((set) => set(char));
}
