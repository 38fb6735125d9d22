import type { SequenceStep } from "./sequence.ts";

/** The parties of a WebSocket API, in the order of pictures; what stands behind the gateway may be missing. */
export const client = 0;
export const gateway = 1;
export const behind = 2;

/** One step. */
export function step(from: number, to: number, label: string, words: string): SequenceStep {
  return { from, to, label, words, isAnswer: false };
}

/** A step that answers one before. */
export function answer(from: number, to: number, label: string, words: string): SequenceStep {
  return { from, to, label, words, isAnswer: true };
}
