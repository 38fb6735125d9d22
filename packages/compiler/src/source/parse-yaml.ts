import { loadAll, YAMLException, type LoadOptions } from "js-yaml";
import type { Json } from "./json.ts";
import { maxDepth } from "./limits.ts";
import { createLineIndex } from "./line-index.ts";
import type { ParsedText, ParseProblem, Position } from "./parsed.ts";
import { createPositionReader } from "./position-members.ts";
import { buildPositionTree, type PositionNode } from "./position-tree.ts";
import { yamlSchema } from "./yaml-schema.ts";

/**
 * Reads YAML, and JSON that is not quite JSON.
 *
 * Of duplicate keys the last is taken, as the parsers behind API Gateway do; of several documents the first that says
 * anything. Objects that aliases share are shared in the value, and may contain themselves.
 */
export function parseYaml(text: string): ParsedText {
  let documents: Json[];
  const problems: ParseProblem[] = [];
  try {
    documents = load(text, false);
  } catch (error) {
    if (!isDuplicateKey(error)) return failed([problemOf(error)]);
    try {
      // js-yaml stops at the first duplicate; read again, taking the last of each.
      documents = load(text, true);
      problems.push(...duplicateKeys(text));
    } catch (second) {
      return failed([problemOf(second)]);
    }
  }
  const said = documents.filter((document) => document !== null);
  if (said.length > 1) problems.push({ kind: "many-documents", count: said.length, position: secondDocument(text) });
  return { value: said[0], problems, hasAliases: true };
}

function load(text: string, takesLast: boolean): Json[] {
  const options: LoadOptions & { maxDepth: number } = { schema: yamlSchema, json: takesLast, maxDepth };
  return loadAll(text, null, options) as Json[];
}

function failed(problems: readonly ParseProblem[]): ParsedText {
  return { value: undefined, problems, hasAliases: true };
}

const isDuplicateKey = (error: unknown): boolean =>
  error instanceof YAMLException && error.reason === "duplicated mapping key";

/** A user's mistake as a problem; anything else that js-yaml throws is passed on. */
function problemOf(error: unknown): ParseProblem {
  if (!(error instanceof YAMLException)) throw error;
  const mark = error.mark as YAMLException["mark"] | undefined;
  const position = mark && { line: mark.line + 1, column: mark.column + 1 };
  if (error.reason.startsWith("nesting exceeded")) return { kind: "too-deep", position };
  return { kind: "syntax", message: error.reason, position };
}

function duplicateKeys(text: string): ParseProblem[] {
  const tree = buildPositionTree(text);
  const reader = createPositionReader(text, tree);
  const position = createLineIndex(text);
  const problems: ParseProblem[] = [];
  const open: PositionNode[] = [...tree.documents];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    open.push(...node.children);
    if (node.kind !== "mapping") continue;
    const seen = new Set<string>();
    for (const { key, isMerge } of reader.members(node)) {
      const name = String(key.result);
      if (seen.has(name) && !isMerge) {
        problems.push({ kind: "duplicate-key", key: name, position: position(reader.skip(key.start)) });
      }
      seen.add(name);
    }
  }
  return problems.sort((a, b) => lineOf(a) - lineOf(b));
}

const lineOf = ({ position }: ParseProblem): number => position?.line ?? 0;

/** Where the second document begins: its `---` line. */
function secondDocument(text: string): Position {
  const lines = text.split(/\r\n|\r|\n/);
  const first = lines.findIndex((line) => /^\s*[^\s#%-]/.test(line));
  const second = lines.findIndex((line, index) => index > first && /^(?:---|\.\.\.)(?:\s|$)/.test(line));
  return { line: Math.max(second, 0) + 1, column: 1 };
}
