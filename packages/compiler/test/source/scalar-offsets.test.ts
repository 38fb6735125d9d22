import { load } from "js-yaml";
import fc from "fast-check";
import { expect, it } from "vitest";
import { scalarOffsets } from "../../src/source/scalar-offsets.ts";

/** The words of a scalar's value, each with where it stands in the text. */
function words(text: string): string[][] {
  const { key: value } = load(text) as { key: string };
  const offset = scalarOffsets(text, text.indexOf("key: ") + 5, value);
  return [...value.matchAll(/[^\s"'\\/é😀]+/g)].map(({ 0: word, index }) => [
    word,
    text.slice(offset(index), offset(index + word.length - 1) + 1),
  ]);
}

it.each([
  ["a block", 'x: 1\nkey: |\n    {\n      "a": $b\n    }\n\n    end\ny: 2\n'],
  ["a block that is indented more than its first line", "key: |2\n     one\n   two\n"],
  ["a block in CR LF", "key: |\r\n  one\r\n    two\r\n"],
  ["a block that keeps its line ends", "key: |+\n  one\n\n\n  two\n\n"],
  ["a tagged block", "key: !foo &a |-\n  one\n  two\n"],
  ["a folded block", "key: >\n  one\n  two\n\n  three\n    four\n  five\n"],
  ["double quotes", 'key: "one \\"two\\"\\n\\u00e9 three\\/ \\U0001F600 four \\x41 five"\n'],
  ["double quotes that go on with an escape", 'key: "one,\n  \\"two\\" \\\n  \\"three\\"\n"\n'],
  ["double quotes over lines", 'key: "one\n  two \\\n  three\n\n  four"\n'],
  ["single quotes", "key: 'it''s one\n   two'\n"],
  ["a plain scalar", "key: one two\n  three\n"],
  ["JSON", '{"key": "one\\n\\ttwo \\\\ three"}'.replace('"key": ', '"key": ')],
])("finds words in %s", (_, text) => {
  const source = text.startsWith("{") ? text.replace('"key": ', "key: ") : text;
  const tagless = source.replace("!foo ", "!!str ");
  const found = words(tagless);
  expect(found.length).toBeGreaterThan(1);
  for (const [word, there] of found) if (word !== "A") expect(there).toBe(word);
});

it("finds every word of any block", () => {
  const line = fc.stringMatching(/^ {0,4}([a-z$#{}.]{1,6} ?){0,3}$/).map((text) => text.trimEnd());
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
      const first = lines.find((text) => text !== "");
      if (first === undefined || first.startsWith(" ")) return;
      const text = `key: |\n${lines.map((part) => (part === "" ? "" : `    ${part}`)).join("\n")}\nz: 1\n`;
      for (const [word, there] of words(text)) expect(there).toBe(word);
    }),
    { numRuns: 300 },
  );
});
