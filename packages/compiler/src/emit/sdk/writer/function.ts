import { docComment } from "./doc-comment.ts";
import { identifier } from "./identifier.ts";
import { print, typed } from "./print-type.ts";
import type { Type } from "./type.ts";
import { lineWidth, widthOf } from "./width.ts";

/** A parameter; `value` is its default in code. */
export interface Parameter {
  readonly name: string;
  readonly isOptional: boolean;
  readonly type: Type;
  readonly value?: string;
}

/** `export function name(…): type { return …; }`. */
export function functionDeclaration(
  name: string,
  parameters: readonly Parameter[],
  type: Type,
  body: Call,
  doc: string,
): string {
  const left = ({ name: parameter, isOptional }: Parameter): string =>
    `${identifier(parameter)}${isOptional ? "?" : ""}:`;
  const right = ({ value }: Parameter): string => (value === undefined ? "" : ` = ${value}`);

  const flat = parameters.map((parameter) => `${left(parameter)} ${parameter.type.flat}${right(parameter)}`).join(", ");
  const head = `export function ${identifier(name)}(`;
  let signature = `${head}${flat}): ${type.flat} {`;
  if (widthOf(signature) > lineWidth) {
    const lines = parameters.map(
      (parameter) =>
        `${typed(left(parameter), parameter.type, "  ", 1 + right(parameter).length)}${right(parameter)},\n`,
    );
    signature = `${head}\n${lines.join("")}): ${print(type, "", 3, 2)} {`;
  }
  return `${docComment(doc, "")}${signature}\n${returned(body)}}\n`;
}

/** A call, as the whole of a function's body. */
export interface Call {
  readonly callee: string;
  /** Names of types. */
  readonly types?: readonly string[];
  readonly arguments: readonly string[];
}

function returned(call: Call): string {
  const { callee, types = [] } = call;
  const flat = `(${call.arguments.join(", ")});`;
  const below = `(\n${call.arguments.map((text) => `    ${text},\n`).join("")}  );`;
  const head = `  return ${callee}${types.length === 0 ? "" : `<${types.join(", ")}>`}`;
  if (widthOf(head + flat) <= lineWidth) return `${head}${flat}\n`;
  // A name that is alone stays where it is.
  if (widthOf(`${head}(`) <= lineWidth || types.length < 2) return `${head}${below}\n`;
  const broken = `  return ${callee}<\n${types.map((type) => `    ${type}`).join(",\n")}\n  >`;
  return `${broken}${widthOf(`  >${flat}`) <= lineWidth ? flat : below}\n`;
}
