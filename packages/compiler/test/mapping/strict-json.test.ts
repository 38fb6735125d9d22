import fc from "fast-check";
import { expect, it } from "vitest";
import { offsetOf, readStrictJson } from "../../src/mapping/takes/strict-json.ts";

/** Texts around JSON: whole, cut off, and with a character put in or taken out. */
const nearJson = fc
  .tuple(fc.json(), fc.nat(40), fc.constantFrom("", ",", '"', "\\", "}", "]", "\n", "x", "0", "'", ":"), fc.nat(2))
  .map(([text, at, more, taken]) => text.slice(0, at) + more + text.slice(at + taken));

it("reads what JSON.parse reads, and says where else it stops", () => {
  fc.assert(
    fc.property(nearJson, (text) => {
      let value: unknown = undefined;
      try {
        value = JSON.parse(text);
      } catch {
        const { problem } = readStrictJson(text);
        expect(problem?.message).toMatch(/\w/);
        expect(problem?.offset).toBeLessThanOrEqual(text.length);
        return;
      }
      expect(readStrictJson(text)).toEqual({ value });
    }),
    { numRuns: 2000 },
  );
});

it.each([
  ['{"a": }', 6, '"}" stands where a value should'],
  ['{"a": 1,}', 8, '"}" stands where a name in double quotes should'],
  ["{'a': 1}", 1, '"\'" stands where a name in double quotes should'],
  ['{"a" 1}', 5, '"1" stands where a colon should'],
  ['{"a": "it\\\'s"}', 9, "\\' is no escape of JSON"],
  ['["a"b"]', 4, '"b" stands where a comma or ] should'],
  ['{"a": "b', 8, "the end stands in a string"],
  ['["a\nb"]', 3, "a line end stands in a string"],
  ["[1] 2", 4, "more stands after the value"],
  ["{a=1}", 1, '"a" stands where a name in double quotes should'],
  ["[01]", 1, '"0" stands where a value should'],
  ["", 0, "the end stands where a value should"],
])("says of %j that at %i %s", (text, offset, message) => {
  expect(readStrictJson(text)).toEqual({ problem: { offset, message } });
});

it("finds where a value begins", () => {
  const text = '{ "a": [1, {"b": "x"}], "a.b": null }';
  expect(offsetOf(text, ["a", 1, "b"])).toBe(text.indexOf('"x"'));
  expect(offsetOf(text, ["a.b"])).toBe(text.indexOf("null"));
  expect(offsetOf(text, [])).toBe(0);
  expect(offsetOf(text, ["c"])).toBeUndefined();
});
