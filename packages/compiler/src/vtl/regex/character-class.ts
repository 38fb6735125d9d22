import { readCharacterEscape, readSetEscape } from "./escape.ts";
import type { CharSet } from "./node.ts";
import type { Reader } from "./reader.ts";
import { both, either, not, single, span } from "./sets.ts";

/** How much longer it takes to compare characters of all scripts whose case does not count. */
const costOfFolding = 6;

/** How deep classes and groups may stand in one another. */
export const maximumNesting = 50;

const costOfBoth = 20;

/**
 * Reads `[…]` after its bracket, in the steps of java.util.regex.Pattern, which decide what odd ones mean: ranges, classes in
 * classes, and `&&` for what both have. What follows `&&` is read as if it were in brackets, up to the bracket that closes both.
 */
export function readClass(reader: Reader, isClosing: boolean = true): CharSet {
  reader.depth += 1;
  if (reader.depth > maximumNesting) reader.fail("Classes are nested too deeply");
  const isNegated = isClosing && reader.skip("^");
  // Characters that stand alone; they are kept apart, and stay even when the rest was cut down to what both have.
  const alone: CharSet[] = [];
  let hasAlone = false;
  let parts: CharSet[] = [];
  let latest: CharSet | undefined;
  const add = (other: CharSet): void => {
    latest = other;
    parts.push(other);
  };
  for (;;) {
    const char = reader.peek();
    if (char === "") reader.fail("Unclosed character class");
    if (char === "]" && (parts.length > 0 || hasAlone)) break;
    if (reader.skip("[")) add(readClass(reader));
    else if (reader.skip("&&")) {
      const right = readRight(reader);
      if (hasAlone) add(either(...alone));
      hasAlone = false;
      if (right) latest = right;
      // Each stands in the one before.
      reader.grow(costOfBoth);
      if (parts.length > 0 && latest) parts = [both(either(...parts), latest)];
      else parts = [right ?? reader.fail("Bad class syntax")];
    } else {
      const item = readItem(reader);
      if ("alone" in item) {
        alone.push(item.alone);
        hasAlone = true;
      } else add(item.set);
    }
  }
  if (isClosing) reader.skip("]");
  reader.depth -= 1;
  if (hasAlone) parts.push(...alone);
  const [first, ...others] = parts;
  const only = first ?? reader.fail("Bad class syntax");
  const all = others.length === 0 ? only : either(...parts);
  return isNegated ? not(all) : all;
}

/** One character, in both cases if the flags say so. */
export function characterOf(reader: Reader, char: number): CharSet {
  const { ignoresCase, isUnicode } = reader.flags;
  if (ignoresCase && isUnicode) reader.grow(costOfFolding);
  return single(char, ignoresCase, isUnicode);
}

/** What stands behind `&&`, up to the next `&` or the end. */
function readRight(reader: Reader): CharSet | undefined {
  const parts: CharSet[] = [];
  for (;;) {
    const char = reader.peek();
    if (char === "]" || char === "&") return parts.length === 0 ? undefined : either(...parts);
    parts.push(reader.skip("[") ? readClass(reader) : readClass(reader, false));
  }
}

function readItem(reader: Reader): { readonly alone: CharSet } | { readonly set: CharSet } {
  reader.grow(1);
  const from = readEnd(reader, reader.pattern[reader.at + 2] === "-");
  if (typeof from !== "number") return { set: from };
  const { ignoresCase, isUnicode } = reader.flags;
  const alone = characterOf(reader, from);
  if (reader.peek() !== "-") return { alone };
  const next = reader.pattern[reader.at + 1];
  if (next === "[" || next === "]") return { alone };
  reader.skip("-");
  const to = readEnd(reader, true);
  if (typeof to !== "number" || to < from) return reader.fail("Illegal character range");
  return { set: span(from, to, ignoresCase, isUnicode) };
}

/** A character, or the set that an escape stands for; `\v` is a character where it begins or ends a range. */
function readEnd(reader: Reader, isRange: boolean): number | CharSet {
  if (isRange && reader.skip("\\v")) return 0x0b;
  if (reader.skip("\\")) return readSetEscape(reader) ?? readCharacterEscape(reader);
  return reader.take().codePointAt(0) ?? reader.fail("Unclosed character class");
}
