import type { Argument, Call, Statement } from "../ast.ts";
import type { Token } from "../lexer/token.ts";
import { readBlock, readEnd } from "./block.ts";
import { describe, writtenFrom, type Cursor } from "./cursor.ts";
import { directiveKinds } from "./directives.ts";
import type { Grammar } from "./grammar.ts";
import { afterParentheses, recoverable } from "./recover.ts";
import { tailOf } from "./tail.ts";

/** Reads `#name`, `#name(…)`, or with a block `#name(…) … #end`. */
export function readDirective(cursor: Cursor, grammar: Grammar): Statement {
  const token = cursor.take();
  const { start } = token;
  const name = token.kind === "bracketed-word" ? token.image.slice(2, -1) : token.image.slice(1);
  const kind = directiveKinds.get(name) ?? (name.startsWith("@") ? "block" : "line");
  if (!isParenthesisNext(cursor.source.text, token.end)) return readBare(cursor, token, name);
  cursor.lexer.enterDirective();
  const head = recoverable(
    cursor,
    () => readHead(cursor, grammar, name),
    () => afterParentheses(cursor.source.text, start),
  );
  const { args, tail } = head ?? { args: [], tail: "" };
  if (kind === "line") return finish(cursor, start, { name, args, tail, block: undefined });

  const span = cursor.span(start);
  const from = cursor.end();
  const block = readBlock(cursor, grammar, tail, ["end"]);
  const text = cursor.source.text.slice(from, cursor.peek().start);
  const endTail = readEnd(cursor, `#${name}`, span);
  const problem =
    head && (wrongArguments(name, args) ?? (name === "literal" && text === "" ? emptyLiteral : undefined));
  if (problem) cursor.problems.push({ code: "syntax", severity: "error", message: problem, ...span });
  else if (head && name === "foreach" && !isLoopHead(args)) {
    const message = "#foreach without the word in and a list after it goes round not once";
    cursor.problems.push({ code: "arguments", severity: "warning", message, ...span });
  }
  const whole = { args, block, endTail, ...cursor.span(start) };
  switch (name) {
    case "foreach":
      return { kind: "foreach", ...whole };
    case "define":
      return { kind: "define", ...whole };
    case "macro":
      return { kind: "macro", ...whole };
    case "literal":
      return { kind: "literal", ...whole, text };
    default:
      return finish(cursor, start, { name, args, tail: endTail, block });
  }
}

/** A name without parentheses: `#stop`, or something that only looks like a directive, such as a colour. */
function readBare(cursor: Cursor, { start }: Token, name: string): Call {
  if (directiveKinds.has(name) && name !== "stop" && name !== "break") {
    cursor.fail(`#${name} needs parentheses`, cursor.span(start));
  }
  cursor.lexer.leaveDirective();
  return finish(cursor, start, { name, args: undefined, tail: "", block: undefined });
}

function finish(cursor: Cursor, start: number, call: Pick<Call, "name" | "args" | "tail" | "block">): Call {
  const source = cursor.source.text.slice(start, cursor.end());
  return { kind: "call", ...call, source, literal: writtenFrom(cursor, start), ...cursor.span(start) };
}

function readHead(cursor: Cursor, grammar: Grammar, name: string): { args: Argument[]; tail: string } {
  cursor.skip("whitespace");
  cursor.expect("paren-open", '"("');
  const args: Argument[] = [];
  for (;;) {
    cursor.skip("whitespace");
    const close = cursor.skip("paren-close");
    if (close) return { args, tail: tailOf(close) };
    if (cursor.skip("comma")) cursor.skip("whitespace");
    const at = cursor.peek();
    const argument = grammar.argument(cursor);
    if (!argument) return cursor.fail(`${describe(at)} where an argument of #${name} or ")" is expected`);
    const isNameOfMacro = name === "macro" && args.length === 0;
    if (isNameOfMacro !== (argument.kind === "word") && (isNameOfMacro || isWordWrong(name, args.length))) {
      cursor.fail(
        isNameOfMacro ? "The name of a macro is a bare word" : `${describe(at)} where #${name} takes no bare word`,
        argument,
      );
    }
    args.push(argument);
  }
}

/** Whether a bare word cannot stand at this place; among the arguments of a macro's call anything can. */
function isWordWrong(name: string, position: number): boolean {
  return directiveKinds.has(name) && (name !== "foreach" || position !== 1);
}

/** Velocity 1.7 ends in a NullPointerException. */
const emptyLiteral = "#literal has nothing in it";

/** Why Velocity refuses a directive with these arguments. */
function wrongArguments(name: string, args: readonly Argument[]): string | undefined {
  if (name === "macro" && args.length === 0) return "#macro has no name";
  if (name === "define" && args.length !== 1) return "#define takes one argument, the reference it defines";
  if (name === "foreach" && args.length < 2) return "#foreach takes a reference, the word in, and a list";
  return undefined;
}

/** `$element in list`, where any word does. */
function isLoopHead([element, word, list]: readonly Argument[]): boolean {
  return element?.kind === "reference" && word?.kind === "word" && list !== undefined;
}

/** Velocity looks for the parenthesis past white space, line ends included, before it decides what a `#name` is. */
function isParenthesisNext(text: string, from: number): boolean {
  let at = from;
  while (/[ \t\r\n]/.test(text[at] ?? "")) at += 1;
  return text[at] === "(";
}
