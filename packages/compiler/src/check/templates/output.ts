import type { Branch, Expression, Reference, Span, Statement } from "../../vtl/ast.ts";
import { printExpression } from "../../vtl/print.ts";
import { afterCharacter, afterPrinted, outside, type StringState } from "./string-state.ts";

/** What a template that makes JSON puts where. */
export interface JsonOutput {
  /** References that are printed, in their order. */
  readonly printed: readonly Printed[];
  /** Commas that may be the last thing before a closing bracket or brace. */
  readonly trailingCommas: readonly Span[];
}

export interface Printed {
  readonly reference: Reference;
  /** Whether it stands between double quotes of the JSON. */
  readonly isQuoted: boolean;
  /** Whether it stands, in there, between double quotes of JSON that is a text of this JSON. */
  readonly isInInner: boolean;
  /** Text before it on its line or up to the reference or directive before it: `"name": "`. */
  readonly before: string;
}

/** A comma after which nothing came yet, and what had to hold for it to be printed. */
interface Pending extends Span {
  readonly when: readonly string[];
}

interface State {
  string: StringState;
  pending: readonly Pending[];
  before: string;
}

/**
 * Whether a template makes JSON: by its media type, if its text does not begin like something else; where the key is no media type,
 * as on WebSocket APIs, by how its text begins.
 */
export function makesJson(key: string, body: readonly Statement[]): boolean {
  const isOther = !/[/+]json\b|^\$default$/i.test(key);
  if (isOther && key.includes("/")) return false;
  const first = firstText(body);
  return first === undefined ? !isOther : /^[[{"]/.test(first);
}

/** Whether the text of a template begins with an object or a list. */
export function beginsLikeJson(body: readonly Statement[]): boolean {
  return /^[[{]/.test(firstText(body) ?? "");
}

function firstText(body: readonly Statement[]): string | undefined {
  return body.map((node) => (node.kind === "text" ? node.text.trim() : "")).find((text) => text !== "");
}

/**
 * Follows the text of a template as a reader of JSON would: what stands in quotes, and which commas have nothing behind them.
 *
 * Every way through the directives is taken to be possible, but for what their conditions plainly say.
 */
export function followJson(body: readonly Statement[]): JsonOutput {
  const printed: Printed[] = [];
  const commas = new Map<number, Span>();
  const state: State = { ...atStart };
  follow(body, state, [], { printed, commas });
  return { printed, trailingCommas: [...commas.values()] };
}

const atStart: State = { string: outside, pending: [], before: "" };

interface Found {
  readonly printed: Printed[];
  readonly commas: Map<number, Span>;
}

function follow(body: readonly Statement[], state: State, when: readonly string[], found: Found): void {
  for (const node of body) {
    switch (node.kind) {
      case "text":
        followText(node.text, node.start, state, when, found);
        break;
      case "reference":
        found.printed.push({
          reference: node,
          isQuoted: state.string.isInString,
          isInInner: state.string.isInInner,
          before: state.before,
        });
        state.string = afterPrinted(state.string);
        state.pending = [];
        state.before = "";
        break;
      case "if":
        followIf(node.branches, node.otherwise?.body, state, when, found);
        break;
      case "foreach":
        followLoop(node.block.body, state, when, found);
        break;
      case "call":
      case "literal":
        // Whatever it prints, it is not nothing.
        state.pending = [];
        break;
      case "define":
        follow(node.block.body, { ...atStart }, [], found);
        break;
      case "set":
      case "macro":
      case "comment":
        break;
    }
  }
}

function followText(text: string, start: number, state: State, when: readonly string[], { commas }: Found): void {
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    state.before = char === "\n" ? "" : state.before + char;
    const wasInString = state.string.isInString;
    state.string = afterCharacter(state.string, char);
    if (wasInString || /\s/.test(char)) continue;
    if (char === ",") {
      state.pending = [...state.pending, { start: start + at, end: start + at + 1, when }];
      continue;
    }
    if (char === "}" || char === "]") for (const { when: _, ...comma } of state.pending) commas.set(comma.start, comma);
    state.pending = [];
  }
}

function followIf(
  branches: readonly Branch[],
  otherwise: readonly Statement[] | undefined,
  state: State,
  when: readonly string[],
  found: Found,
): void {
  const ends: State[] = [];
  const conditions: string[] = [];
  for (const { condition, block } of branches) {
    const test = printExpression(condition);
    conditions.push(test);
    const end = { ...state };
    follow(block.body, end, [...when, test], found);
    // At the last round of a loop its own conditions decide that nothing follows, and so does whoever prints but a comma.
    if (!asksForRound(condition) && !isSeparator(block.body)) ends.push(end);
  }
  const rest = { ...state };
  if (otherwise) follow(otherwise, rest, when, found);
  // A comma that was printed under the same condition is not there if it does not hold.
  else rest.pending = rest.pending.filter((comma) => !comma.when.some((test) => conditions.includes(test)));
  ends.push(rest);
  state.string = ends[0]?.string ?? state.string;
  state.pending = distinct(ends.flatMap(({ pending }) => pending));
  state.before = "";
}

/** A loop may go round not at all, once, or again. */
function followLoop(body: readonly Statement[], state: State, when: readonly string[], found: Found): void {
  const before = { ...state };
  follow(body, state, when, found);
  state.pending = distinct([...before.pending, ...state.pending]);
}

function distinct(pending: readonly Pending[]): Pending[] {
  return [...new Map(pending.map((comma) => [comma.start, comma])).values()];
}

/** Whether a condition asks which round of a loop it is, `$foreach.hasNext` and its like. */
function asksForRound(condition: Expression): boolean {
  return /\$!?\{?(?:foreach|velocityCount|velocityHasNext)\b|\.hasNext\b|\.size\(\)/.test(printExpression(condition));
}

/** Whether a block prints nothing but a comma. */
function isSeparator(body: readonly Statement[]): boolean {
  return body.every(({ kind }) => kind === "text" || kind === "comment") && textOf(body).trim() === ",";
}

function textOf(body: readonly Statement[]): string {
  return body.map((node) => (node.kind === "text" ? node.text : "")).join("");
}
