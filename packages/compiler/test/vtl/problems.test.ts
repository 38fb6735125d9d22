import { expect, it } from "vitest";
import { parse } from "../../src/vtl/parse.ts";

/** What the problems of a template point at. */
function blamed(template: string): string[] {
  return parse(template).problems.map(({ start, end, message }) => `${template.slice(start, end)}: ${message}`);
}

it("points at what is wrong", () => {
  expect(blamed("#set($x = null)")).toEqual([
    "null: Velocity has no null; a name that is never set, such as $null, stands for it",
  ]);
  expect(blamed("a #if($x) b")).toEqual(["#if($x): #if has no #end"]);
  expect(blamed("a #end b")).toEqual(["#end: This #end closes nothing"]);
  expect(blamed("cost: 5$")).toEqual(['$: A template cannot end in "$"; put it into a variable, or a blank behind it']);
  expect(blamed('$input.json("$.b)')).toEqual(['": The string is not closed']);
  expect(blamed("#set($x = 5-7)")).toHaveLength(1);
  expect(blamed("#foreach($x)#end")).toHaveLength(1);
});

it("points into a string that is interpolated", () => {
  const template = '#set($x = "a ${b.c d")';
  const [problem] = parse(template).problems;
  expect(problem?.start).toBeGreaterThan(template.indexOf('"'));
});

it("finds every problem in one run, and reads what is right between them", () => {
  const template = "#set($a = null)\n$ok\n#set($b = )\n#if($c == )x#end\n$fine.size()\n#end";
  const { template: parsed, problems } = parse(template);
  expect(problems.map(({ start }) => template.slice(0, start).split("\n").length)).toEqual([1, 3, 4, 6]);
  const references = parsed.body.filter(({ kind }) => kind === "reference");
  expect(references.map(({ start, end }) => template.slice(start, end))).toEqual(["$ok", "$fine.size()"]);
});
