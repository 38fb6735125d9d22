import { expect, it } from "vitest";
import { createExchange, type Exchange, type ExchangeFacts } from "../../src/mapping/template/exchange.ts";
import { readTemplate } from "../../src/mapping/template/render.ts";

const facts: ExchangeFacts = {
  parameters: {
    path: new Map([["id", "from path"]]),
    querystring: new Map([
      ["id", "from query"],
      ["q", "a&b"],
    ]),
    header: new Map([
      ["id", "from header"],
      ["X-Quote", 'say "hi"'],
    ]),
  },
  context: { stage: "prod", identity: { sourceIp: "192.0.2.1" }, requestTimeEpoch: 1_700_000_000_000 },
  stageVariables: { table: "pets" },
};

function render(template: string, payload: string = "", exchange: Exchange = createExchange(facts)): string {
  const { text, problems } = readTemplate(template).render(exchange, payload);
  const error = problems.find(({ severity }) => severity === "error");
  return error ? `${error.code}: ${error.message}` : text;
}

it.each([
  // The payload.
  ["$input.body", "{}", ""],
  ["$input.body", '{"a":10.00}', '{"a":10.00}'],
  ["$input.json('$')", '{"a":10.0,"u":"a/b"}', '{ "a": 10.00, "u": "a/b" }'],
  ["$input.json('$.no')", '""', "{}"],
  ["$input.json('$')", "{}", ""],
  ["$input.json('$.s')", '"it\'s \\"x\\""', `{"s": "it's \\"x\\""}`],
  ["$input.json('$.n')", "null", '{"n": null}'],
  ["$input.json('$.l[*].a')", "[1,2]", '{"l": [{"a": 1}, {"a": 2}]}'],
  ["$input.json('$.a')", '""', "no JSON at all"],
  ["$input.path('$')", '{a=1, b=[{"c":2}]}', '{"a": 1, "b": [{"c": 2}]}'],
  ["[$input.path('$.no')]", "[]", '{"a": 1}'],
  ["[$input.path('$')]", "[]", ""],
  ["$input.path('$.l').size()", "2", '{"l": [1, 2]}'],
  ["#foreach($i in $input.path('$.l'))$i.a#if($foreach.hasNext),#end#end", "1,2", '{"l": [{"a": 1}, {"a": 2}]}'],
  // Parameters: path, query string, header, in this order.
  ["$input.params('id') $input.params('q') $input.params('no')", "from path a&b ", ""],
  ["$input.params().header.id $input.params().querystring.get('q')", "from header a&b", ""],
  ["#foreach($n in $input.params().header.keySet())$n;#end", "id;X-Quote;", ""],
  // Context and stage variables.
  ["$context.stage $context.identity.sourceIp $context.requestTimeEpoch", "prod 192.0.2.1 1700000000000", ""],
  ['"$context.identity" "$context.no.such" "$context.requestOverride"', '"" "" ""', ""],
  ["$stageVariables.table ${stageVariables['table']} [$stageVariables.no]", "pets pets []", ""],
  // Functions.
  ["$util.escapeJavaScript($input.json('$.s'))", '\\"it\\\'s a\\/b \\u00E9\\"', '{"s": "it\'s a/b é"}'],
  ['$util.escapeJavaScript("it\'s").replaceAll("\\\\\'", "\'")', "it's", ""],
  ["$util.urlEncode('a b&c=é~*') $util.urlDecode('a+b%26%C3%A9')", "a+b%26c%3D%C3%A9%7E* a b&é", ""],
  ["$util.base64Encode('é') $util.base64Decode('w6k')", "w6k= é", ""],
  ["$util.parseJson('{\"a\": [1]}').a", "[1]", ""],
  ["[$util.toJson('x')]", "[]", ""],
  // Half of a pair is no UTF-8; Java writes a question mark.
  ["$util.urlEncode($input.path('$')) $util.base64Encode($input.path('$'))", "%3F Pw==", '"\ud800"'],
])("renders %s", (template, expected, payload) => {
  expect(render(template, payload)).toBe(expected);
});

it.each([
  ["$input.path('$.a')", "InvalidJsonException", "[1,2"],
  ["$input.path('$.')", "InvalidPathException", "{}"],
  ["$util.urlDecode('%zz')", "IllegalArgumentException", ""],
  ["$util.parseJson('{')", "JsonParseException", ""],
])("ends at %s", (template, exception, payload) => {
  expect(render(template, payload)).toContain(exception);
});

it("keeps overrides of a request for its response", () => {
  const exchange = createExchange(facts);
  const request = [
    '#set($context.requestOverride.header.X-Amz-Target = "Events.Put")',
    "#set($context.requestOverride.querystring['q'] = [1, 2])",
    '$context.requestOverride.path.put("id", "7")',
    "#set($context.responseOverride.status = 444)",
  ];
  expect(render(request.join(""), "", exchange)).toBe("");
  expect(render("#set($context.responseOverride.header.X-Id = $context.requestOverride.path.id)", "", exchange)).toBe(
    "",
  );
  expect(exchange.overrides()).toEqual({
    request: {
      header: new Map([["X-Amz-Target", ["Events.Put"]]]),
      querystring: new Map([["q", ["1", "2"]]]),
      path: new Map([["id", ["7"]]]),
    },
    response: { header: new Map([["X-Id", ["7"]]]), status: 444 },
    tooLarge: [],
  });
});

it.each(["99", "600", "'ok'", "20.5", "{}"])("takes %s for no status", (status) => {
  const exchange = createExchange(facts);
  render(`#set($context.responseOverride.status = ${status})`, "", exchange);
  expect(exchange.overrides().response.status).toBeUndefined();
});

it("gives nothing of JavaScript's own", () => {
  for (const name of ["constructor", "__proto__", "hasOwnProperty", "toString.constructor"]) {
    for (const object of ["input", "util", "context", "stageVariables", "input.params()"]) {
      expect(render(`[$${object}['${name}']$${object}.${name.replaceAll("_", "")}]`)).toBe("[]");
    }
  }
  const hostile = createExchange({ ...facts, context: JSON.parse('{"__proto__": {"polluted": "x"}}') as never });
  expect(render("$context['__proto__']['polluted']", "", hostile)).toBe("x");
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

it("takes overrides from templates alone, whatever a context says of their names", () => {
  const context = { requestOverride: { header: { A: "given" } }, responseOverride: { status: 418 }, stage: "prod" };
  const untouched = createExchange({ ...facts, context }).overrides();
  expect([untouched.request.header.size, untouched.response.status]).toEqual([0, undefined]);
  const exchange = createExchange({ ...facts, context });
  const template = "#set($context.responseOverride.status = 400)#set($context.requestOverride.header.X = '1')";
  expect(render(`${template}$context.keySet()`, "", exchange)).toBe(
    "[requestOverride, responseOverride, stage, identity]",
  );
  expect(exchange.overrides().request.header).toEqual(new Map([["X", ["1"]]]));
  expect(exchange.overrides().response.status).toBe(400);
});

it.each([
  ["a member", "#set($context.identity.x = '1')$context.identity.x $context.identity.sourceIp", "1 192.0.2.1"],
  ["a member of all", "#set($context.x = '1')$context.x $context.stage $context.size()", "1 prod 6"],
  [
    "what was changed before all is",
    "#set($i = $context.identity)#set($i.x = '1')#set($context.y = '2')$context.identity.x",
    "1",
  ],
  [
    "one in the order of all",
    "$context.identity.sourceIp $context.keySet()",
    "192.0.2.1 [stage, identity, requestTimeEpoch, requestOverride, responseOverride]",
  ],
  [
    "a stage variable",
    "$stageVariables.put('table', 'a')$stageVariables.put('b', 'c')$stageVariables",
    "pets{table=a, b=c}",
  ],
])("keeps %s, though each is made when it is asked for", (_, template, expected) => {
  expect(render(template)).toBe(expected);
});

it("says which override is too large to be sent, and leaves it empty", () => {
  const exchange = createExchange(facts);
  const doubled = "#set($n = {})$n.put('a', $m)$n.put('b', $m)#set($m = $n)".repeat(80);
  render(`#set($m = {'x': 1})${doubled}#set($context.requestOverride.header.h = $m)`, "", exchange);
  const { request, tooLarge } = exchange.overrides();
  expect(request.header).toEqual(new Map([["h", [""]]]));
  expect(tooLarge).toEqual(["requestOverride.header.h"]);
});
