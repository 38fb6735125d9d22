import type { Steps } from "../../mapping/takes/strict-json.ts";

/** What a template takes a part of its payload for, told by how it reads it. */
export interface AnswerShape {
  /** Where in the payload it is; the index of an item is 0. Undefined for what is in a text of the payload. */
  readonly steps: Steps | undefined;
  readonly members: Map<string, AnswerShape>;
  /** Of each item, if it is gone through as a list. */
  item: AnswerShape | undefined;
  /** Of the JSON in it, if it is a text that is read as such. */
  inner: AnswerShape | undefined;
  /** Whether it is used as a text. */
  isText: boolean;
  /** Whether it is taken for something in base64. */
  isEncoded: boolean;
  /** What it is compared with, but for the empty text. */
  readonly compared: Set<string | number>;
}

/** A part of which nothing is known yet. */
export function emptyShape(steps: Steps | undefined): AnswerShape {
  return {
    steps,
    members: new Map(),
    item: undefined,
    inner: undefined,
    isText: false,
    isEncoded: false,
    compared: new Set(),
  };
}

/** The part of a part that is a member of it, which it has from now on. */
export function memberOf({ members, steps }: AnswerShape, name: string): AnswerShape {
  const known = members.get(name) ?? emptyShape(steps && [...steps, name]);
  members.set(name, known);
  return known;
}

/** The part that each item of a part is. */
export function itemOf(shape: AnswerShape): AnswerShape {
  return (shape.item ??= emptyShape(shape.steps && [...shape.steps, 0]));
}
