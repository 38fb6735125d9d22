/** A character in another case, unless that is more than one. */
export function toCase(name: "toLowerCase" | "toUpperCase" | "toTitleCase", code: number): number {
  const text = String.fromCodePoint(code);
  const [first = text, ...others] = name === "toLowerCase" ? text.toLowerCase() : text.toUpperCase();
  return others.length > 0 ? code : (first.codePointAt(0) ?? code);
}
