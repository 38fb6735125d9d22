import { never } from "../../../ir/never.ts";
import { propertyName } from "./identifier.ts";
import type { Intersection, Type, Union } from "./type.ts";
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
  if (widthOf(head) + 1 + widthOf(flat) + tail <= lineWidth) return `${head} ${flat}`;
  const inner = `${indent}  `;
  switch (type.kind) {
    case "union":
      return isHugged(type) ? `${head} ${flat}` : `${head}\n${inner}${unionText(type, inner, tail)}`;
    case "reference":
    case "keyword":
    case "literal":
      return left.endsWith("=") ? `${head}\n${inner}${flat}` : `${head} ${flat}`;
    default:
      return `${head} ${print(type, indent, widthOf(head) + 1, tail)}`;
  }
}

/** A type that starts at `column` of a statement indented by `indent`. */
export function print(type: Type, indent: string, column: number, tail: number): string {
  const { flat } = type;
  if (column + widthOf(flat) + tail <= lineWidth) return flat;
  const inner = `${indent}  `;
  switch (type.kind) {
    case "keyword":
    case "reference":
    case "literal":
      return flat;
    case "array":
      if (type.of.kind === "union") return `(\n${inner}${unionText(type.of, inner, 0)}\n${indent})[]`;
      return `${print(type.of, indent, column, tail + 2)}[]`;
    case "tuple":
      return `[\n${type.of.map((member) => `${inner}${member},\n`).join("")}${indent}]`;
    case "union":
      return unionLines(type, indent, tail);
    case "intersection":
      return intersectionText(type, indent);
    case "generic":
      return genericText(type, indent);
    default:
      return never(type);
  }
}

function genericText({ name, of, flat }: Extract<Type, { kind: "generic" }>, indent: string): string {
  const [only] = of;
  if (of.length === 1 && (only?.kind === "keyword" || only?.kind === "reference")) return flat;
  const inner = `${indent}  `;
  const lines = of.map((type, index) => {
    const tail = index === of.length - 1 ? 0 : 1;
    return inner + (type.kind === "union" ? unionText(type, inner, tail) : print(type, inner, inner.length, tail));
  });
  return `${name}<\n${lines.join(",\n")}\n${indent}>`;
}

function intersectionText({ of, tag }: Intersection, indent: string): string {
  const inner = `${indent}  `;
  const names = of.map(({ flat }) => flat).join(` &\n${inner}`);
  if (!tag) return names;
  return `${names} & {\n${typed(`${propertyName(tag.property)}:`, tag.type, inner, 1)};\n${indent}}`;
}

/** On the line if it fits, else a line for each member. */
function unionText(type: Union, indent: string, tail: number): string {
  if (indent.length + widthOf(type.flat) + tail <= lineWidth) return type.flat;
  return unionLines(type, indent, tail).trimStart();
}

function unionLines({ of }: Union, indent: string, tail: number): string {
  return of
    .map((member, index) => {
      const rest = index === of.length - 1 ? tail : 0;
      return `${indent}| ${print(member, `${indent}  `, indent.length + 2, rest)}`;
    })
    .join("\n");
}

/** `Something | null` stays on its line however long it is. */
function isHugged({ of }: Union): boolean {
  const others = of.filter(({ flat }) => flat !== "null");
  return others.length === 1 && others[0]?.kind === "reference";
}
