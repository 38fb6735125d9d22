/**
 * A pattern without `\Q…\E`: what stood between them is escaped, as Java does before it reads a pattern.
 *
 * What follows, such as a quantifier, then belongs to the last character, and in brackets each stands for itself.
 */
export function unquote(pattern: string): string {
  let at = 0;
  let result = "";
  while (at < pattern.length) {
    if (pattern.startsWith("\\Q", at)) {
      const end = pattern.indexOf("\\E", at + 2);
      const text = pattern.slice(at + 2, end < 0 ? undefined : end);
      const escaped = text.replaceAll(/[^\dA-Za-z\u0080-\uFFFF]/g, "\\$&");
      // A digit is not to become a part of an escape before it.
      result += escaped.replace(/^\d/, "\\x3$&");
      at = end < 0 ? pattern.length : end + 2;
    } else {
      const length = pattern[at] === "\\" ? 2 : 1;
      result += pattern.slice(at, at + length);
      at += length;
    }
  }
  return result;
}
