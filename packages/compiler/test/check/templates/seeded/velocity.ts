import type { SeededRule } from "./kind.ts";

/** Velocity itself, and the service's objects. */
export const velocityRules: readonly SeededRule[] = [
  {
    code: "template/syntax",
    buggy: [
      `{ "a": «#if($context.stage == "v1")»1 }`,
      `#set($tags = «null»)
{}`,
      `{ "n": 1 «#end» }`,
      `#foreach($i in [1..3])
  #set($i2 = $i «-1»)
#end
{}`,
      `#set($ok = $context.stage «=» "v1")
{}`,
      `#set(«name» = "x")
{}`,
      `#set($name = «"»x)
{}`,
      `{ "id": "\${context.requestId«"» }`,
    ],
    sound: [
      `{ "a": #if($context.stage == "v1")1#{else}2#end }`,
      `#set($n = 5 - 1)#set($m = $n - 1)
{ "n": $m }`,
      `{ "price": "5 $", "hash": "#1", "mail": "a@b.c", "colour": "#fff" }`,
      `#* a #if that is none *#{ "a": 1 } ## and #end`,
      `#if($context.stage eq "v1" and $context.path ne "/")1#{else}2#end`,
    ],
  },
  {
    code: "template/refused-directive",
    buggy: [
      `«#macro»(pair $k $v)"$k": "$v"#end
{ #pair("a", "b") }`,
      `{ "a": #if($context.stage == "v1")1 #else« if»($context.stage == "v2")2 #end }`,
      `{ "a": #if($context.stage == "v1")1«#else2»#end }`,
      `«#set» $a = 1
{}`,
      `«#include»("head.vtl")
{}`,
      `{ "a": «#evaluate»("1") }`,
      `«#return»({})`,
    ],
    sound: [
      `{ "a": #if($context.stage == "v1")1#{else}2#end }`,
      `{ "a": #if($context.stage == "v1")1#elseif($context.stage == "v2")2#{else}3#end }`,
      `#define($pair)"a": 1#end
{ $pair }`,
      `{ "tag": "#summer", "css": "#main", "channel": "#includes us" }`,
      `#foreach($i in [1..3])#if($i == 2)#break#end$i#end`,
    ],
  },
  {
    code: "template/bare-if",
    buggy: [
      `#set($name = $input.path('$.name'))
{ "a": 1#if(«$name»), "name": $input.json('$.name')#end }`,
      `{ "limit": #if(«$input.params('limit')»)$input.params('limit')#{else}10#end }`,
      `#if(!«$context.authorizer.principalId»){ "anonymous": true }#{else}{}#end`,
      `#if($context.stage == "v1" && «$stageVariables.debug»){ "debug": true }#{else}{}#end`,
      `[#foreach($item in $input.path('$.items'))
  #if(«$item.tags»)1#{else}2#end#if($foreach.hasNext),#end
#end]`,
    ],
    sound: [
      `{ "a": 1#if("$!input.path('$.name')" != ""), "name": $input.json('$.name')#end }`,
      `#set($all = $input.params().querystring)
#if($all.containsKey("q") && !$all.isEmpty()){ "q": true }#{else}{}#end`,
      `#set($isFirst = true)
[#foreach($i in [1..3])#if($isFirst)#set($isFirst = false)#{else},#end$i#end]`,
      `#set($limit = $input.params('limit'))
{ "limit": "#if($limit && $limit != "")$util.urlEncode($limit)#{else}10#end" }`,
      `#if($context.httpMethod.startsWith("P")){ "writes": true }#{else}{}#end`,
    ],
  },
  {
    code: "template/constant-condition",
    buggy: [
      `{ "a": #if(«"$input.params('q')"»)1#{else}2#end }`,
      `#set($n = $input.path('$.list').size())
{ "more": #if(«$n - 1»)true#{else}false#end }`,
      `#if(«1»){}#end`,
      `#if($context.stage == "v1" || «"v2"»){ "a": 1 }#{else}{}#end`,
      `#if(!«[1]»){}#{else}{ "a": 1 }#end`,
    ],
    sound: [
      `{ "a": #if("$!input.params('q')" != "")1#{else}2#end }`,
      `#set($n = $input.path('$.list').size())
{ "more": #if($n - 1 > 0)true#{else}false#end }`,
      `#if(true){}#end`,
      `#if($context.stage == "v1" || $context.stage == "v2"){ "a": 1 }#{else}{}#end`,
      `#if(false){ "off": 1 }#{else}{}#end`,
    ],
  },
  {
    code: "template/foreach",
    buggy: [
      `[#foreach($i in «[1..1001]»)$i#if($foreach.hasNext),#end#end]`,
      `#set($rows = [0..4999])
[#foreach($i in «$rows»)1#if($foreach.hasNext),#end#end]`,
      `[#foreach($i in «[5000..1]»)#if($i == 3)#break#end$i,#end 0]`,
      `[#foreach($i in [1..2])#foreach($j in «[-1000..1000]»)1,#end#end 0]`,
      { side: "response", text: `#foreach($i in «[0..1000]»)$i#end` },
    ],
    sound: [
      `[#foreach($i in [1..1000])$i#if($foreach.hasNext),#end#end]`,
      `[#foreach($i in [1..40])#foreach($j in [1..40])1,#end#end 0]`,
      `#set($rows = [0..4999])
{ "rows": $rows.size() }`,
      `#set($n = $input.path('$.list').size())
[#foreach($i in [1..$n])$i#if($foreach.hasNext),#end#end]`,
      `[#foreach($i in [-500..499])$i#if($foreach.hasNext),#end#end]`,
    ],
  },
  {
    code: "template/undefined-variable",
    buggy: [
      `#set($item = $input.path('$.item'))
{ "n": «$itme».count }`,
      `{ "id": "«$method».request.path.id" }`,
      `{ "by": "«$ctx».identity.sub", "request": "$context.requestId" }`,
      `[#foreach($tag in «$tags»)1#if($foreach.hasNext),#end#end]`,
      `#set($id = $context.requestId)
{ "key": "«$id-order»" }`,
      `{ "token": "«$inputs».params('token')" }`,
    ],
    sound: [
      `#set($item = $input.path('$.item'))
{ "n": $item.count.size() }`,
      `#set($id = $context.requestId)
{ "key": "\${id}-order" }`,
      `{ "price": "$5.00", "arn": "\${queue_arn}" }`,
      `[#foreach($tag in $input.path('$.tags'))$foreach.count#if($velocityCount < 0)0#end#if($foreach.hasNext),#end#end]`,
      `#if($input.path('$.a') == $null){}#{else}{ "a": 1 }#end`,
    ],
  },
  {
    code: "template/unknown-member",
    buggy: [
      `{ "pet": $util.«toJson($input.path('$'))» }`,
      `{ "id": "$context.«connectionId»" }`,
      `{ "took": "$context.«integrationLatency»", "ip": "$context.identity.«sourceIP»" }`,
      `{ "id": "$input.«params».id" }`,
      `{ "name": "$input.body.«name»" }`,
      `{ "q": $input.params('q').«lenght()» }`,
      `#set($context.requestOverride.«headers».X-Id = "1")
{}`,
      `#set($none = $util.«qr($context)»)
{}`,
      { api: "websocket", text: `{ "method": "$context.«httpMethod»", "id": "$context.connectionId" }` },
      { api: "websocket", text: `{ "q": "$input.«params('q')»" }` },
    ],
    sound: [
      `{ "pet": $input.json('$'), "ip": "$context.identity.sourceIp", "sub": "$context.authorizer.claims.sub" }`,
      `#set($context.requestOverride.header.X-Id = $context.requestId)
{ "length": $input.params('q').length() }`,
      `{ "own": "$context.authorizer.anythingAtAll", "body": $input.body.length() }`,
      `#set($error = $util.parseJson($input.json('$.error')))
{ "n": $error.list.size() }`,
      { api: "websocket", text: `{ "from": "$context.connectionId", "route": "$context.routeKey" }` },
    ],
  },
  {
    code: "template/reflection",
    buggy: [
      `#set($a = $input.path('$.a'))
#if($a.«class».name == "java.lang.String"){}#{else}{ "a": 1 }#end`,
      `{ "kind": "$input.path('$.a').«getClass()».getSimpleName()" }`,
      `#set($runtime = $context.«class».forName("java.lang.Runtime"))
{}`,
      `[#foreach($one in $input.path('$.l'))"$one.«class».simpleName"#if($foreach.hasNext),#end#end]`,
      { side: "response", text: `#set($s = "")\n{ "c": "$s.«getClass()».name" }` },
    ],
    sound: [
      `{ "class": $input.json('$.class') }`,
      `#set($a = $input.path('$.a'))
{ "n": $a.get("class").size(), "m": $a["class"].size() }`,
      `#set($a = $input.path('$.a'))
{ "n": $a.classes.size(), "m": $a.className.size() }`,
      `#set($a = { "class": 1 })
{ "n": $a.size() }`,
      `{ "class": "$context.stage" }`,
    ],
  },
  {
    code: "template/json-path",
    buggy: [
      `{ "name": $input.json('$«.»') }`,
      `{ "first": $input.json('$.pets«[»first]') }`,
      `#set($old = $input.path('$.pets[?(@.age >«)»]'))
{ "n": $old.size() }`,
      `#if($input.path('$«name»') == "x"){}#{else}{ "a": 1 }#end`,
      `{ "a": $input.json('«»') }`,
    ],
    sound: [
      `{ "name": $input.json('$.name'), "all": $input.json('$') }`,
      `{ "first": $input.json("$['a name'][0]"), "last": $input.json('$.pets[-1:]') }`,
      `{ "old": $input.json('$.pets[?(@.age > 3)].name') }`,
      `[#foreach($pet in $input.path('$.pets'))$input.json("$.pets[$foreach.index]")#if($foreach.hasNext),#end#end]`,
      `{ "any": $input.json('$..name'), "some": $input.json("$['a','b']") }`,
    ],
  },
];
