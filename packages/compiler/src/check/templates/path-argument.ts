import type { Reference, StringLiteral } from "../../vtl/ast.ts";

/** The JSONPath that a reference to `$input` asks for, if it is written there and nothing is to be put into it. */
export function pathArgument({ name, steps }: Reference): StringLiteral | undefined {
  const [first] = steps;
  if (name !== "input" || first?.kind !== "method" || !/^(?:json|path)$/.test(first.name)) return undefined;
  const [path] = first.args;
  if (path?.kind !== "string") return undefined;
  return path.template?.body.some(({ kind }) => kind !== "text") === true ? undefined : path;
}
