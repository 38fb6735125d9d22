import type { Span } from "../../vtl/ast.ts";
import type { Rendered } from "../../vtl/compile.ts";

/**
 * The stretch of a template that is to blame for what stands at an offset of what it printed: a reference that printed nothing
 * just before, else one in the quotes that open there, else what printed it.
 */
export function culprit({ text, marks }: Pick<Rendered, "text" | "marks">, offset: number): Span {
  const index = marks.findLastIndex(({ at }) => at <= offset);
  const here = marks[index];
  if (here === undefined) return { start: 0, end: 0 };
  for (let before = index; before >= 0; before -= 1) {
    const mark = marks[before];
    if (mark === undefined || text.slice(mark.at, offset).trim() !== "") break;
    const isSilent = before < index && text.slice(mark.at, marks[before + 1]?.at).trim() === "";
    if (mark.kind === "reference" && isSilent) return mark;
  }
  const next = marks[index + 1];
  if (text[offset] === '"' && next?.at === offset + 1 && next.kind === "reference") return next;
  const isAsWritten = here.kind === "text" && here.end - here.start === (next?.at ?? text.length) - here.at;
  const start = here.start + offset - here.at;
  return isAsWritten && start < here.end ? { start, end: start + 1 } : here;
}
