import type { Json } from "./json.ts";
import { countMembers } from "./count-members.ts";
import { createLineIndex } from "./line-index.ts";
import { maxDepth } from "./limits.ts";
import type { ParsedText, ParseProblem } from "./parsed.ts";

/** Reads strict JSON; undefined if the text is not. Of duplicate keys the last is taken, and each is a problem. */
export async function parseJson(text: string): Promise<ParsedText | undefined> {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
  const { members, depth } = measure(value);
  if (depth > maxDepth)
    return { value: undefined, problems: [{ kind: "too-deep", position: undefined }], hasAliases: false };
  const problems = countMembers(text) === members ? [] : await duplicateKeys(text);
  return { value, problems, hasAliases: false };
}

/** The members of all objects in `value`, and how deep it is nested. Iterative, since JSON.parse takes any depth. */
function measure(value: Json): { readonly members: number; readonly depth: number } {
  let members = 0;
  let depth = 0;
  let level: Json[] = [value];
  while (level.length > 0) {
    const next: Json[] = [];
    for (const current of level) {
      if (typeof current !== "object" || current === null) continue;
      const values: readonly Json[] = Array.isArray(current) ? current : Object.values(current);
      if (!Array.isArray(current)) members += values.length;
      for (const child of values) if (typeof child === "object" && child !== null) next.push(child);
    }
    if (next.length > 0) depth += 1;
    level = next;
  }
  return { members, depth };
}

async function duplicateKeys(text: string): Promise<ParseProblem[]> {
  const { visit } = await import("jsonc-parser");
  const position = createLineIndex(text);
  const problems: ParseProblem[] = [];
  const open: Set<string>[] = [];
  visit(text, {
    onObjectBegin: () => void open.push(new Set()),
    onObjectEnd: () => void open.pop(),
    onObjectProperty(key, offset) {
      const seen = open.at(-1);
      if (seen?.has(key)) problems.push({ kind: "duplicate-key", key, position: position(offset) });
      seen?.add(key);
    },
  });
  return problems;
}
