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
  const members = countKeys(value, 0);
  if (members === undefined)
    return { value: undefined, problems: [{ kind: "too-deep", position: undefined }], hasAliases: false };
  const problems = countMembers(text) === members ? [] : await duplicateKeys(text);
  return { value, problems, isJson: true, hasAliases: false };
}

/** The keys of all objects in `value`; undefined if it is nested too deep for anybody to walk over. */
function countKeys(value: Json, depth: number): number | undefined {
  if (typeof value !== "object" || value === null) return 0;
  if (depth > maxDepth) return undefined;
  const values: readonly Json[] = Array.isArray(value) ? value : Object.values(value);
  let count = Array.isArray(value) ? 0 : values.length;
  for (const child of values) {
    if (typeof child !== "object" || child === null) continue;
    const inner = countKeys(child, depth + 1);
    if (inner === undefined) return undefined;
    count += inner;
  }
  return count;
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
