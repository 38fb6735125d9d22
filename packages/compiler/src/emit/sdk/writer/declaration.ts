import { docComment } from "./doc-comment.ts";
import { identifier, propertyName } from "./identifier.ts";
import { print, typed } from "./print-type.ts";
import type { Type } from "./type.ts";
import { lineWidth, widthOf } from "./width.ts";

/** A member of an interface. */
export interface Member {
  readonly name: string;
  readonly isOptional: boolean;
  readonly type: Type;
  readonly doc: string;
}

/** `export interface Name { … }`. `index` is the type of all other members, if any may be there. */
export function interfaceDeclaration(
  name: string,
  members: readonly Member[],
  index: Type | undefined,
  doc: string,
): string {
  const lines = members.map(
    (member) =>
      `${docComment(member.doc, "  ")}${typed(`${propertyName(member.name)}${member.isOptional ? "?" : ""}:`, member.type, "  ", 1)};\n`,
  );
  if (index) lines.push(`${indexText(index)};\n`);
  const head = `${docComment(doc, "")}export interface ${identifier(name)}`;
  return lines.length === 0 ? `${head} {}\n` : `${head} {\n${lines.join("")}}\n`;
}

/** `export type Name = …`. */
export function aliasDeclaration(name: string, type: Type, doc: string): string {
  return `${docComment(doc, "")}${typed(`export type ${identifier(name)} =`, type, "", 1)};\n`;
}

/** The signature itself is broken where its type is too long and cannot be. */
function indexText(type: Type): string {
  const line = typed("[key: string]:", type, "  ", 1);
  const [first = "", ...others] = line.split("\n");
  const isTooLong = widthOf(first) + (others.length === 0 ? 1 : 0) > lineWidth;
  return isTooLong ? `  [\n    key: string\n  ]: ${print(type, "  ", "  ]: ".length, 1)}` : line;
}
