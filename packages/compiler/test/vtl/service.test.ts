import { expect, it } from "vitest";
import { renderAll, renderText, service } from "./render-text.ts";

// How the service departs from Velocity: https://github.com/localstack/airspeed, answers recorded from it.
it.each([
  ["$zz|$m.no|$zz.a.b()", "||"],
  ["#if($m.no)t#{else}f#end", "t"],
  ["#if($\\!a)t#{else}f#end", "t"],
  ["#macro(m $p)[$p]#end#m('x')", "#m('x')"],
  ["#evaluate('$a')", "#evaluate('$a')"],
  ["#return($a)", "#return($a)"],
])("renders %j", (template, expected) => {
  expect(renderText(template, '{"a": 1, "m": {}}', service)).toBe(expected);
});

it("ends #foreach after 1,000 rounds, and says so", () => {
  const { text, problems } = renderAll("#foreach($i in [1..1500])x#end.", "{}", service);
  expect(text).toBe(`${"x".repeat(1000)}.`);
  expect(problems).toMatchObject([{ code: "limit", severity: "warning", start: 0 }]);
});
