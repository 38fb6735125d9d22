/** How a text is written in YAML. */
export type TextStyle = "plain" | "block" | "quoted";

/** Starts with a letter, `/` or `$`, and has nothing in it that YAML 1.1 or 1.2 gives a meaning. */
const plainText =
  /^[\p{L}/$](?:[\p{L}\p{M}\p{N}/$_.,;=+*()<>?!%^~|&@{}[\]'"`\\:# -]*[\p{L}\p{M}\p{N}/$_.,;=+*()<>?!%^~|&@{}[\]'"`\\-])?$/u;

/** Words that YAML 1.1 or 1.2 takes for booleans or null, in any case. */
const otherTypes: ReadonlySet<string> = new Set(["y", "n", "yes", "no", "on", "off", "true", "false", "null"]);

/** Characters that readers of YAML refuse, take for a line break, or show as nothing. */
const unprintable =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u00A0\u2028\u2029\uFEFF\uFFFE\uFFFF]|[\uD800-\uDFFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** The style in which every reader of YAML gets `text` back; several lines as a block where `allowsBlock`. */
export function textStyle(text: string, allowsBlock: boolean): TextStyle {
  if (allowsBlock && text.includes("\n") && isBlockText(text)) return "block";
  const isPlain = plainText.test(text) && !/: | #/.test(text) && !otherTypes.has(text.toLowerCase());
  return isPlain ? "plain" : "quoted";
}

/** The text in quotes: single ones for what is full of double quotes, such as JSON; else escaped as in JSON, and more. */
export function quoteText(text: string): string {
  const isReadable = /["\\]/.test(text) && !/['\t\n]/.test(text) && !unprintable.test(text);
  if (isReadable) return `'${text}'`;
  return JSON.stringify(text).replaceAll(
    /[\u007F-\u00A0\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/**
 * A text of several lines as a block literal, whose lines stand below `indent`: `-` for no line break at its end, `+` for several, and
 * how far it is indented where its own blanks would say something else.
 *
 * https://yaml.org/spec/1.2.2/#81-block-scalar-styles
 */
export function blockText(text: string, indent: string): string {
  const content = text.replace(/\n+$/, "");
  const breaks = text.length - content.length;
  const chomping = breaks === 0 ? "-" : breaks === 1 ? "" : "+";
  const indentation = /^\n* /.test(content) ? "2" : "";
  const lines = content.replaceAll(/\n+/g, `$&${indent}`);
  return `|${indentation}${chomping}\n${indent}${lines}${"\n".repeat(Math.max(0, breaks - 1))}`;
}

/** A number as YAML 1.1 and 1.2 both read it: 1.1 takes `1e-7` for text. */
export function numberText(value: number): string {
  if (Number.isInteger(value)) return BigInt(value).toString();
  return String(value).replace(/^(-?\d+)e/, "$1.0e");
}

/** Whether a block literal can hold the text: printable, and neither blank nor with blanks at its end. */
function isBlockText(text: string): boolean {
  return !unprintable.test(text) && /\S/.test(text) && !/[\t ]$/.test(text.replace(/\n+$/, ""));
}
