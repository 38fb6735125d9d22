/** Columns of a line, as prettier counts them. */
export const lineWidth = 80;

// eslint-disable-next-line no-control-regex -- ASCII is what is looked for
const ascii = /^[\0-\x7f]*$/;

/** Wide characters of East Asian scripts and emoji take two columns. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const combining = /[\u0300-\u036f\u200d\ufe00-\ufe0f]/;

/** Columns that a text takes. */
export function widthOf(text: string): number {
  if (ascii.test(text)) return text.length;
  let columns = 0;
  for (const character of text) columns += combining.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return columns;
}
