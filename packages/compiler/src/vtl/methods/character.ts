/** Whether a character of a code is what a pattern says. */
function matching(pattern: RegExp): (code: number) => boolean {
  return (code) => pattern.test(String.fromCodePoint(code));
}

const ignorable = "\\0-\\x08\\x0E-\\x1B\\x7F-\\x9F\\p{Cf}";
const identifierStart = "\\p{L}\\p{Nl}\\p{Sc}\\p{Pc}";

/** What java.lang.Character says of a character, by the names of its methods. */
export const characterTests: ReadonlyMap<string, (code: number) => boolean> = new Map([
  ["isDigit", matching(/^\p{Nd}$/u)],
  ["isLetter", matching(/^\p{L}$/u)],
  ["isLetterOrDigit", matching(/^[\p{L}\p{Nd}]$/u)],
  ["isAlphabetic", matching(/^\p{Alphabetic}$/u)],
  ["isIdeographic", matching(/^\p{Ideographic}$/u)],
  ["isUpperCase", matching(/^\p{Uppercase}$/u)],
  ["isLowerCase", matching(/^\p{Lowercase}$/u)],
  ["isTitleCase", matching(/^\p{Lt}$/u)],
  ["isDefined", matching(/^\P{Cn}$/u)],
  ["isSpaceChar", matching(/^\p{Z}$/u)],
  ["isSpace", matching(/^[\t\n\f\r ]$/)],
  ["isWhitespace", matching(/^[\t-\r\x1C-\x20\u1680\u2000-\u2006\u2008-\u200A\u2028\u2029\u205F\u3000]$/)],
  ["isISOControl", matching(/^[\0-\x1F\x7F-\x9F]$/)],
  ["isMirrored", matching(/^\p{Bidi_Mirrored}$/u)],
  ["isIdentifierIgnorable", matching(new RegExp(`^[${ignorable}]$`, "u"))],
  ["isJavaIdentifierStart", matching(new RegExp(`^[${identifierStart}]$`, "u"))],
  ["isJavaIdentifierPart", matching(new RegExp(`^[${identifierStart}\\p{Nd}\\p{Mc}\\p{Mn}${ignorable}]$`, "u"))],
  ["isJavaLetter", matching(new RegExp(`^[${identifierStart}]$`, "u"))],
  ["isJavaLetterOrDigit", matching(new RegExp(`^[${identifierStart}\\p{Nd}\\p{Mc}\\p{Mn}${ignorable}]$`, "u"))],
  ["isUnicodeIdentifierStart", matching(/^\p{ID_Start}$/u)],
  ["isUnicodeIdentifierPart", matching(new RegExp(`^[\\p{ID_Continue}${ignorable}]$`, "u"))],
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
