import { expect, it } from "vitest";
import { createExchange } from "../../src/mapping/template/exchange.ts";
import { readTemplate } from "../../src/mapping/template/render.ts";

const exchangeOf = (): ReturnType<typeof createExchange> =>
  createExchange({
    parameters: {
      path: new Map([["same", "path"]]),
      querystring: new Map([["same", "query"]]),
      header: new Map([["same", "header"]]),
    },
    context: {},
    stageVariables: {},
  });

/** What a template prints, or the problem that ends it. */
function render(template: string, payload: string, exchange = exchangeOf()): string {
  const { text, problems } = readTemplate(template).render(exchange, payload);
  return problems.find(({ severity }) => severity === "error")?.message ?? text;
}

// What was recorded against the service, and what Velocity 1.7 with Jayway JSONPath and json-smart makes of the rest.
it.each([
  // A path that leads nowhere is an empty text and no value at once, and so is null; an empty list is neither.
  ["{}", "#set($r = $input.path('$.no')){\"b\": $r}", '{"b": }'],
  ["{}", "#set($r = $input.path('$.no'))#if($r == \"\")t#{else}f#end#if($r == $null)t#{else}f#end", "tt"],
  ['{"n": null}', "#set($r = $input.path('$.n'))#if($r == \"\")t#{else}f#end#if($r == $null)t#{else}f#end", "tt"],
  ['{"l": []}', "#set($r = $input.path('$.l'))#if($r == \"\")t#{else}f#end#if($r == $null)t#{else}f#end", "ff"],
  ["{}", '#if($undefined)t#{else}f#end#if("$!undefined" != "")t#{else}f#end', "tf"],
  // Maps print as Java prints them, lists as JSON, also in a map; toString() prints the same.
  ['[{"foo": "bar"}]', "$input.path('$')", '[{"foo":"bar"}]'],
  ['{"foo": [{"nested": "bar"}]}', "$input.path('$')", '{foo=[{"nested":"bar"}]}'],
  ['{"a": 1, "b": 2}', "$input.path('$').toString()", "{a=1, b=2}"],
  ['{"l": ["a/b"]}', "$input.path('$.l') $input.json('$.l')", '["a\\/b"] ["a/b"]'],
  // A request without a body has the body {}; a text has no members.
  ["", "$util.urlEncode($input.body)", "%7B%7D"],
  ['{"a": 1}', "[$input.body.a]", "[]"],
  ["", "#foreach($k in $context.authorizer.keySet())x#end.", "."],
  // Names and texts without quotes or in single ones, commas too many, and texts that are no JSON.
  ["{a:1}", "$input.path('$.a')", "1"],
  ['{"a":1,}', "$input.path('$.a')", "1"],
  ["{'a':'x'}", "$input.path('$.a')", "x"],
  ["not json", "$input.path('$')", "not json"],
  // Numbers lose how they were written, but no digits.
  [
    '{"m": 10.00, "e": 1e3, "g": 1e21}',
    "$input.path('$.m') $input.path('$.e') $input.path('$.g')",
    "10.0 1000.0 1.0E21",
  ],
  ['{"n": 12345678901234567890123}', "$input.path('$.n')", "12345678901234567890123"],
  // No reflection; what belongs to other services; what belongs to parameter mappings.
  ['{"a": "x"}', "[$input.path('$.a').class.name][$input.path('$').class]", "[][]"],
  ["", "[$util.qr('x')][$util.defaultIfNull('a', 'b')][$util.error('x')]", "[][][]"],
  ["", "[$method.request.header.Accept]", "[]"],
  ["", "$input.params('same') $input.params().querystring.same", "path query"],
  ['{"id": 7}', "$input.path('id')", "7"],
  ["{}", "#set($m = {})#set($ignore = $m.put('a', 1))$m.a", "1"],
  ["", "#define($d)[$x]#end#set($x = 1)$d#set($x = 2)$d", "[1][2]"],
  // Traps of Velocity 1.7.
  ["", "#set($s = 'a')$s-x|$s.x", "|"],
  ["", "#if(1)t#{else}f#end#if('x')t#{else}f#end", "ff"],
  ["", "#if(true)a#else3#end", "a#else3"],
  ["", "#set($l = [1, 2, 3])$l[-1] $l.get(0)", "3 1"],
  ["", "#foreach($v in {'a': 1, 'b': 2})$v$foreach.index$foreach.count#if($foreach.hasNext),#end#end", "101,212"],
  ["", "#foreach($i in [1, 2])#foreach($j in [3])$foreach.parent.index#end#end", "01"],
])("of %s makes %s: %s", (payload, template, expected) => {
  expect(render(template, payload)).toBe(expected);
});

it.each([
  ["costs 5 $", 'A template cannot end in "$"'],
  ["a #", 'A template cannot end in "#"'],
  ["#set($l = [1])$l.get(9)", "IndexOutOfBoundsException"],
  ["#set($l = [1, null])", "has no null"],
  ["#set($n = null)", "has no null"],
])("ends at %s", (template, problem) => {
  expect(render(template, "")).toContain(problem);
});

it.each([
  "#set($context.requestOverride.querystring['q'] = 'v')",
  "$context.requestOverride.querystring.put('q', 'v')",
  '#set($context["requestOverride"].querystring["q"] = "v")',
  "#set($k = 'q')#set($context.requestOverride.querystring[$k] = 'v')",
])("overrides by %s, which prints nothing", (template) => {
  const exchange = exchangeOf();
  expect(render(template, "", exchange)).toBe("");
  expect(exchange.overrides().request.querystring).toEqual(new Map([["q", ["v"]]]));
});
