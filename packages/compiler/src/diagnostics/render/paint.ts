/** Colours text, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

export type Style = "red" | "yellow" | "cyan" | "green" | "bold" | "dim";

const codes: Readonly<Record<Style, readonly [on: number, off: number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
};

/** ANSI colours if `isColored`. */
export function createPaint(isColored: boolean): Paint {
  if (!isColored) return (_, text) => text;
  return (style, text) => {
    const [on, off] = codes[style];
    return `\u001b[${String(on)}m${text}\u001b[${String(off)}m`;
  };
}
