import type { Token } from "../lexer/token.ts";

/** The white space up to and with the line end that a token takes with it. */
export function tailOf({ image }: Token): string {
  return /\s*$/.exec(image)?.[0] ?? "";
}
