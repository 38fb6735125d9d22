import type { Token } from "../lexer/token.ts";
import { directiveKinds } from "./directives.ts";

const grammatical: ReadonlySet<string> = new Set(["if", "end", "set", "else", "elseif"]);

/** What `\#name` prints: one backslash of two, and none before the directive, if there is such a directive. */
export function escapedDirective(image: string): string {
  const last = image.lastIndexOf("\\");
  const directive = image.slice(last + 1);
  const name = directive.replace(/^#\{?|\}$/g, "");
  if (!grammatical.has(name) && !directiveKinds.has(name)) return image;
  return image.slice(0, Math.floor(last / 2)) + directive;
}

/** What pairs of backslashes print: half of them before a directive, all of them elsewhere. */
export function escapesBefore({ kind, image }: Token, pairs: number): string {
  const isControl = kind === "if" || kind === "else" || kind === "elseif" || kind === "end";
  return (isControl || directiveKinds.has(image.slice(1)) ? "\\" : "\\\\").repeat(pairs);
}
