import { visibleJson } from "../text/visible.ts";
import { isFile, isList, isObject, type Example } from "./example.ts";

/** Lines longer than this are broken: beside the text there is no room for more. */
const lineWidth = 62;

/** A value as a TypeScript expression, that starts `column` characters into a line. */
export function printTypeScript(example: Example, indent = "", column = 0): string {
  const flat = flatText(example);
  if (column + flat.length <= lineWidth) return flat;
  const inner = `${indent}  `;
  if (isList(example)) {
    const lines = example.map((item) => `${inner}${printTypeScript(item, inner, inner.length)},\n`);
    return `[\n${lines.join("")}${indent}]`;
  }
  if (!isObject(example)) return flat;
  const lines = [...example].map(([key, member]) => {
    const head = `${inner}${keyText(key)}: `;
    return `${head}${printTypeScript(member, inner, head.length)},\n`;
  });
  return `{\n${lines.join("")}${indent}}`;
}

function flatText(example: Example): string {
  if (typeof example !== "object" || example === null) return literalText(example);
  if (isFile(example)) return 'new Blob(["…"])';
  if (isList(example)) return `[${example.map(flatText).join(", ")}]`;
  if (!isObject(example)) return example.code;
  const members = [...example].map(([key, member]) => `${keyText(key)}: ${flatText(member)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

/** A literal; what cannot be seen is escaped. */
export function literalText(value: string | number | boolean | null): string {
  return visibleJson(JSON.stringify(value));
}

/** A key of an object literal. `__proto__` would be no member there, unless its name is computed. */
function keyText(key: string): string {
  if (key === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : literalText(key);
}
