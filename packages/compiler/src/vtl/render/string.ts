import type { StringLiteral } from "../ast.ts";
import { isPadded } from "../parser/string-literal.ts";
import type { Compiler } from "./compiler.ts";
import { captured, type Evaluate } from "./run.ts";

/** The text of a string; one in double quotes is rendered like a template. */
export function compileString({ text, template }: StringLiteral, compiler: Compiler): Evaluate {
  if (!template) return () => text;
  const block = compiler.block(template);
  const surplus = isPadded(text) ? 1 : 0;
  return (run) => {
    const made = captured(run, block);
    return made.slice(0, Math.max(0, made.length - surplus));
  };
}
