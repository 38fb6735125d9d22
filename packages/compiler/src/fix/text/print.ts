import { stringify } from "yaml";
import { isObject, type Json } from "../../source/json.ts";
import type { Style } from "./style.ts";
import type { TextScalar } from "./text-tree.ts";

/** A value as YAML in lines, the first without indentation, the others with `column` blanks. */
export function printBlock(value: Json, column: number, style: Style): string {
  // The printer can only take two columns back from the indentation of lists.
  const indent = style.indentsLists ? style.indent : "  ";
  const lines = stringify(value, options({ ...style, indent }))
    .trimEnd()
    .split("\n");
  return lines
    .map((line, index) => (index === 0 || line === "" ? line : " ".repeat(column) + line))
    .join(style.lineEnd);
}

/** A value as YAML on one line, as formatters write it: `[{ type: string }]`. */
export function printFlow(value: Json, style: Style): string {
  if (Array.isArray(value))
    return `[${(value as readonly Json[]).map((item) => printFlowScalar(item, style)).join(", ")}]`;
  if (!isObject(value)) return stringify(value, options(style)).trimEnd();
  const members = Object.entries(value).map(
    ([key, each]) => `${printFlowScalar(key, style)}: ${printFlowScalar(each, style)}`,
  );
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

/** In brackets more needs quotes than outside of them: commas, for one. */
function printFlowScalar(value: Json, style: Style): string {
  if (typeof value === "object" && value !== null) return printFlow(value, style);
  return stringify([value], { ...options(style), collectionStyle: "flow", flowCollectionPadding: false })
    .trimEnd()
    .slice(1, -1);
}

/** A value as JSON; over lines if `indentation`, that of the line it starts in, is given. */
export function printJson(value: Json, indentation: string | undefined, style: Style): string {
  if (indentation === undefined) return JSON.stringify(value);
  return JSON.stringify(value, null, style.indent).replaceAll("\n", style.lineEnd + indentation);
}

/** Text that takes the place of a YAML scalar, quoted as that was. */
export function printScalarLike(value: Json, before: TextScalar, style: Style): string {
  if (typeof value !== "string" || before.quote === "none" || before.quote === "block") return printFlow(value, style);
  const defaultStringType = before.quote === "single" ? "QUOTE_SINGLE" : "QUOTE_DOUBLE";
  return stringify(value, { ...options({ ...style, quote: before.quote }), defaultStringType }).trimEnd();
}

/** Text of lines in the place of a literal block (`|`), as far in as that was; undefined for any other scalar. */
export function printLiteralLike(value: string, written: string, { lineEnd }: Style): string | undefined {
  const [header = "", ...lines] = written.split(/\r?\n/);
  const indentation = /^ +/.exec(lines.find((line) => line.trim() !== "") ?? "")?.[0];
  if (!/^\|[-+]?\s*$/.test(header) || indentation === undefined) return undefined;
  const inner = value.replace(/\n$/, "").split("\n");
  return [header, ...inner.map((line) => (line === "" ? "" : indentation + line))].join(lineEnd);
}

function options({ indent, indentsLists, quote }: Style): object {
  return { indent: indent.length, indentSeq: indentsLists, lineWidth: 0, singleQuote: quote === "single" };
}
