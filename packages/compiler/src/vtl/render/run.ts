import type { Span, Statement } from "../ast.ts";
import { produce, type Meter } from "../meter.ts";
import type { Problem } from "../problem.ts";
import type { Value } from "../values/value.ts";
import type { Scope } from "./scope.ts";

/** The state of a template being rendered. */
export interface Run {
  scope: Scope;
  /** What was printed so far; inside a string or a block, of that alone. */
  out: string;
  /** What is being done, to say where something went wrong. */
  at: Span;
  /** Macros and blocks that are being run in one another. */
  depth: number;
  readonly meter: Meter;
  readonly problems: Problem[];
  readonly trace: TraceEntry[] | undefined;
  /** What printed what; undefined inside a string or a block, or if nobody asks. */
  marks: Mark[] | undefined;
}

/** A stretch of the template that printed from `at` of the output on, up to the next. */
export interface Mark extends Span {
  readonly at: number;
  readonly kind: Statement["kind"];
}

/** What a reference was when it was looked at. */
export interface TraceEntry extends Span {
  /** As written. */
  readonly reference: string;
  /** The beginning of what it prints; undefined where it has no value. */
  readonly value: string | undefined;
}

/** Prints something. */
export type Execute = (run: Run) => void;

/** Gives a value; null if there is none. */
export type Evaluate = (run: Run) => Value;

/** Whether something holds. */
export type Test = (run: Run) => boolean;

/** Runs something that prints, and gives what it printed instead of printing it. */
export function captured(run: Run, execute: Execute): string {
  const { out, marks } = run;
  run.out = "";
  run.marks = undefined;
  try {
    execute(run);
    return run.out;
  } finally {
    run.out = out;
    run.marks = marks;
  }
}

/** Prints. */
export function write(run: Run, text: string): void {
  produce(run.meter, text.length);
  run.out += text;
}

/** Runs something in another scope. */
export function inScope<T>(run: Run, scope: Scope, execute: (run: Run) => T): T {
  const before = run.scope;
  run.scope = scope;
  try {
    return execute(run);
  } finally {
    run.scope = before;
  }
}
