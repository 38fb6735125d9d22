import { load } from "js-yaml";
import { expect, it } from "vitest";
import { shuffled } from "./shuffle.ts";

const members = Array.from({ length: 20 }, (_, index) => `key${String(index)}: ${String(index)}`);

it("changes the order of members and nothing else", () => {
  const texts = shuffled(["outer:", ...members.map((line) => `  ${line}`), "list: [3, 1, 2]"].join("\n"));
  expect(texts?.shuffled).not.toBe(texts?.plain);
  expect(load(texts?.shuffled ?? "")).toEqual(load(texts?.plain ?? ""));
});

it("gives the same order every time", () => {
  const text = members.join("\n");
  expect(shuffled(text)?.shuffled).toBe(shuffled(text)?.shuffled);
});

it("leaves examples and defaults as they are", () => {
  const text = ["example:", ...members.map((line) => `  ${line}`), ""].join("\n");
  expect(shuffled(text)?.shuffled).toBe(text);
});

it("keeps tags", () => {
  expect(shuffled("uri: !Sub a-${B}\n")?.shuffled).toContain("!Sub a-${B}");
});

it("has nothing to say of texts whose order matters", () => {
  expect(shuffled("a: &x 1\nb: *x\n")).toBeUndefined();
  expect(shuffled("a: 1\na: 2\n")).toBeUndefined();
});
