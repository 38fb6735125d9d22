import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { withRule } from "../../scripts/new-rule/registry.ts";

const registry = readFileSync(new URL("../../src/check/rules/registry.ts", import.meta.url), "utf8");

it("adds a rule to the registry, in order, and leaves the others as they are", () => {
  const added = withRule(registry, "int/my-rule");
  const lines = added.split("\n").filter((line) => !registry.includes(line));
  expect(lines).toEqual(['export { intMyRule } from "./int/my-rule.ts";']);
  expect(added.indexOf("./int/method-required.ts")).toBeLessThan(added.indexOf("./int/my-rule.ts"));
  expect(registry.split("\n").filter((line) => !added.includes(line))).toEqual([]);
});
