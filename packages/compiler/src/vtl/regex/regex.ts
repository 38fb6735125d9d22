import { joinAll, produce, spend, type Meter } from "../meter.ts";
import { createSearch, firstIn, replaceFound } from "../search.ts";
import { matchAt, type Captures } from "./machine.ts";
import { badPattern, type Flags, type RegexNode } from "./node.ts";
import { parseRegex } from "./parse.ts";
import { toProgram, type Program } from "./program.ts";

/** A regular expression of java.util.regex, with what String's methods do with one. */
export interface Regex {
  /** Steps that it takes to make it. */
  readonly cost: number;
  /** Whether the whole text matches. */
  matches(text: string, meter: Meter): boolean;
  /** The first match from an offset on; `lastEnd` is where the one before it ended. */
  find(text: string, from: number, meter: Meter, lastEnd?: number): Captures | undefined;
  /**
   * What replaces the first match in texts, or all; `$1` and `${name}` in the replacement are what a group took.
   *
   * The replacement is read, and can be refused, only if there is a match, as in Java.
   */
  replacer(replacement: string, isAll: boolean): (text: string, meter: Meter) => string;
  /** As String.split: `limit` 0 leaves out empty texts at the end, a positive one ends splitting. */
  split(text: string, limit: number, meter: Meter): string[];
}

/**
 * Makes a regular expression that cannot run away: every step is counted by the meter.
 *
 * @throws what `badPattern` makes, if Java would refuse it
 */
export function createRegex(pattern: string, flags?: Partial<Flags>): Regex {
  return cachedRegex(keyOf(pattern, flags), pattern, flags);
}

function cachedRegex(key: string, pattern: string, flags: Partial<Flags> = {}): Regex {
  const known = cache.get(key);
  if (known) return known;
  const regex = makeRegex(pattern, flags);
  if (cacheCost + regex.cost > maximumCached) {
    cache.clear();
    cacheCost = 0;
  }
  cache.set(key, regex);
  cacheCost += regex.cost;
  return regex;
}

function keyOf(pattern: string, flags: Partial<Flags> | undefined): string {
  if (flags === undefined) return `/${pattern}`;
  const names = Object.entries(flags).flatMap(([name, isOn]) => (isOn ? [name] : []));
  return `${names.join()}/${pattern}`;
}

/** A template asks for the same few patterns again and again. */
const cache = new Map<string, Regex>();
let cacheCost = 0;
const maximumCached = 100_000;

/**
 * The regular expression of a run. Making it is counted the first time that the run asks, though it may be there from another:
 * a run costs the same each time.
 *
 * @throws what `createRegex` throws
 */
export function countedRegex(pattern: string, meter: Meter, flags?: Partial<Flags>): Regex {
  const key = keyOf(pattern, flags);
  const regex = cachedRegex(key, pattern, flags);
  const seen = counted.get(meter) ?? new Set();
  counted.set(meter, seen);
  if (seen.has(key)) return regex;
  if (seen.size >= maximumCounted) seen.clear();
  seen.add(key);
  spend(meter, regex.cost);
  return regex;
}

const counted = new WeakMap<Meter, Set<string>>();
const maximumCounted = 50;

function makeRegex(pattern: string, flags: Partial<Flags>): Regex {
  const { node, groups, names } = parseRegex(pattern, flags);
  const program = toProgram(node, groups);
  const plain = textOf(node);
  const search = createSearch(plain);

  const regex: Regex = {
    cost: 20 + pattern.length * 4 + program.size * 3,
    matches: (text, meter) => matchAt(program, text, 0, true, meter) !== undefined,
    find(text, from, meter, lastEnd = from) {
      if (plain !== "") {
        const at = firstIn(text, search, from, meter);
        return at < 0 ? undefined : [at, at + plain.length];
      }
      for (let at = from; at <= text.length; at += program.takesPairs && isPair(text, at) ? 2 : 1) {
        at = skipTo(program, text, at, meter);
        spend(meter, costOfTry);
        const found = matchAt(program, text, at, false, meter, lastEnd);
        if (found) return found;
      }
      return undefined;
    },
    replacer(replacement, isAll) {
      let isPlain: boolean | undefined;
      let parts: readonly (string | number)[] | undefined;
      return (text, meter) => {
        if (plain !== "") {
          const first = firstIn(text, search, 0, meter);
          if (first < 0) return text;
          // Not before there is a match, which counts its characters: a replacement can be long.
          isPlain ??= !/[\\$]/.test(replacement);
          if (isPlain) return replaceFound(text, search, first, replacement, isAll, meter);
        }
        let result = "";
        let copied = 0;
        for (const captures of matches(regex, text, meter)) {
          const [start = 0, end = 0] = captures;
          parts ??= parseReplacement(replacement, groups, names);
          const filled = parts.map((part) => (typeof part === "string" ? part : captured(text, captures, part)));
          produce(meter, start - copied);
          spend(meter, costOfMatch);
          result += text.slice(copied, start) + joinAll(filled, "", meter);
          copied = end;
          if (!isAll) break;
        }
        return result + text.slice(copied);
      };
    },
    split(text, limit, meter) {
      const parts: string[] = [];
      let copied = 0;
      for (const [start = 0, end = 0] of matches(regex, text, meter)) {
        if (limit > 0 && parts.length === limit - 1) break;
        spend(meter, costOfMatch);
        // Nothing at the beginning splits nothing off.
        if (end === 0) continue;
        parts.push(text.slice(copied, start));
        copied = end;
      }
      if (copied === 0 && parts.length === 0) return [text];
      parts.push(text.slice(copied));
      if (limit === 0) while (parts.at(-1) === "") parts.pop();
      return parts;
    },
  };
  return regex;
}

/** The text that is all that an expression matches; empty if it is more than such a text. */
function textOf(node: RegexNode): string {
  const parts = node.kind === "sequence" ? node.parts : [node];
  const texts = parts.map((part) => (part.kind === "set" ? part.text : undefined));
  return texts.includes(undefined) ? "" : texts.join("");
}

/** Steps that it takes to begin a match, whatever comes of it. */
const costOfTry = 6;

/** Steps that it takes to put something in the place of a match, or to split a text there. */
const costOfMatch = 8;

function isPair(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}

/** The next offset where a match can begin, as far as its first character tells. */
function skipTo({ steps: [first], takesPairs }: Program, text: string, from: number, meter: Meter): number {
  if (first?.do !== "set") return from;
  let at = from;
  while (at < text.length) {
    const char = text.codePointAt(at) ?? 0;
    if (first.has(char)) break;
    if (first.cost > 0) spend(meter, first.cost);
    at += takesPairs && char > 0xffff ? 2 : 1;
  }
  spend(meter, (at - from) >> 4);
  return at;
}

function* matches(regex: Regex, text: string, meter: Meter): Generator<Captures> {
  let lastEnd = 0;
  for (let from = 0; from <= text.length;) {
    const found = regex.find(text, from, meter, lastEnd);
    if (!found) return;
    yield found;
    const [start = 0, end = 0] = found;
    lastEnd = end;
    from = end > start ? end : end + 1;
  }
}

function captured(text: string, captures: Captures, index: number): string {
  const [start = -1, end = -1] = captures.slice(index * 2, index * 2 + 2);
  return start < 0 || end < 0 ? "" : text.slice(start, end);
}

/** The pieces of a replacement: text, and numbers of groups. */
function parseReplacement(text: string, groups: number, names: ReadonlyMap<string, number>): (string | number)[] {
  const parts: (string | number)[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? "";
    if (char === "\\") {
      at += 1;
      if (at >= text.length) throw badPattern("The replacement ends in a backslash");
      parts.push(text[at] ?? "");
    } else if (char !== "$") {
      const [run = ""] = /^[^\\$]+/.exec(text.slice(at)) ?? [];
      parts.push(run);
      at += run.length - 1;
    } else {
      const [source, index] = readGroupReference(text.slice(at + 1), groups, names);
      parts.push(index);
      at += source;
    }
  }
  return parts;
}

/** The length and the number of the group named after a `$`. */
function readGroupReference(rest: string, groups: number, names: ReadonlyMap<string, number>): [number, number] {
  const named = /^\{([A-Za-z][A-Za-z0-9]*)\}/.exec(rest);
  if (named) {
    const index = names.get(named[1] ?? "");
    if (index === undefined) throw badPattern(`The replacement names a group {${named[1] ?? ""}} that is not there`);
    return [named[0].length, index];
  }
  if (!/^\d/.test(rest)) throw badPattern("A $ in the replacement names no group");
  let index = Number(rest[0]);
  if (index > groups) throw badPattern(`The replacement names group ${index}, which is not there`);
  let length = 1;
  while (/\d/.test(rest[length] ?? "") && index * 10 + Number(rest[length]) <= groups) {
    index = index * 10 + Number(rest[length]);
    length += 1;
  }
  return [length, index];
}
