import { expect, it } from "vitest";
import { createCodeFrames } from "../../src/source/code-frame.ts";

const frame = (text: string, line: number, column: number, endColumn: number, endLine = line): string[] =>
  createCodeFrames(text)({ line, column, endLine, endColumn }).split("\n");

it("marks a stretch between its neighbours", () => {
  expect(frame("a: 1\nbcd: 2\ne: 3\nf: 4\n", 2, 1, 4)).toEqual([
    "  1 | a: 1",
    "> 2 | bcd: 2",
    "    | ^^^",
    "  3 | e: 3",
  ]);
});

it("marks the first and the last line", () => {
  expect(frame("a: 1\n", 1, 4, 5)).toEqual(["> 1 | a: 1", "    |    ^"]);
  expect(frame("a: 1\r\nb: 2", 2, 1, 2)).toEqual(["  1 | a: 1", "> 2 | b: 2", "    | ^"]);
  expect(frame("", 1, 1, 1)).toEqual(["> 1 |", "    | ^"]);
});

it("is empty for a line that is not there", () => {
  expect(createCodeFrames("a")({ line: 7, column: 1, endLine: 7, endColumn: 2 })).toBe("");
});

it("aligns numbers of different length", () => {
  const text = Array.from({ length: 12 }, (_, index) => `k${String(index + 1)}`).join("\n");
  expect(frame(text, 10, 1, 4)).toEqual(["   9 | k9", "> 10 | k10", "     | ^^^", "  11 | k11"]);
});

it("puts carets below what they mark after tabs, wide and combining characters", () => {
  expect(frame("\t\tab", 1, 3, 5)).toEqual(["> 1 |     ab", "    |     ^^"]);
  expect(frame("日本: x", 1, 5, 6)).toEqual(["> 1 | 日本: x", "    |       ^"]);
  expect(frame("e\u0301😀: x", 1, 6, 7)).toEqual(["> 1 | e\u0301😀: x", "    |     ^"]);
});

it("shows a part of a long line, with what is marked in it", () => {
  for (const [before, after] of [
    [0, 5000],
    [3, 5000],
    [60, 300],
    [150, 0],
    [5000, 5000],
    [5000, 0],
  ] as const) {
    const text = `${"x".repeat(before)}MARK${"y".repeat(after)}`;
    const [line = "", carets = ""] = frame(text, 1, before + 1, before + 5);
    expect(line.length).toBeLessThan(120);
    expect(carets).toMatch(/\| *\^{4}$/);
    expect(line.slice(carets.indexOf("^"), carets.indexOf("^") + 4)).toBe("MARK");
  }
});

it("lets nothing through that would move a terminal's cursor", () => {
  const text = createCodeFrames("a\u001b[31m\u202eb\u0007")({ line: 1, column: 1, endLine: 1, endColumn: 2 });
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
});

it("marks to the end of the line what ends on a later one", () => {
  expect(frame("ab: cd\nef", 1, 5, 2, 2)).toEqual(["> 1 | ab: cd", "    |     ^^", "  2 | ef"]);
});
