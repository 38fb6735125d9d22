/**
 * Where each character of a scalar's value stands in the YAML or JSON text that it was read from.
 *
 * @param start offset at which the scalar begins, its tag and anchor included
 * @returns for an offset into the value the one into the text; for what a fold has put there, the end of its line
 */
export function scalarOffsets(text: string, start: number, value: string): (offset: number) => number {
  const [properties = ""] = /^(?:[!&][^\s]*[ \t]+)*/.exec(text.slice(start, start + 500)) ?? [];
  const from = start + properties.length;
  const offsets = align(text, from, value);
  return (offset) => offsets[Math.max(0, Math.min(offset, value.length))] ?? from;
}

function align(text: string, from: number, value: string): readonly number[] {
  switch (text[from]) {
    case "|":
    case ">":
      return alignText(text, afterHeader(text, from), value, undefined);
    case '"':
      return alignText(text, from + 1, value, doubleQuoted);
    case "'":
      return alignText(text, from + 1, value, singleQuoted);
    default:
      return alignText(text, from, value, undefined);
  }
}

/** The offset after the line of a block scalar's `|` or `>`. */
function afterHeader(text: string, from: number): number {
  const end = /\r\n|\n|\r/g;
  end.lastIndex = from;
  return end.exec(text) === null ? text.length : end.lastIndex;
}

/** How many characters of the text an escape has, and how many of the value it stands for; undefined if none is there. */
type ReadEscape = (text: string, at: number) => { readonly source: number; readonly value: number } | undefined;

const doubleQuoted: ReadEscape = (text, at) => {
  if (text[at] !== "\\") return undefined;
  const [folded] = /^\\(?:\r\n|\n|\r)[ \t]*/.exec(text.slice(at, at + 500)) ?? [];
  if (folded !== undefined) return { source: folded.length, value: 0 };
  const digits = { x: 2, u: 4, U: 8 }[text[at + 1] ?? ""] ?? 0;
  const code = digits === 8 ? Number.parseInt(text.slice(at + 2, at + 10), 16) : 0;
  return { source: 2 + digits, value: code > 0xffff ? 2 : 1 };
};

const singleQuoted: ReadEscape = (text, at) => (text.startsWith("''", at) ? { source: 2, value: 1 } : undefined);

/** Goes through text and value side by side; white space is where they may differ, by indentation and folded lines. */
function alignText(text: string, from: number, value: string, readEscape: ReadEscape | undefined): readonly number[] {
  const offsets: number[] = [];
  let at = from;
  for (let index = 0; index < value.length;) {
    const escape = readEscape?.(text, at);
    if (escape !== undefined) {
      for (let part = 0; part < escape.value; part += 1) offsets.push(at);
      index += escape.value;
      at += escape.source;
      continue;
    }
    const char = value[index] ?? "";
    if (text[at] !== char) {
      if (isSpace(char)) {
        // A line end of the value that the text writes in another way, or folds.
        offsets.push(at);
        index += 1;
        if (char === "\n" && text[at] === "\r") at += text[at + 1] === "\n" ? 2 : 1;
        if (index < value.length && value[index] !== "\n") at = passIndent(text, at, value, index);
        continue;
      }
      if (!isSpace(text[at] ?? "")) break;
      while (isSpace(text[at] ?? "")) at += 1;
      continue;
    }
    if (index === 0 || value[index - 1] === "\n") at = passIndent(text, at, value, index);
    offsets.push(at);
    at += 1;
    index += 1;
  }
  while (offsets.length <= value.length) offsets.push(at);
  return offsets;
}

/** The offset behind the indentation of a line: blanks of the text that the value does not have. */
function passIndent(text: string, at: number, value: string, index: number): number {
  const blanks = (of: string, start: number): number => {
    let end = start;
    while (of[end] === " ") end += 1;
    return end - start;
  };
  return at + Math.max(0, blanks(text, at) - blanks(value, index));
}

function isSpace(char: string): boolean {
  return char === " " || char === "\n" || char === "\r" || char === "\t";
}
