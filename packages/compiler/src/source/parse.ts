import { parseJson } from "./parse-json.ts";
import type { ParsedText } from "./parsed.ts";

/**
 * Reads a text as JSON or YAML, by what it looks like and not by its name.
 *
 * What cannot be read has `value` undefined and says why; so has an empty text, without a problem. Parsers are loaded
 * when they are needed: strict JSON needs none.
 */
export async function parseText(text: string): Promise<ParsedText> {
  if (/^\s*[{[]/.test(text)) {
    const json = await parseJson(text);
    if (json !== undefined) return json;
  }
  const { parseYaml } = await import("./parse-yaml.ts");
  const parsed = parseYaml(text);
  if (parsed.value !== undefined || !parsed.problems.some(({ kind }) => kind === "syntax")) return parsed;
  const { syntaxErrors } = await import("./syntax-errors.ts");
  return { ...parsed, problems: await syntaxErrors(text, parsed.problems) };
}
