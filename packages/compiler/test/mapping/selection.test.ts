import { expect, it } from "vitest";
import { evaluateSelection } from "../../src/mapping/selection.ts";

const body = '{"a":{"b":"x"},"n":7,"list":[{"k":"first"}],"no":null}';

it.each([
  ["$request.body.a.b", "x"],
  ["$request.body.n", "7"],
  ["$request.body.list[0].k", "first"],
  ["$request.body.missing", ""],
  ["${request.body.a.b}-${request.body.n}", "x-7"],
  ["${request.body.missing}-end", "-end"],
  ["\\$default", "$default"],
  ["200", "200"],
  ["$request.body[", ""],
])("evaluates %s", (expression, value) => {
  expect(evaluateSelection(expression, { body })).toBe(value);
});

it("knows the back end's status, and finds nothing in what is no message", () => {
  expect(evaluateSelection("${integration.response.statuscode}", { body: undefined, status: "404" })).toBe("404");
  expect(evaluateSelection("$request.body.a", { body: undefined })).toBe("");
  expect(evaluateSelection("$request.body.a", { body: "{" })).toBe("");
});
