/** Columns of a line, as prettier has it by default. */
export const lineWidth = 80;

const ascii = /^[\x20-\x7e]*$/;

/** A literal would ask for a later target than the compiler's. */
const emoji = new RegExp("\\p{RGI_Emoji}", "gv");

const zero = /[\p{Mn}\p{Me}\0-\x1f\x80-\x9f]/u;

/** East Asian Width W and F (https://www.unicode.org/reports/tr11/), and emoji that take a skin tone. */
const wide =
  /[\u1100-\u115f\u2329\u232a\u2630-\u2637\u268a-\u268f\u2e80-\u303e\u3041-\u3247\u3250-\ua4c6\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{1b2fb}\u{1d300}-\u{1d376}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}\p{Emoji_Presentation}\p{Emoji_Modifier_Base}]/u;

/** Columns that a text takes, as prettier counts them. */
export function widthOf(text: string): number {
  if (ascii.test(text)) return text.length;
  let columns = 0;
  for (const character of text.replace(emoji, "  ")) columns += zero.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return columns;
}
