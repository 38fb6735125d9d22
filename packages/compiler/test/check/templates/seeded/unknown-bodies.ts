import type { SeededRule, SeededTemplate } from "./kind.ts";

const escaped = (text: string): string => `$util.escapeJavaScript(${text}).replaceAll("\\\\'", "'")`;

/** Templates for `template/result` that read bodies of which the document says nothing. */
export const unknownBodies: Pick<SeededRule, "buggy" | "sound"> = {
  buggy: [
    // Of no body they make what is taken.
    unknown("lambda", `{ "id": $input.json('$.id') «"»note": $input.json('$.note') }`),
    unknown("dynamodb:action/PutItem", `«{» "Item": { "id": { "S": $input.json('$.id') } } }`),
    unknown(
      "dynamodb:action/PutItem",
      `{ "TableName": "orders", "Item": { "id": { "S": $input.json('$.id') }, "at": { "N": «$context.requestTimeEpoch» } } }`,
    ),
    unknown("kinesis:action/PutRecord", `«{» "StreamName": "orders", "Data": "$util.base64Encode($input.json('$'))" }`),
    unknown("sqs:path/123456789012/orders", `«Action=SendMessage&Message=»$util.urlEncode($input.body)`),
    // Of none with two items in a list.
    unknown("lambda", `{ "ids": [#foreach($order in $input.path('$.orders'))«$order.id» #end] }`),
    // Of none without a part that is asked for.
    unknown(
      "lambda",
      `{ #if($input.path('$.note') != "")"note": $input.json('$.note')#end«,» "id": $input.json('$.id') }`,
    ),
    // Of none whose kind is a certain one.
    unknown("lambda", `{ "kind": #if($input.path('$.kind') == "one")1#{else}«m»any#end }`),
    // Of none whose texts have quotes in them.
    unknown("lambda", `{ "id": "«$input.json('$.id').replaceAll('"', '')»" }`),
  ],
  sound: [
    unknown("lambda", `{ "id": $input.json('$.id'), "n": $input.path('$.n'), "all": $input.json('$') }`),
    unknown(
      "dynamodb:action/PutItem",
      `{ "TableName": "orders", "Item": $input.json('$.item'), "ReturnValues": $input.json('$.returns') }`,
    ),
    unknown(
      "dynamodb:action/PutItem",
      `{ "TableName": "\${table}", "Item": { "id": { "S": $input.json('$.id') }, "is": { "BOOL": $input.json('$.is') }, "some": { "SS": $input.json('$.some') } } }`,
    ),
    unknown("dynamodb:action/Query", `$input.json('$')`),
    unknown(
      "kinesis:action/PutRecord",
      `{ "StreamName": "\${aws_kinesis_stream.orders.name}", "Data": "$util.base64Encode($input.body)", "PartitionKey": "$context.requestId" }`,
    ),
    unknown("lambda", `{ "page": "${escaped("$util.base64Decode($input.path('$.page'))")}" }`),
    unknown(
      "events:action/PutEvents",
      `{ "Entries": [#foreach($one in $input.path('$.events')){ "Source": "shop", "DetailType": $input.json("$.events[$foreach.index].type"), "Detail": "${escaped('$input.json("$.events[$foreach.index].detail")')}" }#if($foreach.hasNext),#end#end] }`,
    ),
    unknown(
      "states:action/StartExecution",
      `#set($order = $util.parseJson($input.json('$.order')))
{ "stateMachineArn": $input.json('$.order.machine'), "input": "${escaped("$input.json('$.order.input')")}"#if("$!order.name" != ""), "name": $input.json('$.order.name')#end }`,
    ),
    unknown("lambda", `#if($input.params('sort') == "long"){ "all": $input.json('$') }#end`),
    unknown("lambda", `#if($input.params('sort') == "long"){ "sort": 1 }#end`),
    unknown(
      "dynamodb:action/PutItem",
      `#if($context.stage == "prod"){ "TableName": "orders", "Item": $input.json('$') }#end`,
    ),
    unknown(
      "lambda",
      `#set($kind = $input.path('$.kind'))
{ "kind": #if($kind == "one")1#elseif($kind == "two")2#{else}0#end, "isOn": $input.params('isOn') }`,
    ),
  ],
};

function unknown(target: string, text: string): SeededTemplate {
  return { target, schema: undefined, text };
}
