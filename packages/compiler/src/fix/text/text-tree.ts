/** A value of a text and where it stands in it; offsets in UTF-16 code units, the end exclusive. */
export type TextNode = TextMap | TextList | TextScalar;

interface Spanned {
  readonly start: number;
  /** Where what it says ends: before blanks and comments that follow. */
  readonly end: number;
}

export interface TextMap extends Spanned {
  readonly kind: "map";
  /** In braces; always in JSON. */
  readonly isFlow: boolean;
  /** In the order of the text; of duplicates, all. */
  readonly members: readonly TextMember[];
}

export interface TextMember {
  readonly name: string;
  readonly key: TextScalar;
  readonly value: TextNode;
  /** It stands in another map, which a YAML merge brings in. */
  readonly isMerged: boolean;
}

export interface TextList extends Spanned {
  readonly kind: "list";
  readonly isFlow: boolean;
  readonly items: readonly TextNode[];
}

export interface TextScalar extends Spanned {
  readonly kind: "scalar";
  /** How it is quoted; `block` for `|` and `>`, `none` also for an alias and for nothing at all. */
  readonly quote: "double" | "single" | "block" | "none";
}

/** A text with the places of its values. */
export interface TextTree {
  readonly text: string;
  readonly root: TextNode;
  readonly syntax: "json" | "yaml";
}

/** A stretch of a text and what takes its place. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with changes made; undefined if two of them want the same place. */
export function withChanges(text: string, changes: readonly TextChange[]): string | undefined {
  const inOrder = [...changes].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = "";
  let from = 0;
  for (const { start, end, text: replacement } of inOrder) {
    if (start < from) return undefined;
    result += text.slice(from, start) + replacement;
    from = end;
  }
  return result + text.slice(from);
}

/** The line ends of a text: those of its first line. */
export function lineEndOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
}

/** The offset at which the line of `offset` ends, before its line end. */
export function endOfLine(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text[at] !== "\n" && text[at] !== "\r") at += 1;
  return at;
}

/** The column of `offset` in its line, from 0. */
export function columnOf(text: string, offset: number): number {
  return offset - Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) - 1;
}
