import { isAlias, isMap, isScalar, isSeq, parseAllDocuments, Scalar, type Document, type Node, type Pair } from "yaml";
import type { TextMember, TextNode, TextScalar, TextTree } from "./text-tree.ts";

/** Aliases of aliases, and merges of merges, deeper than this are not followed. */
const maxAliasDepth = 20;

/**
 * The places of a YAML text's values, an alias's being those of what it stands for; undefined if it cannot be read.
 *
 * What this parser finds wrong and js-yaml does not is passed over: what comes of an edit is parsed again by js-yaml.
 * Of several documents it is the first that says anything, as in `source/parse-yaml.ts`.
 */
export function yamlTree(text: string): TextTree | undefined {
  const parsed = parseAllDocuments(text, { logLevel: "silent", uniqueKeys: false, prettyErrors: false });
  const document = [...parsed].find(({ contents }) => contents !== null && !isNothing(contents));
  const contents = document?.contents ?? null;
  if (document === undefined || contents === null) return undefined;
  return { text, root: createReader(text, document)(contents), syntax: "yaml" };
}

function isNothing(node: Node): boolean {
  return isScalar(node) && node.value === null;
}

function createReader(text: string, document: Document): (node: Node | null) => TextNode {
  const known = new Map<Node, TextNode>();

  /** What an alias stands for; the alias itself where that is text, since then its place is its own. */
  function targetOf(node: Node, depth = 0): Node {
    if (!isAlias(node) || depth > maxAliasDepth) return node;
    const target = node.resolve(document);
    return target === undefined || isScalar(target) ? node : targetOf(target, depth + 1);
  }

  function read(written: Node | null): TextNode {
    if (written === null) return { kind: "scalar", start: 0, end: 0, quote: "none" };
    const node = targetOf(written);
    const cached = known.get(node);
    if (cached !== undefined) return cached;
    const [start, valueEnd] = node.range ?? [0, 0];
    const isFlow = (isMap(node) || isSeq(node)) && node.flow === true;
    let result: TextNode;
    if (isMap(node)) {
      const members = node.items.flatMap((pair) => membersOf(pair as Pair<Node, Node | null>));
      const own = node.items.at(-1) as Pair<Node, Node | null> | undefined;
      result = { kind: "map", isFlow, start, end: isFlow ? valueEnd : endOfPair(own, start), members };
    } else if (isSeq(node)) {
      const items = (node.items as Node[]).map(read);
      const last = node.items.at(-1) as Node | undefined;
      result = { kind: "list", isFlow, start, end: isFlow ? valueEnd : last ? endOf(last) : start, items };
    } else result = scalarOf(node);
    known.set(node, result);
    return result;
  }

  function membersOf({ key, value }: Pair<Node, Node | null>): TextMember[] {
    const name = isScalar(key) ? key.value : undefined;
    if (name === "<<" && value !== null) return mergedMembers(value);
    // `null` and numbers are keys like any other: as they are written.
    const source = isScalar(key) ? (key.source ?? "") : "";
    return [
      { name: typeof name === "string" ? name : source, key: scalarOf(key), value: read(value), isMerged: false },
    ];
  }

  /** Members that a merge brings, the strongest last. */
  function mergedMembers(value: Node): TextMember[] {
    const target = isAlias(value) ? (value.resolve(document) ?? value) : value;
    const sources = isSeq(target) ? (target.items as Node[]) : [target];
    return sources.toReversed().flatMap((source) => {
      const node = read(source);
      return node.kind === "map" ? node.members.map((member) => ({ ...member, isMerged: true })) : [];
    });
  }

  function scalarOf(node: Node): TextScalar {
    const [start, end] = node.range ?? [0, 0];
    return { kind: "scalar", start, end: endOf(node), quote: isScalar(node) ? quoteOf(node, end > start) : "none" };
  }

  function endOfPair(pair: Pair<Node, Node | null> | undefined, start: number): number {
    if (pair === undefined) return start;
    return Math.max(pair.value === null ? 0 : endOf(pair.value), endOf(pair.key));
  }

  /** Where what a node says ends. Block collections and scalars take the blank lines after them in. */
  function endOf(node: Node): number {
    const [, valueEnd] = node.range ?? [0, 0];
    if (isAlias(node)) return valueEnd;
    if (isMap(node) && node.flow !== true) return endOfPair(node.items.at(-1) as Pair<Node, Node | null>, valueEnd);
    if (isSeq(node) && node.flow !== true) {
      const last = node.items.at(-1) as Node | undefined;
      return last === undefined ? valueEnd : endOf(last);
    }
    if (!isScalar(node) || quoteOf(node, true) !== "block") return valueEnd;
    // A scalar that keeps its last line ends (`|+`) owns them; the others only seem to.
    const [start] = node.range ?? [0];
    const keeps = /^[|>][1-9]?\+/.test(text.slice(start, start + 3));
    return keeps ? valueEnd : start + text.slice(start, valueEnd).trimEnd().length;
  }

  return read;
}

function quoteOf({ type }: Scalar, isWritten: boolean): TextScalar["quote"] {
  if (!isWritten) return "none";
  if (type === Scalar.QUOTE_DOUBLE) return "double";
  if (type === Scalar.QUOTE_SINGLE) return "single";
  return type === Scalar.BLOCK_LITERAL || type === Scalar.BLOCK_FOLDED ? "block" : "none";
}
