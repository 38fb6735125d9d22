import { identifier, propertyName } from "./identifier.ts";
import { string } from "./string.ts";
import { lineWidth, widthOf } from "./width.ts";

/** A value in code: plain data, and names in scope, which {@link code} marks. Members that are undefined are left out. */
export type Value = string | number | boolean | Code | readonly Value[] | { readonly [key: string]: Value | undefined };

/** The members of T as they are written in code: each a {@link Value}, so that a member the runtime lost is a type error. */
export type Written<T> = { readonly [Key in keyof Required<T>]?: Value | undefined };

/** By a symbol, since no document can say that. */
const codeText: unique symbol = Symbol();

interface Code {
  readonly [codeText]: string;
  /** What the module must have in scope. */
  readonly name: string;
}

/** A name in scope, as a value; or a function without parameters that gives what it stands for. */
export const code = (name: string, isDeferred: boolean = false): Code => ({
  [codeText]: isDeferred ? `() => ${identifier(name)}` : identifier(name),
  name,
});

/** Names that a value has of {@link code}. */
export function namesIn(value: Value | undefined): string[] {
  if (typeof value !== "object") return [];
  if (isCode(value)) return [value.name];
  return (isList(value) ? value : Object.values(value)).flatMap(namesIn);
}

/** A value that starts at `column`, as prettier breaks it over lines, `tail` columns following. */
export function printValue(value: Value, indent: string, column: number, tail: number): string {
  if (!isBroken(value)) {
    const flat = flatValue(value);
    if (column + widthOf(flat) + tail <= lineWidth) return flat;
  }
  const inner = `${indent}  `;
  if (isList(value)) {
    const lines = value.map((item) => `${inner}${printValue(item, inner, inner.length, 1)},\n`);
    return lines.length === 0 ? "[]" : `[\n${lines.join("")}${indent}]`;
  }
  if (isCode(value) || typeof value !== "object") return flatValue(value);
  return objectText(value, indent);
}

/** An object with a line for each member, however short it is. */
export function objectText(value: { readonly [key: string]: Value | undefined }, indent: string): string {
  const inner = `${indent}  `;
  const lines = membersOf(value).map(([key, member]) => {
    if (isShorthand(key, member)) return `${inner}${key},\n`;
    const head = `${inner}${keyText(key)}:`;
    const text = printValue(member, inner, widthOf(head) + 1, 1);
    const isTooLong = isSplittable(key, member) && widthOf(head) + 1 + widthOf(text) + 1 > lineWidth;
    return isTooLong ? `${head}\n${inner}  ${text},\n` : `${head} ${text},\n`;
  });
  return lines.length === 0 ? "{}" : `{\n${lines.join("")}${indent}}`;
}

/** Whether a long value goes below its key: names and texts do, unless the key is so short that nothing would be won. */
function isSplittable(key: string, value: Value): boolean {
  return (isCode(value) || typeof value === "string") && widthOf(keyText(key)) > 4;
}

/** A value on one line. */
export function flatValue(value: Value): string {
  if (typeof value === "string") return string(value);
  if (typeof value !== "object") return String(value);
  if (isCode(value)) return value[codeText];
  if (isList(value)) return `[${value.map(flatValue).join(", ")}]`;
  const members = membersOf(value).map(([key, member]) =>
    isShorthand(key, member) ? key : `${keyText(key)}: ${flatValue(member)}`,
  );
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

/** Lists of several objects or lists, each of several members, are broken even where they would fit. */
function isBroken(value: Value): boolean {
  if (isCode(value) || typeof value !== "object") return false;
  if (!isList(value)) return membersOf(value).some(([, member]) => isBroken(member));
  const sizes = value.map((item) => {
    if (typeof item !== "object" || isCode(item)) return 0;
    return isList(item) ? item.length : membersOf(item).length;
  });
  const [first] = value;
  const isUniform = value.every((item) => isList(item) === isList(first));
  return (value.length > 1 && isUniform && sizes.every((size) => size > 1)) || value.some(isBroken);
}

/** Whether a member is what is in scope under its own name. */
function isShorthand(key: string, value: Value): boolean {
  return isCode(value) && value[codeText] === key;
}

/** Otherwise it would be no member, but what the object inherits from. */
function keyText(key: string): string {
  return key === "__proto__" ? '["__proto__"]' : propertyName(key);
}

function membersOf(value: { readonly [key: string]: Value | undefined }): [key: string, member: Value][] {
  return Object.entries(value).filter((entry): entry is [string, Value] => entry[1] !== undefined);
}

/** Whether a value is an object with members. */
export function isObjectValue(value: Value | undefined): value is { readonly [key: string]: Value | undefined } {
  return typeof value === "object" && !isList(value) && !isCode(value);
}

/** Whether a value is a list. */
export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

function isCode(value: Value): value is Code {
  return typeof value === "object" && codeText in value;
}
