/** A name that is compared again and again: the one text that all equal names of objects are, which is compared by identity. */
export function asName(text: string): string {
  return Object.keys({ [text]: true })[0] ?? text;
}
