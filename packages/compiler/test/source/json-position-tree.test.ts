import fc from "fast-check";
import { expect, it } from "vitest";
import type { Json } from "../../src/source/json.ts";
import { buildJsonPositionTree } from "../../src/source/json-position-tree.ts";
import type { PositionNode } from "../../src/source/position-tree.ts";

/** The value that the texts at the positions say. */
function readBack(text: string, { kind, start, end, children }: PositionNode): Json {
  if (kind === "scalar") return JSON.parse(text.slice(start, end)) as Json;
  expect(text.slice(start, start + 1) + text.slice(end - 1, end)).toBe(kind === "mapping" ? "{}" : "[]");
  if (kind === "sequence") return children.map((child) => readBack(text, child));
  const members: [string, Json][] = [];
  for (let index = 0; index + 1 < children.length; index += 2) {
    const [key, value] = children.slice(index, index + 2) as [PositionNode, PositionNode];
    members.push([readBack(text, key) as string, readBack(text, value)]);
  }
  return Object.fromEntries(members);
}

it("places every key and value of a text, however it is laid out", () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), fc.constantFrom("", " ", "\t", "    "), (json, indent) => {
      const text = ` ${JSON.stringify(JSON.parse(json), undefined, indent)}\r\n`;
      const [root] = buildJsonPositionTree(text)?.documents ?? [];
      expect(root && readBack(text, root)).toEqual(JSON.parse(text));
    }),
    { numRuns: 500 },
  );
});

it("takes the last of several members, as values do", () => {
  const [root] = buildJsonPositionTree('{"a": 1, "b": "\\\\\\"}", "a": [true]}')?.documents ?? [];
  expect(root?.children.map(({ start, result }) => [start, result])).toEqual([
    [1, "a"],
    [6, [true]],
    [9, "b"],
    [14, '\\"}'],
    [23, "a"],
    [28, [true]],
  ]);
});

it.each(["{a: 1}", "", "{", "[1] x"])("leaves %j to the YAML parser", (text) => {
  expect(buildJsonPositionTree(text)).toBeUndefined();
});
