/**
 * What would end a line for some readers, reorder it for others, or cannot be seen: C1 controls, line and paragraph
 * separators, marks of direction (https://trojansource.codes), the byte order mark.
 */
const unprintable = /[\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** A string literal: one of the three ways in which a document's text gets into code. Quotes as prettier chooses them. */
export function string(text: string): string {
  const escaped = JSON.stringify(text).replace(
    unprintable,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const prefersSingle = count(text, '"') > count(text, "'");
  return prefersSingle ? `'${escaped.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'` : escaped;
}

/** Without the characters that a comment must not have: {@link unprintable} ones and controls but for line ends and tabs. */
export function printable(text: string): string {
  return text.replace(unprintable, " ").replace(/[\0-\b\v\f\x0e-\x1f]/g, " ");
}

function count(text: string, character: string): number {
  let found = 0;
  for (let index = text.indexOf(character); index >= 0; index = text.indexOf(character, index + 1)) found += 1;
  return found;
}
