/** A template, its payload, and what it is rendered for. */
export interface Case {
  readonly name: string;
  readonly template: string;
  /** As text. */
  readonly payload: string;
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

/** The three kinds of templates that there are most of. */
export const cases: readonly Case[] = [
  {
    name: "passthrough of a request",
    template: passthrough,
    payload: JSON.stringify({ item: "tea", lines: [1, 2, 3] }),
  },
  { name: "a query's answer of 20 items", template: query, payload: JSON.stringify({ Items: items, Count: 20 }) },
  {
    name: "an error's mapping",
    template: failure,
    payload: JSON.stringify({ errorMessage: '{"code": "Conflict", "message": "there already"}' }),
  },
];

/** The request that each is rendered for. */
export const parameters = {
  path: { id: "7" },
  querystring: { q: "tea", page: "2" },
  header: { Accept: "application/json", "User-Agent": "bench", "X-Id": "it's" },
};
export const context = { stage: "prod", requestId: "r-1", identity: { sourceIp: "192.0.2.1" } };
