import type { SeededRule } from "./kind.ts";
import { namedByClients } from "./names.ts";
import { unknownBodies } from "./unknown-bodies.ts";

const order =
  "{ type: object, required: [id], properties: { id: { type: string }, note: { type: string }, count: { type: integer }, tags: { type: array, items: { type: string } }, address: { type: object, properties: { city: { type: string } } } } }";

const page =
  "{ type: object, required: [items, count], properties: { items: { type: array, items: { type: object, required: [id], properties: { id: { type: string }, kind: { type: string, enum: [cat, dog] } } } }, count: { type: integer } } }";

/** What comes out, and where it goes. */
export const resultRules: readonly SeededRule[] = [
  {
    code: "template/result",
    surroundings: { target: "dynamodb:action/PutItem", schema: order },
    buggy: [
      `{ "TableName": "orders", "Item": { "id": { "S": $input.json('$.id') }, "count": { "N": "«$input.path('$.count')»" } } }`,
      `{ "TableName": "orders", "Item": { "id": { "S": $input.json('$.id') }, "tags": { "SS": «$input.json('$.tags')» } } }`,
      `{
  "TableName": "orders",
  "Item": {
    "id": { "S": $input.json('$.id') },
    "note": { "S": «$input.path('$.note')» }
  }
}`,
      `{ "TableName": "orders", "Item": { "id": { "S": $input.json('$.id') } «"»note": { "NULL": true } } }`,
      {
        target: "lambda",
        text: `{ "count": «$input.path('$.count')», "tags": [#foreach($tag in $input.path('$.tags'))1#if($foreach.hasNext),#end#end] }`,
      },
      {
        target: "lambda",
        text: `{ "tags": [#foreach($tag in $input.path('$.tags'))"«t»ag"#if($foreach.count == 1),#end#end] }`
          .replace("«t»ag", "tag")
          .replace("] }", "«]» }"),
      },
      {
        target: "states:action/StartExecution",
        text: `{ "stateMachineArn": "arn:aws:states:eu-west-1:123456789012:stateMachine:a", "input": «$input.json('$')» }`,
      },
      {
        target: "events:action/PutEvents",
        text: `{ "Entries": [{ "Source": "shop", "DetailType": «$input.json('$.note')», "Detail": "{}" }] }`,
      },
      {
        target: "dynamodb:action/Query",
        parameters: "[{ name: limit, in: query, schema: { type: integer } }]",
        text: `{ "TableName": "orders", "Limit": «$input.params('limit')» }`,
      },
      { target: "mock", text: `«{» "status": 200 }` },
      ...namedByClients.buggy,
      ...unknownBodies.buggy,
    ],
    sound: [
      `{ "TableName": "orders", "Item": { "id": { "S": $input.json('$.id') }#if("$!input.path('$.count')" != ""), "count": { "N": "$input.json('$.count')" }#end } }`,
      `#set($tags = $input.path('$.tags'))
{ "TableName": "orders", "Item": { "id": { "S": "$context.requestId" }, "tags": { "L": [#foreach($tag in $tags){ "S": $input.json("$.tags[$foreach.index]") }#if($foreach.hasNext),#end#end] } } }`,
      { target: "lambda", text: `{ "count": $input.json('$.count'), "all": $input.json('$') }` },
      {
        target: "states:action/StartExecution",
        text: `{ "stateMachineArn": "arn:aws:states:eu-west-1:123456789012:stateMachine:a", "input": "$util.escapeJavaScript($input.json('$')).replaceAll("\\\\'", "'")" }`,
      },
      {
        target: "kinesis:action/PutRecord",
        text: `{ "StreamName": "orders", "PartitionKey": $input.json('$.id'), "Data": "$util.base64Encode($input.json('$'))" }`,
      },
      {
        target: "dynamodb:action/Query",
        parameters: "[{ name: limit, in: query, schema: { type: integer } }]",
        text: `{ "TableName": "orders"#if($input.params('limit') != ""), "Limit": $input.params('limit')#end }`,
      },
      { target: "mock", text: `{ "statusCode": #if($context.stage == "v1")200#{else}404#end }` },
      {
        target: "mock",
        schema: undefined,
        text: `{ "statusCode": #if($input.params('code') != "")$input.params('code')#{else}200#end }`,
      },
      ...namedByClients.sound,
      ...unknownBodies.sound,
    ],
  },
  {
    code: "template/response-model",
    surroundings: { side: "response", answer: page },
    buggy: [
      `{ "items": «[]», "count": "«$input.path('$.Count')»" }`.replace("«[]»", "[]"),
      `«{» "items": $input.json('$.Items') }`,
      `{ "count": $input.path('$.Count'), "items": [#foreach($one in $input.path('$.Items'))«{» "kind": $input.json("$.Items[$foreach.index].kind") }#if($foreach.hasNext),#end#end] }`,
      `{ "count": 1, "items": [{ "id": "1", "kind": «"»bird" }] }`,
      `{ "count": 1 «"»items": [] }`,
      `«[»]`,
      {
        target: "mock",
        text: `{ "items": [], "count": «n»one }`,
      },
    ],
    sound: [
      `{ "items": $input.json('$.Items'), "count": $input.path('$.Count') }`,
      `#set($all = $input.path('$.Items'))
{ "count": $all.size(), "items": [#foreach($one in $all){ "id": $input.json("$.Items[$foreach.index].id.S"), "kind": "cat" }#if($foreach.hasNext),#end#end] }`,
      `#if($input.path('$.status') == "FAILED")
#set($context.responseOverride.status = 500)
{ "message": "no" }
#else
$util.parseJson($input.json('$.output'))
#end`,
      `$input.json('$')`,
      { target: "mock", text: `{ "items": [{ "id": "$context.requestId" }], "count": 1 }` },
      `#set($page = $util.parseJson($input.path('$.errorMessage')))
$util.base64Decode($page.content)`,
      `#set($answer = $input.path('$'))
#if($answer.isEncoded == true)$util.base64Decode($answer.body)#{else}$answer.body#end`,
      { target: "mock", answer: "{ type: object, properties: { ok: { type: boolean } } }", text: `{ "ok": true }` },
    ],
  },
  {
    code: "template/trailing-comma",
    buggy: [
      `{
  "id": $input.json('$.id')«,»
}`,
      `[#foreach($tag in $input.path('$.tags'))1«,»#end]`,
      `{ "id": 1«,»
#if($input.path('$.note') != "")
  "note": $input.json('$.note')
#end
}`,
      `{ "list": [1, 2«,»
## and no more
], "a": 1 }`,
      `{ #if($context.stage == "v1")"a": 1«,» #end#if($context.stage == "v2")"b": 2#end }`,
    ],
    sound: [
      `[#foreach($tag in $input.path('$.tags'))1#if($foreach.hasNext),#end#end]`,
      `{ "id": 1
#if($input.path('$.note') != "")
  , "note": $input.json('$.note')
#end
}`,
      `{ #if($context.stage == "v1")"a": 1,#end "b": 2 }`,
      `{ "text": "a,}", "list": [1, 2] }`,
      `#set($comma = "")
[#foreach($i in [1..3])$comma$i#set($comma = ",")#end]`,
    ],
  },
  {
    code: "template/path-not-in-schema",
    surroundings: { schema: order },
    buggy: [
      `{ "note": $input.json(«'$.noet'») }`,
      `#set($order = $input.path('$'))
{ "n": $order.«tag».size() }`,
      `{ "city": $input.json(«'$.address.ctiy'») }`,
      `#set($address = $input.path('$.address'))
{ "n": $address.«ciyt».length() }`,
      `#set($n = $input.path(«"$['counts']"»))
{ "n": $n.size() }`,
      { api: "websocket", text: `{ "count": $input.json(«'$.cuont'») }` },
    ],
    sound: [
      `{ "note": $input.json('$.note'), "city": $input.json('$.address.city'), "tag": $input.json('$.tags[0]') }`,
      `#set($order = $input.path('$'))
{ "isLong": $order.id.contains("-"), "city": "$util.urlEncode($order.address.city)" }`,
      `{ "other": $input.json('$.somethingElse') }`,
      `#set($field = "note")
{ "note": $input.json("$.$field") }`,
      { api: "websocket", text: `{ "count": $input.json('$.count') }` },
    ],
  },
  {
    code: "template/long-list",
    surroundings: {
      schema:
        "{ type: object, required: [tags], properties: { tags: { type: array, items: { type: string } }, few: { type: array, maxItems: 100, items: { type: object, properties: { names: { type: array, maxItems: 2000, items: { type: string } } } } } } }",
    },
    buggy: [
      `[#foreach($tag in «$input.path('$.tags')»)1#if($foreach.hasNext),#end#end]`,
      `#set($order = $input.path('$'))
[#foreach($tag in «$order.tags»)1#if($foreach.hasNext),#end#end]`,
      `[#foreach($one in $input.path('$.few'))
  [#foreach($name in «$one.names»)1#if($foreach.hasNext),#end#end]#if($foreach.hasNext),#end
#end]`,
      `#set($tags = $input.path('$.tags'))
#set($n = 0)
#foreach($tag in «$tags»)#set($n = $n + 1)#end
{ "n": $n }`,
      `[#foreach($name in «$input.path('$.few[0].names')»)1#if($foreach.hasNext),#end#end]`,
    ],
    sound: [
      `[#foreach($one in $input.path('$.few'))1#if($foreach.hasNext),#end#end]`,
      `{ "tags": $input.json('$.tags') }`,
      `#set($order = $input.path('$'))
[#foreach($one in $order.few)1#if($foreach.hasNext),#end#end]`,
      `[#foreach($i in [1..3])$i#if($foreach.hasNext),#end#end]`,
      `{ "isNone": $input.path('$.tags').isEmpty() }`,
    ],
  },
  {
    code: "template/override-twice",
    buggy: [
      {
        side: "response",
        text: `#set($context.responseOverride.status = 200)
#if($input.path('$.error') != "")
#set(«$context.responseOverride.status» = 400)
#end
{}`,
      },
      `#set($context.requestOverride.header.X-Id = "1")
#set(«$context.requestOverride.header["X-Id"]» = "2")
{}`,
      {
        side: "response",
        text: `#foreach($e in $input.path('$.errors'))
  #if($e.isFatal == true)#set(«$context.responseOverride.status» = 500)#end
#end
{}`,
      },
      `#set($context.requestOverride.querystring.q = "1")
#set($none = «$context.requestOverride.querystring.put("q", "2")»)
{}`,
      {
        side: "response",
        text: `#if($input.path('$.a') == 1)#set($context.responseOverride.header.X-A = "1")#end
#if($input.path('$.b') == 1)#set(«$context.responseOverride.header.X-A» = "2")#end
{}`,
      },
    ],
    sound: [
      {
        side: "response",
        text: `#if($input.path('$.a') == 1)#set($context.responseOverride.status = 400)
#elseif($input.path('$.a') == 2)#set($context.responseOverride.status = 404)
#else#set($context.responseOverride.status = 500)#end
{}`,
      },
      {
        side: "response",
        text: `#set($status = 200)
#if($input.path('$.error') != "")#set($status = 400)#end
#set($context.responseOverride.status = $status)
{}`,
      },
      `#set($context.requestOverride.header.X-A = "1")
#set($context.requestOverride.header.X-B = "2")
#set($context.requestOverride.path.X-A = "3")
{}`,
      {
        side: "response",
        text: `#foreach($e in $input.path('$.errors'))
  #if($e.isFatal == true)#set($context.responseOverride.status = 500)#break#end
#end
{}`,
      },
      `#foreach($name in ["X-A", "X-B"])#set($context.requestOverride.header[$name] = "1")#end
{}`,
    ],
  },
  {
    code: "template/protocol",
    buggy: [
      { target: "sns:action/Publish", text: `«{» "TopicArn": "arn", "Message": $input.json('$.m') }` },
      { target: "sqs:path/123456789012/orders", text: `#set($a = 1)\n«{» "MessageBody": "x" }` },
      { target: "events:action/PutEvents", text: `«Action=»PutEvents&Entries=x` },
      { target: "dynamodb:action/PutItem", text: `«TableName=»orders` },
      { target: "states:action/StartExecution", text: `«Action=»StartExecution&input=$util.urlEncode($input.body)` },
    ],
    sound: [
      { target: "sns:action/Publish", text: `Action=Publish&TopicArn=arn&Message=$util.urlEncode($input.body)` },
      {
        target: "sqs:path/123456789012/orders",
        text: `#set($context.requestOverride.header.X-Amz-Target = "AmazonSQS.SendMessage")\n{ "MessageBody": "x", "QueueUrl": "q" }`,
      },
      { target: "s3:path/bucket/key", text: `{ "any": "thing" }` },
      { target: "dynamodb:action/Scan", text: `{ "TableName": "orders" }` },
      { target: "http", text: `a=b` },
    ],
  },
];
