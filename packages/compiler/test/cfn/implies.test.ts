import { expect, it } from "vitest";
import { implies } from "../../src/emit/cfn/merge/implies.ts";
import type { Json } from "../../src/source/json.ts";

const is = (text: string): Json => ({ "Fn::Equals": [{ Ref: "Stage" }, text] });
const conditions = {
  IsProd: is("prod"),
  IsProdToo: { "Fn::Equals": ["prod", { Ref: "Stage" }] },
  IsTest: is("test"),
  NotTest: { "Fn::Not": [{ Condition: "IsTest" }] },
  IsEither: { "Fn::Or": [{ Condition: "IsProd" }, { Condition: "IsTest" }] },
  IsLoggedProd: { "Fn::And": [{ Condition: "IsProd" }, { Condition: "IsLogged" }] },
  IsLogged: { "Fn::Equals": [{ Ref: "Logs" }, "true"] },
  Always: { "Fn::Equals": ["a", "a"] },
  Endless: { "Fn::Not": [{ Condition: "Endless" }] },
};

const given = (text: string): { condition: string; is: boolean }[] =>
  text.split(" ").map((name) => ({ condition: name.replace("!", ""), is: !name.startsWith("!") }));

it.each([
  ["IsProd", "IsProd"],
  ["IsProd", "IsProdToo"],
  ["IsProd", "IsEither"],
  ["IsProd", "NotTest"],
  ["IsLoggedProd", "IsLogged"],
  ["IsProd IsLogged", "IsLoggedProd"],
  ["IsEither NotTest", "IsProd"],
  ["!IsTest", "NotTest"],
  ["!NotTest", "IsEither"],
  ["!IsEither", "NotTest"],
  ["IsProd IsTest", "IsLogged"],
  ["Unknown", "Unknown"],
])("knows that %s means %s", (known, condition) => {
  expect(implies(given(known), condition, conditions)).toBe(true);
});

it.each([
  ["IsEither", "IsProd"],
  ["NotTest", "IsProd"],
  ["!IsProd", "IsTest"],
  ["IsLogged", "IsLoggedProd"],
  ["!IsProd", "IsProd"],
  ["IsProd", "Unknown"],
  ["IsProd", "Endless"],
])("does not take %s for %s", (known, condition) => {
  expect(implies(given(known), condition, conditions)).toBe(false);
});

it("does not try conditions of very many comparisons, but for one by its name", () => {
  const many = { Many: { "Fn::Or": Array.from({ length: 40 }, (_, index) => is(String(index))) }, One: is("1") };
  expect(implies(given("One"), "Many", many)).toBe(false);
  expect(implies(given("Many"), "Many", many)).toBe(true);
});
