import { Compile, parse as parseOther } from "velocityjs";
import { createExchange } from "../../src/mapping/template/exchange.ts";
import { readTemplate } from "../../src/mapping/template/render.ts";

/** A template, its payload, and what it is rendered for. */
interface Case {
  readonly name: string;
  readonly template: string;
  readonly payload: unknown;
}

const passthrough = `#set($all = $input.params())
{
  "body": $input.json('$'),
  "params": {
#foreach($kind in $all.keySet())
#set($params = $all.get($kind))
    "$kind": {
#foreach($name in $params.keySet())
      "$name": "$util.escapeJavaScript($params.get($name))"#if($foreach.hasNext),#end

#end
    }#if($foreach.hasNext),#end

#end
  },
  "context": { "stage": "$context.stage", "id": "$context.requestId", "ip": "$context.identity.sourceIp" }
}`;

const query = `#set($root = $input.path('$'))
{ "orders": [
#foreach($item in $root.Items)
  { "id": "$item.id.S", "total": $item.total.N, "paid": $item.paid.BOOL,
    "note": "$util.escapeJavaScript($item.note.S).replaceAll("\\\\'", "'")" }#if($foreach.hasNext),#end

#end
], "count": $root.Count }`;

const failure = `#set($error = $util.parseJson($input.path('$.errorMessage')))
#if($error.code == "NotFound")
#set($context.responseOverride.status = 404)
#elseif($error.code == "Conflict")
#set($context.responseOverride.status = 409)
#else
#set($context.responseOverride.status = 500)
#end
{ "code": "$error.code", "message": "$error.message", "request": "$context.requestId" }`;

const items = Array.from({ length: 20 }, (_, index) => ({
  id: { S: `order-${String(index)}` },
  total: { N: String(index * 7.5) },
  paid: { BOOL: index % 2 === 0 },
  note: { S: 'it\'s for "somebody"' },
}));

const cases: readonly Case[] = [
  { name: "passthrough of a request", template: passthrough, payload: { item: "tea", lines: [1, 2, 3] } },
  { name: "a query's answer of 20 items", template: query, payload: { Items: items, Count: 20 } },
  {
    name: "an error's mapping",
    template: failure,
    payload: { errorMessage: '{"code": "Conflict", "message": "there already"}' },
  },
];

const parameters = {
  path: { id: "7" },
  querystring: { q: "tea", page: "2" },
  header: { Accept: "application/json", "User-Agent": "bench", "X-Id": "it's" },
};
const context = { stage: "prod", requestId: "r-1", identity: { sourceIp: "192.0.2.1" } };

/** Says how many renderings of each template an engine does in a second, its template read before. */
function templateRates(): string {
  const rows = cases.map((each) => {
    const [ours, other] = [rendererOf(each), otherRendererOf(each)];
    const equal = normal(ours()) === normal(other()) ? "" : ", and other text";
    const [mine, theirs] = [rate(ours), rate(other)];
    return `${each.name.padEnd(32)}  ${mine.toFixed(0).padStart(8)}/s  velocityjs ${theirs.toFixed(0).padStart(7)}/s  ${(mine / theirs).toFixed(1)}×${equal}`;
  });
  return ["Renderings of a mapping template", ...rows].join("\n");
}

/** Engines differ in the white space around directives. */
function normal(text: string): string {
  return text.replaceAll(/\s+/g, "");
}

function rendererOf({ template, payload }: Case): () => string {
  const read = readTemplate(template);
  const maps = {
    path: new Map(Object.entries(parameters.path)),
    querystring: new Map(Object.entries(parameters.querystring)),
    header: new Map(Object.entries(parameters.header)),
  };
  const text = JSON.stringify(payload);
  return () => read.render(createExchange({ parameters: maps, context, stageVariables: {} }), text).text;
}

/** With objects that do no more than these templates need. */
function otherRendererOf({ template, payload }: Case): () => string {
  const parsed = parseOther(template);
  const text = JSON.stringify(payload);
  const input = {
    path(path: string): unknown {
      const document = JSON.parse(text) as Record<string, unknown>;
      return path === "$" ? document : document[path.slice(2)];
    },
    json: (path: string): string => JSON.stringify(input.path(path)),
    params: () => parameters,
  };
  const util = {
    parseJson: (json: string): unknown => JSON.parse(json),
    escapeJavaScript: (value: string): string => value.replaceAll(/['"\\/]/g, String.raw`\$&`),
  };
  return () => new Compile(parsed).render({ input, util, context: { ...context, responseOverride: {} } });
}

/** Renderings a second: the median of five stretches, after one that is not counted. */
function rate(render: () => string): number {
  const stretch = (): number => {
    const begin = performance.now();
    let count = 0;
    for (; performance.now() - begin < 300; count += 1) render();
    return (count * 1000) / (performance.now() - begin);
  };
  stretch();
  const rates = Array.from({ length: 5 }, stretch).sort((one, other) => one - other);
  return rates[2] ?? Number.NaN;
}

process.stdout.write(`${templateRates()}\n`);
