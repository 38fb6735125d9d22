import fc from "fast-check";
import { expect, test } from "vitest";
import { readJson } from "../../src/mapping/json-path/read-json.ts";
import { membersOf, setMember } from "../../src/vtl/values/members.ts";
import { isKind, itemsIn, type Value } from "../../src/vtl/values/value.ts";

/** Few names, so that objects of a list are alike, nearly alike, or have one twice; some are written with escapes. */
const name = fc.constantFrom("", "a", "b", "ab", 'a"', "a'b", "a\\", "a\\b", "ä", "Ж", "__proto__", "n\n");
const leaf = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer({ min: -9999, max: 9999 }),
  fc.string({ unit: "binary" }).filter((text) => !/[\0-\x1f\x7f]/.test(text)),
);
/** A JSON text: objects are written member by member, so that names can come twice. */
const json = fc.letrec<{ text: string }>((tie) => ({
  text: fc.oneof(
    { depthSize: "small" },
    leaf.map((value) => JSON.stringify(value)),
    fc.array(tie("text"), { maxLength: 4 }).map((items) => `[${items.join(", ")}]`),
    fc
      .array(fc.tuple(name, tie("text")), { maxLength: 12 })
      .map((members) => `{${members.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(",")}}`),
  ),
})).text;

test("well-formed JSON has the meaning that JavaScript reads", () => {
  fc.assert(
    fc.property(fc.array(json, { maxLength: 5 }), (items) => {
      const text = `[${items.join(",")}]`;
      const read = readJson(text);
      expect(read.error).toBeUndefined();
      expect(plain(read.error === undefined ? read.value : null)).toEqual(plainOf(JSON.parse(text)));
    }),
    { numRuns: 2000 },
  );
});

test("names stay in the order of the text, a name that comes twice in its first place", () => {
  const { value } = readJson('[{"a":1,"b":2,"c":3},{"a":4,"b":5},{"a":6,"c":7,"b":8,"c":9},{"b":1},{},{"a":1}]') as {
    value: Value;
  };
  const list = plain(value) as [string, unknown][][];
  const texts = list.map((members) => members.map(([key, member]) => `${key}${String(member)}`).join(" "));
  expect(texts).toEqual(["a1 b2 c3", "a4 b5", "a6 c9 b8", "b1", "", "a1"]);
});

test("what was put into one object of a list is not seen in another", () => {
  const { value } = readJson('[{"a":1},{"a":2},{},{}]') as { value: Value };
  const maps = isKind(value, "list") ? itemsIn(value).filter((item) => isKind(item, "map")) : [];
  for (const [index, map] of maps.entries()) setMember(map, "a", `set ${String(index)}`);
  for (const map of maps.slice(2)) setMember(map, "b", "more");
  expect(plain(value)).toEqual([
    [["a", "set 0"]],
    [["a", "set 1"]],
    [
      ["a", "set 2"],
      ["b", "more"],
    ],
    [
      ["a", "set 3"],
      ["b", "more"],
    ],
  ]);
});

test("a text that ends too soon is refused alike, whatever was read before it", () => {
  const [longer, cut] = ['[{"ab\0cd":1},{"ab\0cd":2}]', '[{"ab\0cd":1},{"ab'];
  expect(readJson(longer).error).toBeUndefined();
  expect(readJson(cut)).toEqual({ error: "A string is not closed", offset: 14 });
});

/** Objects as their members in order: `__proto__` is a name like any other. */
function plain(value: Value): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (value.kind === "list") return itemsIn(value).map(plain);
  if (value.kind === "map") return membersOf(value).map(([key, member]) => [key, plain(member)]);
  throw new Error(`a ${value.kind} in a JSON text of small numbers`);
}

/** The same of what JavaScript read, which sorts no names here, since none is a number. */
function plainOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainOf);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value).map(([key, member]) => [key, plainOf(member)]);
}
