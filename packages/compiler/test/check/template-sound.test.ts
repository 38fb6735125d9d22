import { expect, it } from "vitest";
import { withRequestTemplate, withResponseTemplate } from "../../src/check/templates/example.ts";
import { complete, findingsOf } from "./findings-of.ts";

/** What people write, and is right: nothing may be found in it. */
const requests: Readonly<Record<string, string>> = {
  "a loop kept in a block": String.raw`
#define( $loop )
{
  #foreach($key in $map.keySet())
    #set( $k = $util.escapeJavaScript($key) )
    #set( $v = $util.escapeJavaScript($map.get($key)).replaceAll("\\'", "'") )
    "$k": "$v"
    #if( $foreach.hasNext ) , #end
  #end
}
#end
{
  "body": $input.json("$"),
  "method": "$context.httpMethod",
  "sub": "$context.authorizer.claims.sub",
  #set( $map = $context.authorizer )
  "enhancedAuthContext": $loop,
  #set( $map = $input.params().header )
  "headers": $loop,
  #set( $map = $context.identity )
  "identity": $loop,
  #set( $map = $stageVariables )
  "stageVariables": $loop
}`,
  "parameters by kind": String.raw`
#set($all = $input.params())
{ "params": {
#foreach($type in $all.keySet())
    #set($params = $all.get($type))
"$type": {
    #foreach($name in $params.keySet())
    "$util.escapeJavaScript($name)": "$util.escapeJavaScript($params.get($name)).replaceAll("\\'", "'")"
        #if($foreach.hasNext),#end
    #end
}
    #if($foreach.hasNext),#end
#end
} }`,
  "an item of DynamoDB": String.raw`
#set($tags = $input.path('$.tags'))
{
  "TableName": "$stageVariables.table",
  "Item": {
    "id": { "S": "$context.requestId" },
    "name": { "S": $input.json('$.name') },
    "age": { "N": "$input.json('$.age')" },
    "tags": { "L": [
      #foreach($tag in $tags)
      #set($path = "$.tags[$foreach.index]")
      { "S": $input.json($path) }#if($foreach.hasNext),#end
      #end
    ] }
    #if("$!input.path('$.note')" != "")
    , "note": { "S": $input.json('$.note') }
    #end
  }
}`,
  "input of a state machine": String.raw`
{
  "input": "$util.escapeJavaScript($input.json('$')).replaceAll("\\'", "'")",
  "stateMachineArn": "arn:aws:states:eu-west-1:123456789012:stateMachine:orders"
}`,
  "a separator that is set": String.raw`
#set($comma = "")
{ #foreach($n in ["a", "b"])
#set($value = $input.params($n))
#if($value != "")$comma "$n": "$util.urlEncode($value)"#set($comma = ",")#end
#end }`,
  "a comma for all but the last": String.raw`
#set($list = $input.path('$.list'))
#set($last = $list.size() - 1)
[#foreach($i in $list)$input.json("$.list[$foreach.index]")#if($velocityCount <= $last),#end#end]`,
  "a message for a queue": String.raw`
#set($body = $util.urlEncode($input.json('$')))
Action=SendMessage&MessageBody=$body&MessageAttribute.1.Name=id##
&MessageAttribute.1.Value.StringValue=$context.requestId&MessageAttribute.1.Value.DataType=String`,
  "quotes taken off": String.raw`{ "id": "$input.json('$.id').replaceAll('["\\]', '')" }`,
  "texts with signs": `{ "price": "5 $", "share": "#1", "path": "a.b(c)", "mail": "x@y.z", "css": "#fff", "re": "^a$|b" }`,
  "nothing but the body": "$input.body",
  "a default value": `
#set($limit = $input.params('limit'))
#if(!$limit.matches("[0-9]+"))#set($limit = 10)#end
{ "limit": $limit, "deep": #if($input.path('$.a') == $null && $input.path('$.b') == "")true#{else}false#end }`,
};

const responses: Readonly<Record<string, string>> = {
  "a status by the error": `
#set($error = $util.parseJson($input.path('$.errorMessage')))
#if($error.code == "NotFound")
#set($context.responseOverride.status = 404)
#elseif($error.code == "Conflict")
#set($context.responseOverride.status = 409)
#else
#set($context.responseOverride.status = 500)
#end
{ "request": "$context.requestId" }`,
  "a list of items": `
{ "items": [
#foreach($item in $input.path('$.Items'))
  { "id": $input.json("$.Items[$foreach.index].id.S"), "n": $item.n.N }#if($foreach.hasNext),#end
#end
] }`,
  HTML: "#set($root = $input.path('$'))<html><body>$root.title #if($root.tags.size() > 0)some#end</body></html>",
};

it.each(Object.entries(requests))("finds nothing in %s", async (_, template) => {
  expect(await found(withRequestTemplate(template))).toEqual([]);
});

it.each(Object.entries(responses))("finds nothing in the response with %s", async (_, template) => {
  expect(await found(withResponseTemplate(template))).toEqual([]);
});

async function found(document: string): Promise<string[]> {
  const findings = await findingsOf({ "openapi.yaml": complete(document) }, "rest");
  return findings.filter(({ code }) => code.startsWith("template/")).map(({ code, message }) => `${code} ${message}`);
}
