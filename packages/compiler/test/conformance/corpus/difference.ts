import type { Files } from "../../../src/emit/file.ts";

/** The first difference between two outputs, in words; undefined if there is none. */
export function difference(expected: Files, actual: Files): string | undefined {
  for (const path of new Set([...expected.keys(), ...actual.keys()])) {
    const [left, right] = [expected.get(path), actual.get(path)];
    if (left === right) continue;
    if (left === undefined || right === undefined) return `${path} is made by one run only`;
    const [leftLines, rightLines] = [left.split("\n"), right.split("\n")];
    const index = leftLines.findIndex((line, at) => line !== rightLines[at]);
    return `${path}:${String(index + 1)} ${leftLines[index] ?? ""} ≠ ${rightLines[index] ?? "end of file"}`;
  }
  return undefined;
}
