import { pathFailure } from "../failure.ts";

const controls: ReadonlyMap<string, string> = new Map([
  ["r", "\r"],
  ["f", "\f"],
  ["t", "\t"],
  ["n", "\n"],
  ["b", "\b"],
]);

/** Undoes backslashes in a name or string; one at the end stays, and `\uXXXX` with too few digits gives nothing. */
export function unescape(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replaceAll(/\\(?:u([^]{0,4})|([^])|$)/g, (_, unicode: string | undefined, char: string | undefined) => {
    if (unicode === undefined) return char === undefined ? "\\" : (controls.get(char) ?? char);
    if (unicode.length < 4) return "";
    if (!/^[\da-fA-F]{4}$/.test(unicode)) throw pathFailure("JsonPathException", `No unicode value: ${unicode}`);
    return String.fromCharCode(Number.parseInt(unicode, 16));
  });
}
