import type { Escape, Expression, Index, Method, Property, Reference, Step } from "../ast.ts";
import type { Token, TokenKind } from "../lexer/token.ts";
import { writtenFrom, type Cursor } from "./cursor.ts";
import { nested, type Grammar } from "./grammar.ts";

/** Reads a reference, from the token that begins with its `$`. */
export function readReference(cursor: Cursor, grammar: Grammar): Reference {
  const first = cursor.take();
  const isOpen = first.kind === "reference-open";
  const name = isOpen ? cursor.expect("identifier", "a name") : first;
  const steps = readSteps(cursor, grammar);
  if (isOpen) cursor.expect("reference-close", '"}"');
  return finish(cursor, first, name, steps);
}

function readSteps(cursor: Cursor, grammar: Grammar): Step[] {
  const steps: Step[] = [];
  for (;;) {
    if (cursor.peek().kind === "index-open") steps.push(readIndex(cursor, grammar));
    else if (cursor.peek().kind === "dot" && cursor.peek(1).kind === "identifier") {
      cursor.take();
      const isMethod = cursor.peek(1).kind === "paren-open" && opensArguments.has(cursor.peek(2).kind);
      steps.push(isMethod ? readMethod(cursor, grammar) : readProperty(cursor));
    } else return steps;
  }
}

/** What can stand behind the parenthesis of a method; before anything else it is text behind a property. */
const opensArguments: ReadonlySet<TokenKind> = new Set<TokenKind>([
  "method-close",
  "whitespace",
  "string",
  "integer",
  "float",
  "true",
  "false",
  "identifier",
  "reference-open",
  "bracket-open",
  "brace-open",
]);

function readProperty(cursor: Cursor): Property {
  const { image, start } = cursor.take();
  return { kind: "property", name: image, ...cursor.span(start) };
}

function readMethod(cursor: Cursor, grammar: Grammar): Method {
  const name = cursor.take();
  cursor.take();
  const args: Expression[] = [];
  if (!cursor.skip("method-close")) {
    // White space alone is no empty list of arguments.
    do args.push(nested(cursor, () => grammar.parameter(cursor)));
    while (cursor.skip("comma"));
    cursor.expect("method-close", '"," or ")"');
  }
  const nameSpan = cursor.span(name.start, name.end);
  return { kind: "method", name: name.image, nameSpan, args, ...cursor.span(name.start) };
}

function readIndex(cursor: Cursor, grammar: Grammar): Index {
  const { start } = cursor.take();
  cursor.skip("whitespace");
  const kind = cursor.peek().kind;
  if (kind === "bracket-open" || kind === "brace-open" || kind === "float") cursor.fail("Only a name or a number fits");
  const argument = nested(cursor, () => grammar.parameter(cursor));
  cursor.expect("index-close", '"]"');
  return { kind: "index", argument, ...cursor.span(start) };
}

/** Sorts out what stands before the reference's own `$`: backslashes, other `$`. */
function finish(cursor: Cursor, first: Token, nameToken: Token, steps: readonly Step[]): Reference {
  const { image } = first;
  const slashes = /^\\*/.exec(image)?.[0].length ?? 0;
  const own = image.lastIndexOf("$");
  const isSlashBang = image.includes("\\!");
  const isRunt = !isSlashBang && own < 0;
  const offset = own < 0 || isSlashBang ? 0 : own;
  const head = image.slice(offset);
  const isOpen = first.kind === "reference-open";
  const bare = /^\$?!?\{?/.exec(head)?.[0].length ?? 0;
  const name = isSlashBang ? withoutSlash(image) : isRunt ? image : isOpen ? nameToken.image : head.slice(bare);
  const literal = first.stray + writtenFrom(cursor, first.start + offset);
  if (offset > 0) cursor.prefixes.push({ start: first.start, end: first.start + offset });
  const escape: Escape | undefined =
    slashes === 0 || isSlashBang
      ? undefined
      : { prints: "\\".repeat(Math.floor(slashes / 2)), isEscaped: slashes % 2 === 1 };
  return {
    kind: "reference",
    name,
    root: isOpen ? cursor.span(nameToken.start, nameToken.end) : cursor.span(first.start + offset + bare, first.end),
    steps,
    isQuiet: head.startsWith("$!"),
    isFormal: isOpen,
    literal,
    head,
    escape,
    before: isSlashBang || own < 0 ? "" : image.slice(slashes, own),
    oddity: isSlashBang ? "slash-bang" : isRunt ? "runt" : undefined,
    source: cursor.source.text.slice(first.start, cursor.end()),
    ...cursor.span(first.start + offset),
  };
}

/** `$\\!` → `$\!`: one backslash less. */
function withoutSlash(image: string): string {
  const dollar = image.indexOf("$");
  const slash = image.indexOf("\\", dollar);
  return image.slice(0, slash) + image.slice(slash + 1);
}
