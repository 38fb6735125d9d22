/**
 * What a reader of code cannot see, or sees in another order than it runs: controls but for line ends and tabs, line and paragraph
 * separators, marks of direction (https://trojansource.codes), the byte order mark; and halves of characters.
 */
const invisible =
  /[\0-\b\v\f\x0e-\x1f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu;

/** Text for a line of code to be copied: what cannot be seen is replaced, so that what is copied is what was read. */
export function visible(text: string): string {
  return text.replace(invisible, "\ufffd");
}

/** JSON with what cannot be seen written as escapes. */
export function visibleJson(text: string): string {
  return text.replace(invisible, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
