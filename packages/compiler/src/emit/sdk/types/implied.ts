import type { Type } from "../writer/type.ts";

/** Whether a type of an intersection says nothing new: `string` beside a union of texts. */
export function isImplied({ flat }: Type, members: readonly Type[]): boolean {
  return members.some((member) => {
    const values = member.kind === "union" ? member.of : [member];
    return values.every(({ kind, flat: value }) => kind === "literal" && keywordOf(value) === flat);
  });
}

function keywordOf(literal: string): "string" | "boolean" | "number" {
  if (/^["']/.test(literal)) return "string";
  return literal === "true" || literal === "false" ? "boolean" : "number";
}
