import { characterOf, maximumNesting, readClass } from "./character-class.ts";
import { readCharacterEscape, readSetEscape, readUntil } from "./escape.ts";
import { badPattern, type Cased, type Flags, type Place, type RegexNode, type RepeatMode } from "./node.ts";
import { reachOf } from "./look-behind.ts";
import { createReader, type Reader } from "./reader.ts";
import { either, lineTerminator, not, range } from "./sets.ts";
import { unquote } from "./unquote.ts";

/** A parsed regular expression. */
export interface ParsedRegex {
  readonly node: RegexNode;
  /** Groups that capture, the whole match left out. */
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
}

/**
 * Parses a regular expression of java.util.regex.
 *
 * @throws what `badPattern` makes, if Java would refuse it
 */
export function parseRegex(pattern: string, flags: Partial<Flags> = {}): ParsedRegex {
  if (pattern.length > maximumLength) throw badPattern("The regular expression is too long");
  const reader = createReader(unquote(pattern), flags);
  const node = readChoice(reader);
  if (reader.peek() !== "") reader.fail("Unmatched closing ')'");
  return { node, groups: reader.groups, names: reader.names };
}

const maximumLength = 100_000;

function readChoice(reader: Reader): RegexNode {
  const options = [readSequence(reader)];
  while (reader.skip("|")) options.push(readSequence(reader));
  return options.length === 1 && options[0] ? options[0] : { kind: "choice", options };
}

function readSequence(reader: Reader): RegexNode {
  const parts: RegexNode[] = [];
  for (;;) {
    const char = reader.peek();
    if (char === "" || char === "|" || char === ")") break;
    const before = reader.size;
    reader.grow(1);
    const atom = weighed(readAtom(reader), reader.size - before);
    if (atom !== flagsAlone) parts.push(readRepeats(reader, atom));
  }
  return parts.length === 1 && parts[0] ? parts[0] : { kind: "sequence", parts };
}

/** A set of many parts takes longer to look through than most. */
function weighed(atom: RegexNode, size: number): RegexNode {
  return atom.kind === "set" && size > 3 ? { ...atom, cost: size >> 2 } : atom;
}

function character(reader: Reader, char: number): RegexNode {
  const has = characterOf(reader, char);
  return reader.flags.ignoresCase ? { kind: "set", has } : { kind: "set", has, text: String.fromCodePoint(char) };
}

function readAtom(reader: Reader): RegexNode {
  const { isMultiline, dotTakesAll, isUnixLines } = reader.flags;
  const char = reader.take();
  switch (char) {
    case "(":
      return readGroup(reader);
    case "[":
      return { kind: "set", has: readClass(reader) };
    case ".":
      return {
        kind: "set",
        has: dotTakesAll ? () => true : isUnixLines ? (other) => other !== 0x0a : not(lineTerminator),
      };
    case "^":
      return { kind: "place", place: isMultiline ? (isUnixLines ? "unix-line-start" : "line-start") : "input-start" };
    case "$":
      return { kind: "place", place: `${isUnixLines ? "unix-" : ""}${isMultiline ? "line-end" : "last-line-end"}` };
    case "{":
      // Nothing, which can be repeated: {2} is a pattern, and {a} none.
      reader.at -= 1;
      return { kind: "sequence", parts: [] };
    case "*":
    case "+":
    case "?":
      return reader.fail(`Dangling meta character '${char}'`);
    case "\\":
      return readEscape(reader);
    default:
      return character(reader, char.codePointAt(0) ?? 0);
  }
}

const places: ReadonlyMap<string, Place> = new Map([
  ["b", "word-boundary"],
  ["B", "no-word-boundary"],
  ["A", "input-start"],
  ["G", "last-match"],
  ["z", "input-end"],
  ["Z", "last-line-end"],
]);

function readEscape(reader: Reader): RegexNode {
  const set = readSetEscape(reader);
  if (set) return { kind: "set", has: set };
  const letter = reader.pattern.charAt(reader.at);
  const place = places.get(letter);
  if (place) {
    reader.takeRaw();
    if (place === "last-line-end" && reader.flags.isUnixLines) return { kind: "place", place: "unix-last-line-end" };
    const isWord = (place === "word-boundary" || place === "no-word-boundary") && reader.flags.hasUnicodeClasses;
    return { kind: "place", place: isWord ? unicodePlaces[place] : place };
  }
  if (letter === "R") {
    reader.takeRaw();
    return anyLineEnd;
  }
  if (/[1-9]/.test(letter)) return { kind: "back", index: readBackIndex(reader), ...cased(reader) };
  if (reader.pattern.startsWith("k<", reader.at)) {
    reader.at += 2;
    const name = readUntil(reader, ">");
    const index = reader.names.get(name) ?? reader.fail(`Named group <${name}> does not exist`);
    return { kind: "back", index, ...cased(reader) };
  }
  return character(reader, readCharacterEscape(reader));
}

const unicodePlaces = {
  "word-boundary": "unicode-word-boundary",
  "no-word-boundary": "no-unicode-word-boundary",
} as const;

/** `\R`: both characters of Windows at once, or any of those that end a line or a page. */
const anyLineEnd: RegexNode = {
  kind: "choice",
  options: [
    {
      kind: "sequence",
      parts: [
        { kind: "set", has: (char) => char === 0x0d },
        { kind: "set", has: (char) => char === 0x0a },
      ],
    },
    { kind: "set", has: either(lineTerminator, range(0x0a, 0x0d)) },
  ],
};

function cased({ flags: { ignoresCase, isUnicode } }: Reader): { readonly cased: Cased } {
  return { cased: ignoresCase ? (isUnicode ? "unicode" : "ascii") : "exact" };
}

/** As many digits as name a group that is there. */
function readBackIndex(reader: Reader): number {
  let index = Number(reader.take());
  while (/\d/.test(reader.peek())) {
    const longer = index * 10 + Number(reader.peek());
    if (longer > reader.groups) break;
    reader.take();
    index = longer;
  }
  return index;
}

function readGroup(reader: Reader): RegexNode {
  reader.depth += 1;
  if (reader.depth > maximumNesting) reader.fail("Groups are nested too deeply");
  const outer = reader.flags;
  const node = readGroupInside(reader);
  reader.depth -= 1;
  if (node === "flags") return flagsAlone;
  reader.flags = outer;
  return node;
}

/** What flags alone match; they cannot be repeated. */
const flagsAlone: RegexNode = { kind: "sequence", parts: [] };

/** Flags alone, as in `(?i)`, hold for the rest of the group around them. */
function readGroupInside(reader: Reader): RegexNode | "flags" {
  if (!reader.skip("?")) return capture(reader, undefined);
  if (reader.skip(":")) return close(reader);
  if (reader.skip(">")) return { kind: "atomic", inner: close(reader) };
  for (const isBehind of [false, true]) {
    for (const isNegative of [false, true]) {
      if (!reader.skip((isBehind ? "<" : "") + (isNegative ? "!" : "="))) continue;
      const inner = close(reader);
      if (!isBehind) return { kind: "look", inner, reach: undefined, isNegative };
      const reach = reachOf(inner) ?? reader.fail("Look-behind group does not have an obvious maximum length");
      return { kind: "look", inner, reach, isNegative };
    }
  }
  if (reader.skip("<")) return capture(reader, readUntil(reader, ">"));
  const flags = /^([imsuxdUc]*)(?:-([imsuxdUc]*))?([:)])/.exec(reader.pattern.slice(reader.at, reader.at + 20));
  if (!flags) return reader.fail("Unknown inline modifier");
  reader.at += flags[0].length;
  reader.flags = withFlags(withFlags(reader.flags, flags[1] ?? "", true), flags[2] ?? "", false);
  return flags[3] === ")" ? "flags" : close(reader);
}

function withFlags(flags: Flags, letters: string, isOn: boolean): Flags {
  return {
    ignoresCase: letters.includes("i") ? isOn : flags.ignoresCase,
    isMultiline: letters.includes("m") ? isOn : flags.isMultiline,
    dotTakesAll: letters.includes("s") ? isOn : flags.dotTakesAll,
    isUnicode: /[uU]/.test(letters) ? isOn : flags.isUnicode,
    isUnixLines: letters.includes("d") ? isOn : flags.isUnixLines,
    hasUnicodeClasses: letters.includes("U") ? isOn : flags.hasUnicodeClasses,
    hasComments: letters.includes("x") ? isOn : flags.hasComments,
  };
}

function capture(reader: Reader, name: string | undefined): RegexNode {
  reader.groups += 1;
  const index = reader.groups;
  if (name !== undefined) {
    if (!/^[A-Za-z][A-Za-z0-9]*$/.test(name)) reader.fail("A group's name is letters and digits");
    if (reader.names.has(name)) reader.fail(`Named capturing group <${name}> is already defined`);
    reader.names.set(name, index);
  }
  return { kind: "group", inner: close(reader), index };
}

function close(reader: Reader): RegexNode {
  const inner = readChoice(reader);
  if (!reader.skip(")")) reader.fail("Unclosed group");
  return inner;
}

/** Repetitions a counted quantifier may ask for; they are written out in the program. */
const maximumCount = 1_000;

function readRepeats(reader: Reader, atom: RegexNode): RegexNode {
  const bounds = readBounds(reader);
  if (!bounds) return atom;
  const mode: RepeatMode = reader.skip("?") ? "lazy" : reader.skip("+") ? "possessive" : "greedy";
  return { kind: "repeat", inner: atom, ...bounds, mode };
}

function readBounds(reader: Reader): { min: number; max: number; isSign: boolean } | undefined {
  if (reader.skip("*")) return { min: 0, max: Infinity, isSign: true };
  if (reader.skip("+")) return { min: 1, max: Infinity, isSign: true };
  if (reader.skip("?")) return { min: 0, max: 1, isSign: true };
  if (!reader.skip("{")) return undefined;
  const counts = /^(\d+)(?:(,)(\d*))?\}/.exec(reader.pattern.slice(reader.at, reader.at + 30));
  if (!counts) return reader.fail("Illegal repetition");
  reader.at += counts[0].length;
  const min = Number(counts[1]);
  const max = counts[2] === undefined ? min : counts[3] === "" ? Infinity : Number(counts[3]);
  if (max < min) reader.fail("Illegal repetition range");
  if (min > maximumCount || (max !== Infinity && max > maximumCount)) reader.fail("The repetition counts too far");
  return { min, max, isSign: false };
}
