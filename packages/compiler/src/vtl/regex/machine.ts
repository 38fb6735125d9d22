import { spend, tooMuch, type Meter } from "../meter.ts";
import type { Cased, CharSet, Place } from "./node.ts";
import type { Program, Step } from "./program.ts";
import {
  foldAscii,
  foldUnicode,
  isLetterOrDigit,
  isMark,
  isUnicodeWordCharacter,
  isWordCharacter,
  lineTerminator,
} from "./sets.ts";

/** Offsets of the groups of a match, two each; -1 for a group that took no part. */
export type Captures = readonly number[];

/** Choices that may be open at once. */
const maximumChoices = 500_000;

/**
 * Matches a program from an offset on, by trying one way after the other, with a stack of its own.
 *
 * Each step is counted, so that an expression that would take for ever ends the run. Undefined if there is no match;
 * `isWhole`: one that ends before the end is none.
 */
export function matchAt(
  program: Program,
  text: string,
  at: number,
  isWhole: boolean,
  meter: Meter,
  lastEnd: number = at,
): Captures | undefined {
  const slots = Array.from({ length: program.slots }, () => -1);
  const end = run(program.steps, { text, slots, meter, lastEnd, endsAt: isWhole ? text.length : undefined }, at);
  if (end === undefined) return undefined;
  slots[0] = at;
  slots[1] = end;
  return slots;
}

interface Input {
  readonly text: string;
  readonly slots: number[];
  readonly meter: Meter;
  /** Where the match before this one ended. */
  readonly lastEnd: number;
  /** The only offset at which a match may end, if there is one. */
  readonly endsAt: number | undefined;
}

function run(steps: readonly Step[], input: Input, from: number): number | undefined {
  const { text, slots, meter, endsAt } = input;
  // Triples: a place in the program and an offset to go back to; or -1, a slot and what it held before.
  const choices: number[] = [];
  let at = from;
  let place = 0;
  const save = (slot: number, value: number): void => {
    choices.push(-1, slot, slots[slot] ?? -1);
    slots[slot] = value;
  };
  for (;;) {
    spend(meter, 1);
    if (choices.length > maximumChoices * 3) throw tooMuch("A regular expression leaves too many choices open");
    const step = steps[place];
    let isGood = true;
    place += 1;
    switch (step?.do) {
      case "set": {
        if (step.cost > 0) spend(meter, step.cost);
        const char = text.codePointAt(at);
        isGood = char !== undefined && step.has(char);
        if (isGood) at += (char ?? 0) > 0xffff ? 2 : 1;
        break;
      }
      case "place":
        isGood = step.place === "last-match" ? at === input.lastEnd : isAt(step.place, text, at, meter);
        break;
      case "save":
        save(step.slot, at);
        break;
      case "back": {
        const length = backLength(input, step.index, step.cased, at);
        isGood = length !== undefined;
        at += length ?? 0;
        break;
      }
      case "split":
        choices.push(step.second, at, 0);
        place = step.first;
        break;
      case "jump":
        place = step.to;
        break;
      case "progress":
        if (slots[step.slot] === at) place = step.else;
        break;
      case "look":
        isGood = look(step, input, at, save) !== step.isNegative;
        break;
      case "atomic": {
        const end = runAside(step.program, { ...input, endsAt: undefined }, at, save);
        isGood = end !== undefined;
        at = end ?? at;
        break;
      }
      default:
        if (endsAt === undefined || at === endsAt) return at;
        isGood = false;
    }
    if (isGood) continue;
    for (;;) {
      const value = choices.pop();
      const second = choices.pop();
      const first = choices.pop();
      if (value === undefined || second === undefined || first === undefined) return undefined;
      if (first >= 0) {
        place = first;
        at = second;
        break;
      }
      slots[second] = value;
    }
  }
}

/** Runs a program whose choices are forgotten once it has matched; its groups stay. */
function runAside(
  program: readonly Step[],
  input: Input,
  at: number,
  save: (slot: number, value: number) => void,
): number | undefined {
  const slots = [...input.slots];
  spend(input.meter, slots.length >> 2);
  const end = run(program, { ...input, slots }, at);
  if (end === undefined) return undefined;
  for (const [slot, value] of slots.entries()) if (input.slots[slot] !== value) save(slot, value);
  return end;
}

function look(
  { program, reach, isNegative }: Extract<Step, { do: "look" }>,
  input: Input,
  at: number,
  save: (slot: number, value: number) => void,
): boolean {
  const keep = isNegative ? () => {} : save;
  if (!reach) return runAside(program, { ...input, endsAt: undefined }, at, keep) !== undefined;
  const end = Math.max(0, at - reach.most);
  for (let start = at - reach.least; start >= end; start -= 1) {
    if (runAside(program, { ...input, endsAt: at }, start, keep) !== undefined) return true;
  }
  return false;
}

function backLength({ text, slots, meter }: Input, index: number, cased: Cased, at: number): number | undefined {
  const [start = -1, end = -1] = slots.slice(index * 2, index * 2 + 2);
  if (start < 0 || end < 0) return undefined;
  const length = end - start;
  spend(meter, length >> 3);
  if (cased === "exact") return text.startsWith(text.slice(start, end), at) ? length : undefined;
  const fold = cased === "unicode" ? foldUnicode : foldAscii;
  for (let offset = 0; offset < length; offset += 1) {
    if (at + offset >= text.length) return undefined;
    if (fold(text.charCodeAt(start + offset)) !== fold(text.charCodeAt(at + offset))) return undefined;
  }
  return length;
}

function isAt(place: Exclude<Place, "last-match">, text: string, at: number, meter: Meter): boolean {
  switch (place) {
    case "input-start":
      return at === 0;
    case "input-end":
      return at === text.length;
    case "last-line-end":
      return isLineEnd(text, at) && (at === text.length || at + lineEndLength(text, at) === text.length);
    case "line-end":
      return isLineEnd(text, at);
    case "line-start":
      return at === 0 || (at < text.length && isAfterLineEnd(text, at));
    case "unix-last-line-end":
      return at === text.length || (at === text.length - 1 && text[at] === "\n");
    case "unix-line-end":
      return at === text.length || text[at] === "\n";
    case "unix-line-start":
      return at === 0 || (at < text.length && text[at - 1] === "\n");
    case "word-boundary":
      return isBoundary(text, at, isWordCharacter, meter);
    case "no-word-boundary":
      return !isBoundary(text, at, isWordCharacter, meter);
    case "unicode-word-boundary":
      return isBoundary(text, at, isUnicodeWordCharacter, meter);
    case "no-unicode-word-boundary":
      return !isBoundary(text, at, isUnicodeWordCharacter, meter);
  }
}

function isLineEnd(text: string, at: number): boolean {
  if (at === text.length) return true;
  if (text[at] === "\n" && text[at - 1] === "\r") return false;
  return lineTerminator(text.charCodeAt(at));
}

function isAfterLineEnd(text: string, at: number): boolean {
  if (text[at - 1] === "\r" && text[at] === "\n") return false;
  return lineTerminator(text.charCodeAt(at - 1));
}

function lineEndLength(text: string, at: number): number {
  return text.startsWith("\r\n", at) ? 2 : 1;
}

function isBoundary(text: string, at: number, isWord: CharSet, meter: Meter): boolean {
  return isWordBefore(text, at, isWord, meter) !== (at < text.length && isWordAt(text, at, isWord, meter));
}

function isWordBefore(text: string, at: number, isWord: CharSet, meter: Meter): boolean {
  if (at === 0) return false;
  const isPair = at > 1 && (text.codePointAt(at - 2) ?? 0) > 0xffff;
  return isWordAt(text, at - (isPair ? 2 : 1), isWord, meter);
}

/** A mark, such as an accent, is part of the word whose letter it stands on. */
function isWordAt(text: string, at: number, isWord: CharSet, meter: Meter): boolean {
  if (isWord(text.codePointAt(at) ?? 0)) return true;
  let base = at;
  while (base > 0 && isMark(text.charCodeAt(base))) {
    spend(meter, 2);
    base -= 1;
  }
  return base < at && isLetterOrDigit(text.codePointAt(base) ?? 0);
}
