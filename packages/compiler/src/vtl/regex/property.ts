import { blockOf } from "./blocks.ts";
import type { CharSet, Flags } from "./node.ts";
import { both, either, not, range, posix, unicodeWord } from "./sets.ts";
import { characters, characterTests } from "../values/character.ts";

/** `\p{…}` by its name, as java.util.regex knows it. Undefined if there is none. */
export function property(name: string, flags: Flags): CharSet | undefined {
  // Where case does not count, what asks for one case means all that have one.
  if (flags.ignoresCase && oneCase.test(name)) return name.length === 5 ? posix.get("Alpha") : plain("LC");
  const [, kind, value] = /^(.*?)=(.*)$/s.exec(name) ?? [];
  if (kind !== undefined && value !== undefined) {
    switch (kind.toLowerCase()) {
      case "sc":
      case "script":
        return script(value);
      case "blk":
      case "block":
        return blockOf(value);
      case "gc":
      case "general_category":
        return plain(value);
      default:
        return undefined;
    }
  }
  if (name.startsWith("In")) return blockOf(name.slice(2));
  if (name.startsWith("Is")) return unicode(name.slice(2)) ?? plain(name.slice(2)) ?? script(name.slice(2));
  return (flags.hasUnicodeClasses ? unicodePosix(name) : undefined) ?? plain(name);
}

const oneCase =
  /^(?:Is|gc=|general_category=)?L[ult]$|^(?:Lower|Upper)$|^java(?:Lower|Upper|Title)Case$|^Is(?:lower|upper|title)case$/i;

const categories = /^(?:C[cfnos]?|L[lmotu]?|M[cen]?|N[dlo]?|P[cdefios]?|S[ckmo]?|Z[lps]?)$/;

/** Those of java.lang.Character's tests that a pattern can name, as `javaLowerCase`. */
const javaTests =
  /^java(?=(?:LowerCase|UpperCase|Alphabetic|Ideographic|TitleCase|Digit|Defined|Letter|LetterOrDigit|SpaceChar|Whitespace|ISOControl|Mirrored)$)/;

/** Categories, classes of POSIX in ASCII, and what java.lang.Character says. */
function plain(name: string): CharSet | undefined {
  if (categories.test(name)) return characters(`\\p{${name}}`);
  const known = posix.get(name);
  if (known) return known;
  if (name === "LC") return characters("[\\p{Lu}\\p{Ll}\\p{Lt}]");
  if (name === "LD") return characters("[\\p{L}\\p{Nd}]");
  if (name === "L1") return range(0, 0xff);
  if (name === "all") return () => true;
  return javaTests.test(name) ? characterTests.get(name.replace(javaTests, "is")) : undefined;
}

const properties: Readonly<Record<string, string>> = {
  ALPHABETIC: "\\p{Alphabetic}",
  LETTER: "\\p{L}",
  IDEOGRAPHIC: "\\p{Ideographic}",
  LOWERCASE: "\\p{Lowercase}",
  UPPERCASE: "\\p{Uppercase}",
  TITLECASE: "\\p{Lt}",
  WHITESPACE: "\\p{White_Space}",
  CONTROL: "\\p{Cc}",
  PUNCTUATION: "\\p{P}",
  HEXDIGIT: "[\\p{Nd}\\dA-Fa-f\\uFF10-\\uFF19\\uFF21-\\uFF26\\uFF41-\\uFF46]",
  ASSIGNED: "\\P{Cn}",
  NONCHARACTERCODEPOINT: "\\p{Noncharacter_Code_Point}",
  DIGIT: "\\p{Nd}",
  ALNUM: "[\\p{Alphabetic}\\p{Nd}]",
  BLANK: "[\\p{Zs}\\t]",
  GRAPH: "[^\\p{White_Space}\\p{Cc}\\p{Cs}\\p{Cn}]",
  PRINT: "(?:[^\\p{White_Space}\\p{Cc}\\p{Cs}\\p{Cn}]|\\p{Zs})",
  WORD: unicodeWord,
  JOINCONTROL: "\\p{Join_Control}",
};

const spelled = /^(?:WHITE_SPACE|HEX_DIGIT|NONCHARACTER_CODE_POINT|JOIN_CONTROL)$/;

/** Properties of Unicode, in whatever case. */
function unicode(name: string): CharSet | undefined {
  const upper = name.toUpperCase();
  const pattern = properties[spelled.test(upper) ? upper.replaceAll("_", "") : upper];
  return pattern === undefined ? undefined : characters(pattern);
}

/** Classes of POSIX for all scripts, in whatever case. */
function unicodePosix(name: string): CharSet | undefined {
  const upper = name.toUpperCase();
  if (upper === "PUNCT") return either(characters("\\p{P}"), both(characters("\\p{S}"), range(0, 0x7f)));
  const names: Readonly<Record<string, string>> = {
    ALPHA: "ALPHABETIC",
    LOWER: "LOWERCASE",
    UPPER: "UPPERCASE",
    SPACE: "WHITESPACE",
    CNTRL: "CONTROL",
    XDIGIT: "HEXDIGIT",
  };
  const known = names[upper] ?? (/^(?:DIGIT|ALNUM|BLANK|GRAPH|PRINT)$/.test(upper) ? upper : undefined);
  return known === undefined ? undefined : unicode(known);
}

/** What `\d`, `\w` and `\s` are in all scripts, by their letter. */
export function unicodeShorthand(letter: string): CharSet | undefined {
  const names: Readonly<Record<string, string>> = { d: "DIGIT", w: "WORD", s: "WHITESPACE" };
  const set = unicode(names[letter.toLowerCase()] ?? "");
  return set && letter !== letter.toLowerCase() ? not(set) : set;
}

/** A script, by its name or its four letters, in whatever case. */
function script(name: string): CharSet | undefined {
  if (!/^[A-Za-z_]{1,40}$/.test(name)) return undefined;
  const spelling = name.toLowerCase().replaceAll(/(?:^|_)[a-z]/g, (start) => start.toUpperCase());
  try {
    return characters(`\\p{Script=${spelling}}`);
  } catch {
    return undefined;
  }
}
