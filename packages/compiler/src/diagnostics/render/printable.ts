/**
 * What a terminal may be given of a text that comes from a document: no escape sequence, nothing that moves the cursor or
 * turns the direction of writing around (https://trojansource.codes). Each such character shows as its code, `\u{1b}`.
 */
export function printable(text: string): string {
  return text.replaceAll(unprintable, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/** {@link printable}, on one line. */
export function printableLine(text: string): string {
  return printable(text.replaceAll("\n", "\\n").replaceAll("\t", " "));
}

/** C0 and C1 controls but tab and line feed, DEL, line and paragraph separators, direction marks, lone surrogates. */
const unprintable =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu;
