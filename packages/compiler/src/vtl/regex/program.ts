import type { Reach } from "./look-behind.ts";
import type { Cased, CharSet, Place, RegexNode } from "./node.ts";
import { badPattern } from "./node.ts";

/** A step of the machine that matches. Numbers are places in the program, or of saved offsets. */
export type Step =
  | { readonly do: "set"; readonly has: CharSet; readonly cost: number }
  | { readonly do: "place"; readonly place: Place }
  | { readonly do: "save"; readonly slot: number }
  | { readonly do: "back"; readonly index: number; readonly cased: Cased }
  /** Goes on at `first`, and at `second` if that leads nowhere. */
  | { readonly do: "split"; first: number; second: number }
  | { readonly do: "jump"; to: number }
  /** Goes on only if something was taken since the slot was saved: a loop over nothing ends. */
  | { readonly do: "progress"; readonly slot: number; else: number }
  | {
      readonly do: "look";
      readonly program: readonly Step[];
      readonly reach: Reach | undefined;
      readonly isNegative: boolean;
    }
  | { readonly do: "atomic"; readonly program: readonly Step[] }
  | { readonly do: "match" };

export interface Program {
  readonly steps: readonly Step[];
  /** Whether it takes characters of two units, between which no match then begins. */
  readonly takesPairs: boolean;
  /** Offsets saved on the way: two a group, the whole match first, then one a loop. */
  readonly slots: number;
  /** Steps, those of programs in it among them. */
  readonly size: number;
}

const maximumSteps = 20_000;

/** Writes out a parsed expression as a program. */
export function toProgram(node: RegexNode, groups: number): Program {
  const counter = { groups, slots: (groups + 1) * 2, steps: 0, takesPairs: false };
  const steps = write(node, counter);
  return { steps, slots: counter.slots, takesPairs: counter.takesPairs, size: counter.steps };
}

/** Characters of two units, and half of one: a set that has any of them takes such. */
const pairs = [0x10000, 0x10400, 0x10428, 0x1d7ce, 0x1f600, 0x20000, 0xde00];

interface Counter {
  readonly groups: number;
  takesPairs: boolean;
  slots: number;
  steps: number;
}

function write(node: RegexNode, counter: Counter): Step[] {
  const steps: Step[] = [];
  emit(node, steps, counter);
  steps.push({ do: "match" });
  return steps;
}

function emit(node: RegexNode, steps: Step[], counter: Counter): void {
  counter.steps += 1;
  if (counter.steps > maximumSteps) throw badPattern("The regular expression is too large");
  switch (node.kind) {
    case "set":
      steps.push({ do: "set", has: node.has, cost: node.cost ?? 0 });
      counter.takesPairs ||= (node.text ?? "").length > 1 || pairs.some(node.has);
      return;
    case "place":
      steps.push({ do: "place", place: node.place });
      return;
    case "back":
      // A group that is not there never took part.
      if (node.index > counter.groups) steps.push({ do: "set", has: () => false, cost: 0 });
      else steps.push({ do: "back", index: node.index, cased: node.cased });
      return;
    case "sequence":
      for (const part of node.parts) emit(part, steps, counter);
      return;
    case "choice":
      emitChoice(node.options, steps, counter);
      return;
    case "group":
      steps.push({ do: "save", slot: node.index * 2 });
      emit(node.inner, steps, counter);
      steps.push({ do: "save", slot: node.index * 2 + 1 });
      return;
    case "atomic":
      steps.push({ do: "atomic", program: write(node.inner, counter) });
      return;
    case "look": {
      const { reach, isNegative } = node;
      steps.push({ do: "look", program: write(node.inner, counter), reach, isNegative });
      return;
    }
    case "repeat":
      emitRepeat(node, steps, counter);
  }
}

function emitChoice(options: readonly RegexNode[], steps: Step[], counter: Counter): void {
  const jumps: { do: "jump"; to: number }[] = [];
  for (const [index, option] of options.entries()) {
    const isLast = index === options.length - 1;
    const split = { do: "split" as const, first: steps.length + 1, second: -1 };
    if (!isLast) steps.push(split);
    emit(option, steps, counter);
    if (isLast) break;
    const jump = { do: "jump" as const, to: -1 };
    jumps.push(jump);
    steps.push(jump);
    split.second = steps.length;
  }
  for (const jump of jumps) jump.to = steps.length;
}

function emitRepeat(node: Extract<RegexNode, { kind: "repeat" }>, steps: Step[], counter: Counter): void {
  const { inner, min, max, mode } = node;
  if (mode === "possessive") {
    steps.push({ do: "atomic", program: write({ ...node, mode: "greedy" }, counter) });
    return;
  }
  for (let count = 0; count < min; count += 1) emit(inner, steps, counter);
  if (max === Infinity) return emitLoop(inner, mode === "lazy", steps, counter);
  const splits: { do: "split"; first: number; second: number }[] = [];
  for (let count = min; count < max; count += 1) {
    const split = { do: "split" as const, first: steps.length + 1, second: -1 };
    splits.push(split);
    steps.push(split);
    emit(inner, steps, counter);
  }
  for (const split of splits) {
    split.second = steps.length;
    if (mode === "lazy") [split.first, split.second] = [split.second, split.first];
  }
}

function emitLoop(inner: RegexNode, isLazy: boolean, steps: Step[], counter: Counter): void {
  const slot = counter.slots;
  counter.slots += 1;
  const start = steps.length;
  const split = { do: "split" as const, first: start + 1, second: -1 };
  steps.push(split, { do: "save", slot });
  emit(inner, steps, counter);
  const progress = { do: "progress" as const, slot, else: -1 };
  steps.push(progress, { do: "jump", to: start });
  split.second = progress.else = steps.length;
  if (isLazy) [split.first, split.second] = [split.second, split.first];
}
