/** Whether a character, given by its code, is what the pattern of one character says. */
export function characters(pattern: string): (code: number) => boolean {
  const expression = new RegExp(`^${pattern}$`, "u");
  return (code) => expression.test(String.fromCodePoint(code));
}

const otherWhitespace = characters("[\\u1680\\u2000-\\u2006\\u2008-\\u200A\\u2028\\u2029\\u205F\\u3000]");

/** `isWhitespace`: no blanks that keep words together, but separators of ASCII. */
export function isWhitespace(code: number): boolean {
  if (code <= 0x20) return (code >= 0x09 && code <= 0x0d) || code >= 0x1c;
  return code >= 0x1680 && otherWhitespace(code);
}

const ignorable = "\\0-\\x08\\x0E-\\x1B\\x7F-\\x9F\\p{Cf}";
const identifierStart = "\\p{L}\\p{Nl}\\p{Sc}\\p{Pc}";
const identifierPart = `${identifierStart}\\p{Nd}\\p{Mc}\\p{Mn}${ignorable}`;

/** What java.lang.Character says of a character, by the names of its methods. */
export const characterTests: ReadonlyMap<string, (code: number) => boolean> = new Map([
  ["isDigit", characters("\\p{Nd}")],
  ["isLetter", characters("\\p{L}")],
  ["isLetterOrDigit", characters("[\\p{L}\\p{Nd}]")],
  ["isAlphabetic", characters("\\p{Alphabetic}")],
  ["isIdeographic", characters("\\p{Ideographic}")],
  ["isUpperCase", characters("\\p{Uppercase}")],
  ["isLowerCase", characters("\\p{Lowercase}")],
  ["isTitleCase", characters("\\p{Lt}")],
  ["isDefined", characters("\\P{Cn}")],
  ["isSpaceChar", characters("\\p{Z}")],
  ["isSpace", characters("[\\t\\n\\f\\r ]")],
  ["isWhitespace", isWhitespace],
  ["isISOControl", characters("\\p{Cc}")],
  ["isMirrored", characters("\\p{Bidi_Mirrored}")],
  ["isIdentifierIgnorable", characters(`[${ignorable}]`)],
  ["isJavaIdentifierStart", characters(`[${identifierStart}]`)],
  ["isJavaIdentifierPart", characters(`[${identifierPart}]`)],
  ["isJavaLetter", characters(`[${identifierStart}]`)],
  ["isJavaLetterOrDigit", characters(`[${identifierPart}]`)],
  ["isUnicodeIdentifierStart", characters("\\p{ID_Start}")],
  ["isUnicodeIdentifierPart", characters(`[\\p{ID_Continue}${ignorable}]`)],
]);

/** `digit`: what a character counts as a digit of a radix; -1 if it is none. */
export function digitOf(code: number, radix: number): number {
  const value = numericValue(code);
  const isDigit = value < 10 ? isDecimal(code) : isLatin(code);
  return radix >= 2 && radix <= 36 && value >= 0 && value < radix && isDigit ? value : -1;
}

/** `getNumericValue`: of digits and of Latin letters, also wide ones; -1 of all others. */
export function numericValue(code: number): number {
  if (code < 0 || code > 0x10ffff) return -1;
  if (isLatin(code)) return Number.parseInt(String.fromCodePoint(code).normalize("NFKC"), 36);
  if (!isDecimal(code)) return -1;
  // Digits of a script stand one behind the other, from zero on.
  let zero = code;
  while (code - zero < 9 && isDecimal(zero - 1)) zero -= 1;
  return code - zero;
}

function isLatin(code: number): boolean {
  return /^[A-Za-z\uFF21-\uFF3A\uFF41-\uFF5A]$/.test(String.fromCodePoint(code));
}

function isDecimal(code: number): boolean {
  return code > 0 && /^\p{Nd}$/u.test(String.fromCodePoint(code));
}
