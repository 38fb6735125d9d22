import type { Sequence, SequenceStep } from "./sequence.ts";

/** A sequence as numbers of a picture, in CSS pixels: narrow enough for a telephone, so that its text is never scaled away. */
export interface SequenceView {
  readonly id: string;
  readonly title: string;
  /** One sentence of what is to be seen. */
  readonly description: string;
  readonly height: number;
  readonly bottom: number;
  readonly parties: readonly { readonly x: number; readonly left: number; readonly name: string }[];
  readonly arrows: readonly ArrowView[];
  /** The steps in words, by number. */
  readonly words: readonly string[];
}

interface ArrowView {
  readonly number: number;
  readonly x: number;
  readonly y: number;
  readonly numberY: number;
  /** Of the path from the number to the head. */
  readonly line: string;
  readonly head: string;
  readonly label: string;
  readonly labelX: number;
  readonly labelY: number;
  readonly anchor: "start" | "middle" | "end";
  readonly isAnswer: boolean;
}

/** The picture is this wide; the template says so too. */
const width = 360;
const partyWidth = 96;
const firstStepY = 74;
const stepHeight = 42;
const loopHeight = 14;
/** Of a letter, on average. */
const letterWidth = 6.2;
/** Of the circle with a step's number. */
const radius = 9;

/** @param id of the picture, unique in the page */
export function drawSequence({ title, parties, steps }: Sequence, id: string): SequenceView {
  const side = partyWidth / 2 + 2;
  const xOf = (index: number): number =>
    parties.length === 1 ? width / 2 : Math.round(side + (index * (width - 2 * side)) / (parties.length - 1));
  const bottom = firstStepY + steps.length * stepHeight - 16;
  return {
    id,
    title,
    description: `${parties.join(", ")}, and ${steps.length} ${steps.length === 1 ? "step" : "steps"}, which are listed after the picture.`,
    height: bottom + 4,
    bottom,
    parties: parties.map((name, index) => ({
      x: xOf(index),
      left: xOf(index) - partyWidth / 2,
      name: fit(name, partyWidth - 8),
    })),
    arrows: steps.map((step, index) => arrow(step, index, xOf)),
    words: steps.map(({ words }) => words),
  };
}

function arrow({ from, to, label, isAnswer }: SequenceStep, index: number, xOf: (index: number) => number): ArrowView {
  const y = firstStepY + index * stepHeight;
  const x = xOf(from);
  const common = { number: index + 1, x, y, numberY: y + 4, isAnswer };
  if (from === to) {
    // A loop back to the party itself, to whichever side there is room.
    const side = x > width / 2 ? -1 : 1;
    const out = x + side * 34;
    return {
      ...common,
      line: `M${x + side * radius} ${y}H${out}V${y + loopHeight}H${x + side * 8}`,
      head: headAt(x + side * 2, y + loopHeight, -side),
      label: fit(label, 86),
      labelX: out + side * 6,
      anchor: side > 0 ? "start" : "end",
      labelY: y + loopHeight / 2 + 4,
    };
  }
  const direction = to > from ? 1 : -1;
  const end = xOf(to) - direction * 2;
  return {
    ...common,
    line: `M${x + direction * radius} ${y}H${end - direction * 6}`,
    head: headAt(end, y, direction),
    label: fit(label, Math.abs(end - x) - radius - 8),
    labelX: (x + direction * radius + end) / 2,
    labelY: y - 7,
    anchor: "middle",
  };
}

function headAt(x: number, y: number, direction: number): string {
  const back = x - direction * 8;
  return `${x},${y} ${back},${y - 4} ${back},${y + 4}`;
}

function fit(text: string, room: number): string {
  const letters = Math.floor(room / letterWidth);
  return text.length <= letters ? text : `${text.slice(0, letters - 1).toWellFormed()}…`;
}
