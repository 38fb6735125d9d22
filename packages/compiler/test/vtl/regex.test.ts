import { expect, it } from "vitest";
import { createMeter } from "../../src/vtl/meter.ts";
import { isRegex } from "../../src/vtl/regex/is-regex.ts";
import { createRegex } from "../../src/vtl/regex/regex.ts";

// What String.replaceAll of Java 17 gives, seen there.
it.each([
  [String.raw`\R`, "a\r\nb\nc", "|", "a|b|c"],
  ["[a-d&&[^b]e]", "abcde", "-", "-b--e"],
  ["[^&&a]", "ab", "-", "a-"],
  [String.raw`\Q1.\E+`, "1..1.", "-", "--"],
  ["(?x) a b # c", "ab", "-", "-"],
  [String.raw`(?x)\#.`, "#a", "-", "-"],
  [String.raw`(?U)\w+`, "é!", "-", "-!"],
  [String.raw`\p{InGreek}|\p{sc=latin}`, "aΩ1", "-", "--1"],
  ["(?<=a{1,2})b", "aab", "-", "aa-"],
  [String.raw`(a)\2?`, "aa", "-", "--"],
  [String.raw`([1]*.)*+.??\2*`, "1a", "-", "--"],
  [String.raw`\G\d`, "12a3", "-", "--a3"],
  [String.raw`(?i)\p{Lu}`, "aB1", "-", "--1"],
  ["(?m)^.", "ab\ncd", "-", "-b\n-d"],
  ["(?md).$", "a\rb\nc", "-", "a\r-\n-"],
  [String.raw`(?iu)É(ß)\1`, "éßß", "-", "-"],
  [String.raw`\b.`, "e\u0301x y", "-", "-\u0301x--"],
  [String.raw`\P{So}`, "a😀b", "-", "-😀-"],
  [String.raw`[\v-\r]`, "\v\f", "-", "--"],
])("replaces %j in %j by %j: %j", (pattern, text, replacement, expected) => {
  const meter = createMeter({ work: 10_000, characters: 10_000 });
  expect(createRegex(pattern).replacer(replacement, true)(text, meter)).toBe(expected);
});

it.each(["[&&]", "(?<=(a|b){2})c", "(?<=xa{1,}?)c", String.raw`\p{Latin}`, String.raw`\p{gc=Foo}`, "[a-", "(?z)"])(
  "refuses %j as Java does",
  (pattern) => {
    expect(isRegex(pattern)).toBe(false);
  },
);
