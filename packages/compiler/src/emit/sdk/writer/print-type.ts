import { never } from "../../../ir/never.ts";
import { propertyName } from "./identifier.ts";
import { huggedArgument, isHugged, isSolid, startOf } from "./breaks.ts";
import type { Generic, Intersection, Tuple, Type, Union } from "./type.ts";
import { lineWidth, widthOf } from "./width.ts";

/**
 * `left type`, as prettier breaks it over lines: a member of an interface, or an alias.
 *
 * @param left - ends in `:` or ` =`
 * @param tail - columns that follow on the last line, such as a semicolon
 */
export function typed(left: string, type: Type, indent: string, tail: number): string {
  const { flat } = type;
  const head = indent + left;
  const column = widthOf(head) + 1;
  if (column + widthOf(flat) + tail <= lineWidth) return `${head} ${flat}`;
  const inner = `${indent}  `;
  if (type.kind === "union" && !isHugged(type)) return `${head}\n${inner}${unionText(type, inner, tail)}`;
  // Only an alias can go on below its sign, if what comes before its first break does not fit.
  const isBelow = left.endsWith("=") && column + widthOf(startOf(type, tail)) > lineWidth;
  if (isBelow) return `${head}\n${inner}${print(type, inner, inner.length, tail)}`;
  return `${head} ${print(type, indent, column, tail)}`;
}

/** A type that starts at `column` of a statement indented by `indent`. */
export function print(type: Type, indent: string, column: number, tail: number): string {
  const { flat } = type;
  if (column + widthOf(flat) + tail <= lineWidth) return flat;
  switch (type.kind) {
    case "keyword":
    case "reference":
    case "literal":
      return flat;
    case "array":
      if (type.of.kind === "union")
        return isHugged(type.of) ? `(${huggedText(type.of, indent)})[]` : arrayLines(type.of, indent);
      return `${print(type.of, indent, column, tail + 2)}[]`;
    case "tuple":
      return tupleText(type, indent);
    case "union":
      return isHugged(type) ? huggedText(type, indent) : unionLines(type, indent, tail);
    case "intersection":
      return intersectionText(type, indent);
    case "generic":
      return genericText(type, indent);
    default:
      return never(type);
  }
}

function arrayLines(items: Union, indent: string): string {
  const inner = `${indent}  `;
  return `(\n${inner}${unionText(items, inner, 0)}\n${indent})[]`;
}

function intersectionText({ of, tag }: Intersection, indent: string): string {
  const names = of.map(({ flat }) => flat);
  const inner = `${indent}  `;
  if (!tag) return names.join(` &\n${inner}`);
  return `${names.join(" & ")} & {\n${typed(`${propertyName(tag.property)}:`, tag.type, inner, 1)};\n${indent}}`;
}

function genericText(type: Generic, indent: string): string {
  if (isSolid(type)) return type.flat;
  const hugged = huggedArgument(type);
  if (hugged) return `${type.name}<${huggedText(hugged, indent)}>`;
  const inner = `${indent}  `;
  const lines = type.of.map((argument, index) => {
    const tail = index === type.of.length - 1 ? 0 : 1;
    if (argument.kind === "union") return inner + unionText(argument, inner, tail);
    return inner + print(argument, inner, inner.length, tail);
  });
  return `${type.name}<\n${lines.join(",\n")}\n${indent}>`;
}

function tupleText({ of }: Tuple, indent: string): string {
  const inner = `${indent}  `;
  const lines = of.map(({ before, type, after }) => {
    const end = `${after},`;
    return `${inner}${before}${print(type, inner, inner.length + before.length, end.length)}${end}\n`;
  });
  return `[\n${lines.join("")}${indent}]`;
}

/** On the line if it fits, else a line for each member. */
function unionText(type: Union, indent: string, tail: number): string {
  if (indent.length + widthOf(type.flat) + tail <= lineWidth) return type.flat;
  return isHugged(type) ? huggedText(type, indent) : unionLines(type, indent, tail).trimStart();
}

function unionLines({ of }: Union, indent: string, tail: number): string {
  return of
    .map((member, index) => {
      const rest = index === of.length - 1 ? tail : 0;
      return `${indent}| ${print(member, `${indent}  `, indent.length + 2, rest)}`;
    })
    .join("\n");
}

function huggedText({ of }: Union, indent: string): string {
  return of.map((member) => (member.kind === "generic" ? genericText(member, indent) : member.flat)).join(" | ");
}
