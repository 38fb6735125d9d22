import type { SeededRule } from "./kind.ts";

const escaped = (text: string): string => `$util.escapeJavaScript(${text}).replaceAll("\\\\'", "'")`;

/** Templates for `template/raw-input` that print names of members. */
export const memberNames: Pick<SeededRule, "buggy" | "sound"> = {
  buggy: [
    `#set($order = $input.path('$'))
{ #foreach($name in $order.attributes.keySet())
  "«$name»": "${escaped("$order.attributes.get($name)")}"#if($foreach.hasNext),#end
#end }`,
    `{ "tags": [#foreach($tag in $input.path('$.tags').entrySet())"tag-«$tag.key»", "«$tag.getKey()»", "«$tag.value»"#if($foreach.hasNext),#end#end] }`,
    `#set($page = $util.parseJson($util.base64Decode($input.params('next'))))
#foreach($part in $page.keySet())#set($last = $part)#end
{ "last": "«$last.trim()»" }`,
    {
      schema: "{ type: object, properties: { id: { type: string } }, additionalProperties: false }",
      text: `{ "names": [#foreach($name in $input.path('$').keySet())"«$name»"#if($foreach.hasNext),#end#end] }`,
    },
    {
      api: "websocket",
      text: `{ #foreach($key in $input.path('$.data').keySet())"«$key»": 1#if($foreach.hasNext),#end#end }`,
    },
  ],
  sound: [
    `{ #foreach($name in $input.path('$.attributes').keySet())
  "${escaped("$name")}": 1#if($foreach.hasNext),#end
#end }`,
    `#set($headers = $input.params().get("header"))
{ #foreach($one in $headers.entrySet())"$one.key": "${escaped("$one.value")}"#if($foreach.hasNext),#end#end }`,
    `{ "kinds": [#foreach($kind in $input.params().entrySet())"$kind.key", $kind.value.keySet().size()#if($foreach.hasNext),#end#end] }`,
    `#set($event = { "order": $util.urlEncode($input.path('$.order')), "note": $util.urlEncode($input.path('$.note')) })
{ #foreach($name in $event.keySet())"$name": "$event.get($name)"#if($foreach.hasNext),#end#end }`,
  ],
};

/** Names of query parameters. */
export const queryNames: SeededRule = {
  code: "template/raw-name",
  buggy: [
    `#set($all = $input.params())
{ "params": {
#foreach($type in $all.keySet())
  #set($params = $all.get($type))
  "$type": {
  #foreach($name in $params.keySet())
    "«$name»": "${escaped("$params.get($name)")}"#if($foreach.hasNext),#end
  #end
  }#if($foreach.hasNext),#end
#end
} }`,
    `{ #foreach($name in $input.params().querystring.keySet())
  "«$name»": "${escaped("$input.params($name)")}"#if($foreach.hasNext),#end
#end }`,
    `#set($query = $input.params().get("querystring"))
{ "sent": [#foreach($one in $query.entrySet())"«$one.key»", "«$one.getKey()»=${escaped("$one.getValue()")}"#if($foreach.hasNext),#end#end] }`,
    `#set($names = $input.params()["querystring"].keySet())
{ #foreach($name in $names)#if($name != "debug")#set($prefixed = "q_$name")"«$prefixed»": 1#if($foreach.hasNext),#end#end#end }`,
    `#foreach($name in $input.params().querystring.keySet())#set($last = $name)#end
{ "input": "{\\"last\\": \\"«$last»\\"}" }`,
    {
      side: "response",
      text: `{ "unknown": [#foreach($name in $input.params().querystring.keySet())"«$name»"#if($foreach.hasNext),#end#end] }`,
    },
  ],
  sound: [
    `{ #foreach($name in $input.params().path.keySet())
  "$name": "${escaped("$input.params($name)")}"#if($foreach.hasNext),#end
#end }`,
    `#set($headers = $input.params().header)
{ #foreach($name in $headers.keySet())"$name": "${escaped("$headers.get($name)")}"#if($foreach.hasNext),#end#end }`,
    `#set($query = $input.params().querystring)
{ #foreach($name in $query.keySet())
  "$util.escapeJavaScript($name)": "${escaped("$query.get($name)")}"#if($foreach.hasNext),#end
#end }`,
    `{ "query": "#foreach($name in $input.params().querystring.keySet())$util.urlEncode($name)=$util.urlEncode($input.params($name))&#end" }`,
    `#set($all = $input.params())
{ #foreach($type in $all.keySet())"$type": $all.get($type).size()#if($foreach.hasNext),#end#end }`,
    `#foreach($name in $input.params().querystring.keySet())$name #end`,
    `{ "vars": [#foreach($name in $stageVariables.keySet())"$name"#if($foreach.hasNext),#end#end] }`,
  ],
};

const tags =
  "{ type: object, required: [tags], properties: { tags: { type: object, additionalProperties: { type: string } } } }";

/** Templates for `template/result` that go through what has names of a client's own. */
export const namedByClients: Pick<SeededRule, "buggy" | "sound"> = {
  buggy: [
    {
      target: "lambda",
      schema: tags,
      text: `#set($tags = $input.path('$.tags'))
{ #foreach($name in $tags.keySet())"«$util.urlEncode($name)»": "$util.urlEncode($tags.get($name))" #end }`,
    },
    {
      target: "lambda",
      schema: tags,
      text: `{ #foreach($name in $input.path('$.tags').keySet())"$util.urlEncode($name)": $input.«json("$.tags['$name']")»#if($foreach.hasNext),#end#end }`,
    },
    {
      target: "lambda",
      schema: "{ type: object }",
      text: `[#foreach($one in $input.path('$').entrySet())"«$one.key.replaceAll('"', "'")»"#if($foreach.hasNext),#end#end]`,
    },
  ],
  sound: [
    {
      target: "lambda",
      schema: tags,
      text: `#set($tags = $input.path('$.tags'))
{ #foreach($name in $tags.keySet())"${escaped("$name")}": "${escaped("$tags.get($name)")}"#if($foreach.hasNext),#end#end }`,
    },
    {
      target: "lambda",
      schema:
        "{ type: object, additionalProperties: false, required: [id], properties: { id: { type: string }, note: { type: string } } }",
      text: `{ #foreach($name in $input.path('$').keySet())"$util.urlEncode($name)": $input.json("$.$name")#if($foreach.hasNext),#end#end }`,
    },
    {
      target: "dynamodb:action/PutItem",
      schema: "{ type: object, required: [item], properties: { item: { type: object }, tags: { type: object } } }",
      text: `{ "TableName": "orders", "Item": $input.json('$.item')#if($input.path('$.tags').keySet().size() > 2), "ReturnValues": "NONE"#end }`,
    },
    {
      target: "lambda",
      schema: tags,
      text: `[#foreach($text in $input.path('$.tags'))"${escaped("$text")}"#if($foreach.hasNext),#end#end]`,
    },
  ],
};
