import { own } from "./json.ts";
import { buildJsonPositionTree } from "./json-position-tree.ts";
import { createLineIndex } from "./line-index.ts";
import { fromPointer, type Origin } from "./origin.ts";
import { createPositionReader, type PositionReader } from "./position-members.ts";
import { scalarOffsets } from "./scalar-offsets.ts";
import { buildPositionTree, type PositionNode, type PositionTree } from "./position-tree.ts";

/** A stretch of a file: 1-based, columns in UTF-16 code units, the end exclusive. */
export interface Range {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

type Locate = (pointer: string, within: Origin["within"]) => Range;

/**
 * Finds where origins stand in the texts of their files.
 *
 * The range of a member of an object is its key, as editors mark it; that of an array's item is the first line of the
 * item; a stretch of a text is where the file has it, up to the end of its line. Where the text has no such node, the nearest one above it is taken. A file is read, once, when the first of its
 * origins is asked for; undefined is returned for a file that is not among `sources`.
 */
export function createLocator(sources: ReadonlyMap<string, string>): (origin: Origin) => Range | undefined {
  const files = new Map<string, Locate>();
  return ({ file, pointer, within }) => {
    const text = sources.get(file);
    if (text === undefined) return undefined;
    const known = files.get(file);
    if (known !== undefined) return known(pointer, within);
    const locate = createFileLocator(text.startsWith("\uFEFF") ? text.slice(1) : text);
    files.set(file, locate);
    return locate(pointer, within);
  };
}

function createFileLocator(text: string): Locate {
  const position = createLineIndex(text);
  const tree = readTree(text);
  const reader = createPositionReader(text, tree);
  const root = tree.documents.find(({ result }) => result !== null && result !== undefined);

  const offsets = new Map<string, (offset: number) => number>();
  const place = (pointer: string, within: Origin["within"]): Span => {
    // Of a file that is a text itself, such as a mapping template.
    if (pointer === "" && within !== undefined)
      return { start: within.start, end: Math.max(within.end, within.start + 1) };
    if (root === undefined) return { start: 0, end: 0 };
    const { node, ...span } = find(reader, root, fromPointer(pointer));
    const scalar = textAt(reader, node);
    if (within === undefined || scalar === undefined) return span;
    const offset = offsets.get(pointer) ?? scalarOffsets(text, reader.skip(scalar.start), scalar.value);
    offsets.set(pointer, offset);
    const start = offset(within.start);
    return { start, end: Math.max(start + 1, offset(Math.max(within.start, within.end - 1)) + 1) };
  };

  return (pointer, within) => {
    const { start, end } = place(pointer, within);
    const from = position(start);
    const to = position(endOfLine(text, start, end));
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  };
}

/** A file that cannot be read has no positions but its beginning. */
function readTree(text: string): PositionTree {
  try {
    return buildJsonPositionTree(text) ?? buildPositionTree(text);
  } catch {
    return { documents: [], definitions: new Map() };
  }
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text and where it begins: a scalar, or what `Fn::Sub` or `!Sub` is given. */
function textAt(reader: PositionReader, node: PositionNode): { start: number; value: string } | undefined {
  const inner = node.kind === "mapping" ? reader.member(node, substitute)?.value : node;
  if (inner?.kind !== "scalar") return undefined;
  const value = own(inner.result, substitute) ?? inner.result;
  return typeof value === "string" ? { start: inner.start, value } : undefined;
}

const substitute = "Fn::Sub";

interface Found extends Span {
  /** What stands there. */
  readonly node: PositionNode;
}

function find(reader: PositionReader, root: PositionNode, steps: readonly string[]): Found {
  let node = reader.unwrap(root);
  let span: Span = { start: reader.skip(node.start), end: node.end };
  for (const step of steps) {
    node = reader.unwrap(node);
    if (isTagStep(node, step)) {
      span = { start: reader.skip(node.start), end: node.end };
      // `!GetAtt a.b` has one scalar where the value has a list.
      if (node.kind === "scalar") return { ...span, node };
      continue;
    }
    if (node.kind === "mapping") {
      const member = reader.member(node, step);
      if (member === undefined) return { ...span, node };
      span = { start: reader.skip(member.key.start), end: member.key.end };
      node = member.value;
    } else {
      const item = node.kind === "sequence" ? reader.item(node, Number(step)) : undefined;
      if (item === undefined) return { ...span, node };
      span = { start: reader.skip(item.start), end: item.end };
      node = item;
    }
  }
  return { ...span, node };
}

/** Whether `step` is the name of the intrinsic that a tag such as `!Sub` stands for, and has no text of its own. */
function isTagStep({ tag }: PositionNode, step: string): boolean {
  if (tag === null || tag.length < 2 || !tag.startsWith("!")) return false;
  return step === tag.slice(1) || step === `Fn::${tag.slice(1)}`;
}

/** The end of a span within its first line, without blanks before it. */
function endOfLine(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at += 1;
  while (at > start + 1 && (text.charCodeAt(at - 1) === 32 || text.charCodeAt(at - 1) === 9)) at -= 1;
  return at;
}
