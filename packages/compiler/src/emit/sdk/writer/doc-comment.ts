import { printable } from "./string.ts";

/**
 * A documentation comment with a line end, or nothing for text that is blank: one of the three ways in which a
 * document's text gets into code.
 */
export function docComment(text: string, indent: string): string {
  const lines: string[] = [];
  for (const line of printable(text)
    .replaceAll("*/", "*\\/")
    .split(/\r\n?|\n/)) {
    const trimmed = line.trim();
    // One blank line between paragraphs, none at the start.
    if (trimmed !== "" || (lines.length > 0 && lines.at(-1) !== "")) lines.push(trimmed);
  }
  if (lines.at(-1) === "") lines.pop();
  if (lines.length === 0) return "";
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} *${line && ` ${line}`}\n`).join("")}${indent} */\n`;
}
