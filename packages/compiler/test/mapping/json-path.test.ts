import { expect, it } from "vitest";
import { evaluateJsonPath } from "../../src/mapping/json-path/evaluate.ts";
import { parseJsonPath } from "../../src/mapping/json-path/parse.ts";
import { readJson } from "../../src/mapping/json-path/read-json.ts";
import { createMeter, usualBudget } from "../../src/vtl/meter.ts";
import { printJson } from "../../src/vtl/values/print-json.ts";

/** What a path finds, as JSON, or the exception that it ends in. */
function find(path: string, json: string): string {
  const meter = createMeter(usualBudget);
  const { path: parsed, problem } = parseJsonPath(path);
  const { value, error } = readJson(json) as { value?: never; error?: string };
  if (problem ?? error) throw new Error(problem?.message ?? error);
  const found = evaluateJsonPath(parsed, value as never, meter);
  return found.exception ?? printJson(found.value, meter);
}

// What Jayway's json-path 2.9.0 with json-smart 2.5.0 finds, seen there.
it.each([
  // Behind a scan the first function is called on the whole, and what follows on its result, where nothing has to be there.
  ["$..b.last().concat()", "[1,2,3]", "3"],
  ["$..b.size().sum(4)", "[1,2,3]", "0"],
  ["$..n.sum()", '[{"n":1},{"n":2}]', "3.0"],
  ["$..length()", "[1,2]", "IllegalStateException"],
  ["$..a..length()", '{"a":[1]}', "IllegalStateException"],
  // Of a path that leads to one value only the last that is below it is looked at.
  ["$.length($.l)", '{"a":1,"l":[3,1]}', "2"],
  ["$.length($.l)", '{"a":1,"l":[3,[1,2,3]]}', "3"],
  ["$.length($..l)", '{"a":1,"l":[3,1,4]}', "3"],
  // An index that is not there is nothing, also if a function asks for it.
  ["$.*.index(9)", "[[1],[2]]", "[]"],
  ["$.index(9)", "[1]", "IndexOutOfBoundsException"],
  ["$[?(@ empty 1)]", '{"a":1}', "ClassCastException"],
  ["$[?(1 anyof @.a)]", '[{"a":1}]', "[]"],
  ["$[?(@.keys() == 1)]", '{"a":1}', "JsonPathException"],
])("finds with %j in %j: %j", (path, json, expected) => {
  expect(find(path, json)).toBe(expected);
});
