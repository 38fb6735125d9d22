import type { SeededRule } from "./kind.ts";
import { memberNames, queryNames } from "./names.ts";

const escaped = (text: string): string => `$util.escapeJavaScript(${text}).replaceAll("\\\\'", "'")`;

/** What becomes of texts of clients and back ends in strings and forms. */
export const textRules: readonly SeededRule[] = [
  {
    code: "template/raw-input",
    buggy: [
      `{ "event": { "userAgent": "«$context.identity.userAgent»", "ip": "$context.identity.sourceIp" } }`,
      `#set($order = $input.path('$'))
{
  "customer": "«$order.customer.name»",
  "note": "for «$order.note», in a hurry"
}`,
      `{ "headers": {
#foreach($name in $input.params().header.keySet())
  "$name": "«$input.params().header.get($name)»"#if($foreach.hasNext),#end
#end
} }`,
      `#set($all = {"q": $input.params("q")})
{ "search": "«$all.q»" }`,
      `#set($greeting = "Hello, $input.params('name')")
["«$greeting»"]`,
      `{ "path": "$context.path", "decoded": "«$util.urlDecode($input.params('next'))»" }`,
      `{ "input": "{\\"agent\\": \\"«${escaped("$context.identity.userAgent")}»\\", \\"n\\": 1}" }`,
      `#set($q = ${escaped("$input.params('q')")})
{ "detail": "[\\"a\\", \\"q: «$q»\\"]", "q": "$q" }`,
      ...memberNames.buggy,
      {
        target: "dynamodb:action/Query",
        text: `{ "TableName": "pets"#if("$!input.params('next')" != ""),
  "ExclusiveStartKey": «$util.base64Decode($input.params('next'))»#end }`,
      },
    ],
    sound: [
      `{ "customer": $input.json('$.customer.name'), "ip": "$context.identity.sourceIp" }`,
      `#set($agent = ${escaped("$context.identity.userAgent")})
{ "userAgent": "$agent" }`,
      `{ "search": "$util.urlEncode($input.params('q'))", "stage": "$context.stage" }`,
      `#set($count = $input.path('$.tags').size())
{ "count": "$count", "sub": "$context.authorizer.claims.sub" }`,
      `{ "data": "$util.base64Encode($input.json('$'))" }`,
      `#set($key = $util.base64Decode($stageVariables.key))
{ "key": "$key", "host": $util.urlDecode($stageVariables.host) }`,
      ...memberNames.sound,
      `Hello, $input.params('name')`,
      `{ "note": "He said \\"${escaped("$input.params('q')")}\\" to us" }`,
      `{ "input": "{\\"q\\": \\"${escaped(escaped("$input.params('q')"))}\\", \\"body\\": ${escaped("$input.json('$')")}}" }`,
      `{ "deep": "{\\"text\\": \\"{\\\\\\"a\\\\\\": 1}\\", \\"id\\": \\"$context.requestId\\"}" }`,
      `#set($from = $util.base64Decode($input.params('next')))
{ "from": #if($from.matches("[0-9]+"))$from#{else}0#end }`,
    ],
  },
  {
    code: "template/bare-parameter",
    surroundings: { parameters: "[{ name: limit, in: query, required: true, schema: { type: integer } }]" },
    buggy: [
      `{ "page": «$input.params('page')», "limit": $input.params('limit') }`,
      `#set($from = $input.params("from"))
{ "from": «$from», "page": "1" }`,
      `{ "ids": [«$input.params().path.id», «$input.params().get("querystring").get("other")»] }`,
      `#if("$!input.params('page')" != ""){ "page": «$input.params('page')» }#{else}{}#end`,
      `#set($items = $input.params('items'))
{ "in": [#foreach($item in $items.split(","))«$item»#if($foreach.hasNext),#end#end] }`,
      { side: "response", text: `{ "page": «$input.params("page")», "items": [] }` },
    ],
    sound: [
      `{ "limit": $input.params('limit'), "length": $input.params('page').length() }`,
      `#set($page = $input.params('page'))
{ "page": #if($page.matches("[0-9]+"))$page#{else}1#end }`,
      `#set($page = $input.params('page').replaceAll("[^0-9]", ""))
{ "page": #if($page == "")1#{else}$page#end }`,
      `{ "page": "${escaped("$input.params('page')")}" }`,
      `Page $input.params('page')`,
    ],
  },
  {
    code: "template/raw-answer",
    surroundings: { side: "response" },
    buggy: [
      `{ "message": "«$input.path('$.errorMessage')»" }`,
      `#set($item = $input.path('$.Item'))
{
  "id": "«$item.id.S»",
  "price": $item.price.N
}`,
      `{ "names": [#foreach($one in $input.path('$.Items'))"«$one.name.S»"#if($foreach.hasNext),#end#end] }`,
      `#set($error = $util.parseJson($input.path('$.cause')))
{ "reason": "«$error.errorMessage»" }`,
      `{ "answer": "«$input.body»" }`,
      `#set($counts = $input.path('$.counts'))
{ #foreach($region in $counts.keySet())"«$region»": $counts.get($region)#if($foreach.hasNext),#end#end }`,
    ],
    sound: [
      `{ "message": $input.json('$.errorMessage') }`,
      `{ "message": "${escaped("$input.path('$.errorMessage')")}", "id": "$context.requestId" }`,
      `{ "items": $input.json('$.Items'), "count": $input.path('$.Count') }`,
      `<p>$input.path('$.title')</p>`,
      `$input.json('$')`,
      {
        target: "dynamodb:action/Query",
        text: `#set($page = $input.path('$'))
{ "count": "$page.Count", "ages": [#foreach($one in $page.Items)"$one.age.N"#if($foreach.hasNext),#end#end] }`,
      },
      {
        target: "sqs:path/123456789012/orders",
        text: `{ "id": "$input.path('$.SendMessageResponse.SendMessageResult.MessageId')" }`,
      },
    ],
  },
  queryNames,
  {
    code: "template/apostrophe",
    buggy: [
      `{ "q": "«$util.escapeJavaScript($input.params('q'))»" }`,
      `{
  "input": "«$util.escapeJavaScript($input.json('$'))»",
  "stateMachineArn": "arn:aws:states:eu-west-1:123456789012:stateMachine:orders"
}`,
      `{ "input": "{\\"agent\\": \\"«$util.escapeJavaScript($context.identity.userAgent)»\\"}" }`,
      `#set($name = $util.escapeJavaScript($input.path('$.name')))
{ "name": "«$name»", "upper": "«$name.toUpperCase()»" }`,
      `{ #foreach($key in $input.params().querystring.keySet())
  "$key": "«$util.escapeJavaScript($input.params($key))»"#if($foreach.hasNext),#end
#end }`,
      { side: "response", text: `{ "cause": "«$util.escapeJavaScript($input.path('$.cause'))»" }` },
    ],
    sound: [
      `{ "q": "${escaped("$input.params('q')")}" }`,
      `#set($input_text = ${escaped("$input.json('$')")})
{ "input": "$input_text" }`,
      `{ "id": "$util.escapeJavaScript($context.requestId)" }`,
      `Action=Publish&Message=$util.urlEncode($util.escapeJavaScript($input.body))`,
      `<a title='$util.escapeJavaScript($input.params("q"))'>x</a>`,
    ],
  },
  {
    code: "template/json-in-quotes",
    buggy: [
      `{ "name": "«$input.json('$.name')»" }`,
      `{ "TableName": "pets", "Item": { "id": { "S": "«$input.json('$.id')»" }, "n": { "N": "$input.json('$.n')" } } }`,
      `#set($body = $input.json('$'))
{ "body": "«$body»" }`,
      `{ "Detail": "«$input.json('$.detail')»", "Source": "shop" }`,
      { side: "response", text: `{ "first": "«$input.json('$.Items[0].id.S')»" }` },
    ],
    sound: [
      `{ "name": $input.json('$.name') }`,
      `{ "n": { "N": "$input.json('$.n')" } }`,
      `{ "Detail": "${escaped("$input.json('$.detail')")}" }`,
      `{ "is": "$input.json('$.list').isEmpty()", "all": $input.json('$') }`,
      `{ "data": "$util.base64Encode($input.json('$'))" }`,
    ],
  },
  {
    code: "template/map-as-text",
    buggy: [
      `{ "params": "«$input.params()»" }`,
      `#set($headers = $input.params().header)
{ "all": «$headers», "host": "$util.urlEncode($headers.Host)" }`,
      `#set($pet = $input.path('$.pet'))
{ "id": "$pet.id.length()", "kind": $pet.kind.size(), "pet": «$pet» }`,
      {
        schema: "{ type: object, properties: { address: { type: object, properties: { city: { type: string } } } } }",
        text: `{ "input": "$util.escapeJavaScript(«$input.path('$.address')»).replaceAll("\\\\'", "'")" }`,
      },
      `#set($event = { "kind": "created", "id": "$context.requestId" })
{ "event": «$event» }`,
      { side: "response", text: `#set($e = $util.parseJson($input.body))\n{ "code": $e.code, "raw": «$e» }` },
      `{ "id": "$context.requestId", "body": «$input.path('$')» }`,
      { side: "response", text: `#set($text = $input.path('$.output'))\n«$util.parseJson($text)»` },
      `{ "id": "$context.requestId", "claims": "«$context.authorizer.claims»", "who": "$context.authorizer.principalId" }`,
      {
        side: "response",
        target: "dynamodb:action/Query",
        text: `#set($page = $input.path('$'))
{ "first": «$page.Items[0]», "next": "$util.base64Encode(«$page.LastEvaluatedKey»)", "ids": [#foreach($one in $page.Items)"«$one.id»"#if($foreach.hasNext),#end#end] }`,
      },
    ],
    sound: [
      `#set($pet = $input.path('$.pet'))
{ "kind": $pet.kind.size(), "pet": $input.json('$.pet') }`,
      `#set($headers = $input.params().header)
{ "hasHost": $headers.containsKey("Host"), "count": $headers.size() }`,
      `#set($tags = $input.path('$.tags'))
{ "count": $tags.size(), "tags": $tags }`,
      `#set($event = { "id": "$context.requestId" })
{ "id": "$event.id", "table": "$stageVariables.table" }`,
      `{ "input": "${escaped("$input.json('$.address')")}" }`,
      `#set($body = $input.json('$'))
{ "body": $body, "raw": $input.body, "note": "$util.base64Encode($input.body)" }`,
      { side: "response", text: `#set($output = $util.parseJson($input.json('$.output')))\n$output` },
      { side: "response", target: "lambda", text: `{ "isThere": $input.path('$') }` },
      {
        side: "response",
        target: "dynamodb:action/Query",
        text: `#set($page = $input.path('$'))
{ "count": $page.Count, "all": $page.Items, "ages": [#foreach($one in $page.Items)$one.age.N#if($foreach.hasNext),#end#end] }`,
      },
      `#foreach($name in $context.identity.keySet())$name#end`,
    ],
  },
  {
    code: "template/unencoded-form",
    surroundings: { target: "sqs:path/123456789012/orders" },
    buggy: [
      `Action=SendMessage&MessageBody=«$input.body»`,
      `Action=SendMessage&MessageBody=«$input.json('$')»&MessageGroupId=«$input.params('group')»`,
      `Action=SendMessage&MessageBody=«${escaped("$input.json('$')")}»`,
      `#set($note = $input.path('$.note'))
Action=SendMessage&MessageBody=order-«$note»`,
      `Action=SendMessage##
#if($context.stage == "v1")
&MessageBody=«$util.escapeJavaScript($input.body)»##
#else
&MessageBody=$util.urlEncode($input.body)##
#end`,
      `Action=SendMessage&MessageBody=x#foreach($name in $input.path('$.tags').keySet())&MessageAttribute.$foreach.count.Name=«$name»#end`,
      `Action=SendMessage&MessageBody=#foreach($one in $input.params().header.entrySet())«$one.key» #end`,
      {
        target: "sns:action/Publish",
        text: `Action=Publish&TopicArn=arn&Subject=«$input.params('subject')»&Message=$util.urlEncode($input.body)`,
      },
    ],
    sound: [
      `Action=SendMessage&MessageBody=$util.urlEncode($input.body)`,
      `#set($body = $util.urlEncode($input.json('$')))
Action=SendMessage&MessageBody=$body&MessageGroupId=$context.requestId`,
      `Action=SendMessage&MessageBody=$util.base64Encode($input.body)`,
      `Action=SendMessage&MessageBody=x#foreach($name in $input.path('$.tags').keySet())&MessageAttribute.$foreach.count.Name=$util.urlEncode($name)#end`,
      `Action=SendMessage&MessageBody=#foreach($type in $input.params().keySet())$type,#end`,
      { target: "sns:action/Publish", text: `Action=Publish&TopicArn=arn&Message=$util.urlEncode($input.params('m'))` },
      { target: "http", text: `$input.body` },
    ],
  },
  {
    code: "template/form-space",
    surroundings: { target: "sqs:path/123456789012/orders" },
    buggy: [
      `Action=SendMessage&«
»MessageBody=$util.urlEncode($input.body)`,
      `Action=SendMessage«
»&MessageBody=$util.urlEncode($input.body)
&MessageGroupId=one`,
      `Action=SendMessage&MessageBody=« »$util.urlEncode($input.body)`,
      `Action=SendMessage&MessageBody=$util.urlEncode($input.body)&MessageGroupId=«
»one`,
      `Action=SendMessage&MessageBody=$util.urlEncode($input.body)«
»#if($context.stage == "v1")&MessageGroupId=one#end`,
    ],
    sound: [
      `Action=SendMessage##
&MessageBody=$util.urlEncode($input.body)##
&MessageGroupId=one`,
      `#set($body = $util.urlEncode($input.body))
Action=SendMessage&MessageBody=$body
`,
      `Action=SendMessage#if($context.stage == "v1")&MessageGroupId=one#end&MessageBody=$util.urlEncode($input.body)`,
      `Action=SendMessage&MessageBody=two words`,
      { target: "http", text: `name = $context.stage & more = 1` },
    ],
  },
];
