/** A template that is to cost as much as possible, and the payload it is rendered with. */
export interface Attack {
  readonly name: string;
  readonly template: string;
  readonly payload: string;
}

const usual = `{"a": "${"a".repeat(40)}", "s": "x", "l": [1, 2]}`;

/** As many rounds as there can be. */
const again = (template: string): string => `#foreach($i in [1..1000])#foreach($j in [1..1000])${template}#end#end`;

/** Gives the templates what they have in common: a text, a short one, and a list. */
const head = "#set($a = $input.path('$.a'))#set($s = $input.path('$.s'))#set($l = $input.path('$.l'))";

/** Two million characters, in few steps. */
const longText = "#set($t = $s.repeat(2000000))";

/** Two texts that are equal, and not one: they are compared character by character. */
const equalTexts = "#set($t = $s.repeat(300000))#set($u = $s.repeat(300000))";

const deep = (open: string, inner: string, close: string, depth: number): string =>
  open.repeat(depth) + inner + close.repeat(depth);

/** A template in a string in a string, with all the quotes that takes. */
const inStrings = (depth: number): string =>
  depth === 0 ? "$s" : `#set($s = "${inStrings(depth - 1).replaceAll('"', '""')}")$s`;

const doubledMap = `#set($m = {'x': 1})${"#set($n = {})$n.put('a', $m)$n.put('b', $m)#set($m = $n)".repeat(80)}`;

/** Ten characters, doubled so many times. */
const doubledText = (times: number): string => `#set($t = 'aaaaaaaaaa')${"#set($t = $t.concat($t))".repeat(times)}`;

const storedTexts = (count: number): string =>
  Array.from({ length: count }, (_, at) => `$foreach.put('k${String(at)}', $t)`).join("");

const largeMap = `#set($m = {})#foreach($i in [1..300])#foreach($j in [1..300])#set($m["$i-$j"] = $i)#end#end`;

const iteratorThatAdds =
  "#set($r = [1..1000])#foreach($i in [1..1000])#set($j = $r.listIterator())#foreach($x in $j)$j.add(1)#end#end";

const fraction = '{"n": 1.2345678901234567890}';

/** Blocks that print lists, each of 150 lists in one another, in which the block before stands. */
const blocksInLists = (count: number): string =>
  Array.from({ length: count }, (_, at) => {
    const [block, list] = [`b${String(at)}`, `l${String(at)}`];
    const nested = `#set($${list} = $${block})#foreach($i in [1..150])#set($${list} = [$${list}])#end`;
    return `${nested}#define($b${String(at + 1)})$${list}#end`;
  }).join("");

/** An entry whose key and value are an entry, and so on. */
const entriesInEntries = (count: number): string =>
  "#set($m = {})#set($x = $m.put($t, $t))#foreach($e in $m.entrySet())#set($t = $e)#end".repeat(count);

/** A number of nearly as many digits as can be calculated with. */
const longNumber = `#set($n = ${"9".repeat(19_000)})`;

const longFraction = `${longNumber}#set($n = $n * 1.0)#set($n = $n.scaleByPowerOfTen(-19000))`;

/** Many times, as far as the steps go. */
const again = (body: string): string => `#foreach($i in [1..1000])#foreach($j in [1..1000])${body}#end#end`;

const ones = `[${Array(60_000).fill("1").join(",")}]`;

const names = Array.from({ length: 50_000 }, (_, at) => `"k${String(at)}": 1`).join(",");

const attackRows: readonly (readonly [name: string, template: string, payload?: string])[] = [
  ["loops in loops", deep("#foreach($i in [1..1000])", "x", "#end", 4)],
  ["a range without end", "#foreach($i in [1..2000000000])$i#end"],
  ["a list that grows while it is looped over", "#set($l = [1])#foreach($i in $l)$l.add($i)$l.addAll($l)#end"],
  ["text that doubles", `#set($s = "xxxxxxxx")${'#set($s = "$s$s")'.repeat(60)}$s`],
  ["a list in itself", "#set($l = [])#foreach($i in [1..900])$l.add($l)#end$l"],
  ["a map in itself", "#set($m = {})$m.put('a', $m)$m.put('b', $m)$m $m.hashCode()"],
  ["a map that doubles", `#set($m = {})${"#set($n = {})$n.put('a', $m)$n.put('b', $m)#set($m = $n)".repeat(80)}$m`],
  ["#define in itself", "#define($d)$d$d#end$d$d$d"],
  ["blocks that print one another", "#define($a)$b$b$b#end#define($b)$a$a$a#end$a"],
  ["repeated text", "#set($s = $s.repeat(2147483647))$s"],
  ["replaced nothing", `${"#set($s = $s.replaceAll('', 'xxxxxxxx'))".repeat(40)}$s`],
  ["each character replaced by many", `${longText}#set($t = $t.replaceAll('x', $t))$t.length()`],
  ["a million places to replace", `#set($t = $s.repeat(60000))${again("#set($x = $t.replaceAll('x', ''))")}`],
  ["a long replacement of nothing", `${longText}${again("#set($x = $s.replaceAll('y', $t))")}`],
  [
    "a long replacement that is read",
    `${equalTexts}#set($t = $t.concat('$0'))${again("#set($x = $s.replaceAll('x', $t))")}`,
  ],
  ["a long key of a map", `${equalTexts}#set($m = {})$m.put($t, 1)${again("#set($x = $m.get($u))")}`],
  [
    "a long key of equal maps",
    `${equalTexts}#set($m = {})$m.put($t, 1)#set($n = {})$n.put($u, 1)${again("#set($x = $m.equals($n))")}`,
  ],
  ["many texts joined by a long one", `${longText}#set($l = $t.split('x', 50000))#set($x = $s.join($t, $l))`],
  ["a list of long texts that is printed", `${longText}#set($l = [$t])${"#set($x = $l.addAll($l))".repeat(9)}$l`],
  ["a list of long texts that is hashed", `${longText}#set($l = [$t])${again("#set($x = $l.hashCode())")}`],
  ["a long name that $context lacks", `${longText}${again("#set($x = $context.get($t))")}`],
  ["a long text in a list", `${equalTexts}#set($l = [$t, $t])${again("#set($x = $l.contains($u))")}`],
  [
    "a long key of $foreach",
    `${equalTexts}#foreach($k in [1])$foreach.put($t, 1)${again("#set($x = $foreach.parent.parent.get($u))")}#end`,
  ],
  ["a getter of a long name", again(`$foreach.get${"A".repeat(100_000)}()`)],
  ["a nested quantifier", "$a.matches('(a+)+b')"],
  ["alternatives that overlap", "$a.replaceAll('(a|a|aa)*c', '')"],
  ["a look-behind without end", "$a.replaceAll('(?<=(a*)*)b', '')"],
  ["back references", "$a.matches('(a*)(a*)(a*)(a*)\\\\1\\\\2\\\\3\\\\4b')"],
  ["a counted repetition of one", "$a.matches('((a{0,900}){0,900}){0,900}b')"],
  ["a pattern of parentheses", `$a.matches('${deep("(", "a", ")", 5_000)}')`],
  ["a format that is wide", "$a.format('%2000000000d', 1)"],
  ["deep blocks", deep("#if(true)", "x", "#end", 5_000)],
  ["deep lists", `#set($x = ${deep("[", "1", "]", 5_000)})`],
  ["deep parentheses", `#set($x = ${deep("(", "1", ")", 5_000)})`],
  ["a chain of nots", `#set($x = ${"!".repeat(50_000)}true)`],
  ["a chain of values", `#set($x = 1${" + 1".repeat(50_000)})`],
  ["a chain of members", `$a${".b".repeat(50_000)}`],
  ["deep strings", '$x.a("$x.a(\'"'.repeat(2_000)],
  ["many brackets", "$a[".repeat(20_000)],
  ["many dollar signs", "$".repeat(200_000)],
  ["many backslashes", `${"\\".repeat(200_000)}$a`],
  ["many hashes", "#".repeat(200_000)],
  ["comments that do not end", "#*".repeat(50_000)],
  ["many #elseif", `#if(false)${"#elseif(false)".repeat(20_000)}#end`],
  ["numbers of many digits", `#set($x = ${"9".repeat(100_000)})$x`],
  ["products of many digits", `#set($x = 99999999999999999999)${"#set($x = $x * $x)".repeat(40)}$x`],
  ["a long list that is filtered", "#set($y = [1..600000])$y.removeAll([])$y.size()"],
  ["long lists that are compared", "#set($y = [1..300000])$y.retainAll($y)$y.containsAll($y)"],
  ["a long text compared again and again", `${longText}#foreach($i in [1..1000])$t.compareToIgnoreCase($t)#end`],
  ["a long text folded again and again", `${longText}#foreach($i in [1..1000])$t.equalsIgnoreCase($t)#end`],
  ["a long text hashed again and again", `${longText}#foreach($i in [1..1000])$t.hashCode()#end`],
  ["a long text trimmed again and again", `${longText}#foreach($i in [1..1000])#set($x = $t.trim())#end`],
  ["a long text made an array", `${longText}$t.toCharArray().size() $t.getBytes().size()`],
  ["many references behind dollar signs", "$$a".repeat(30_000)],
  ["unfinished blocks", "#foreach($i in $l)#if($i)".repeat(20_000)],
  ["templates in strings in strings", inStrings(14)],
  ["texts added to themselves", `${"#set($s = $s + $s)".repeat(60)}$s`],
  ["lists of lists that double", `${"#set($l = [$l, $l])".repeat(80)}$l`],
  ["doubled maps that are compared", `${doubledMap}#set($o = $m)${doubledMap}$m.equals($o)`],
  ["an override that doubles", `${doubledMap}#set($context.requestOverride.header.h = $m)`],
  ["a million rounds", "#foreach($i in [1..1000])#foreach($j in [1..1000])$i$j#end#end"],
  ["a text split into a million", "#set($t = 'x,')#set($t = $t.repeat(1000000))$t.split(',').size()"],
  ["a fraction that is long", "$a.format('%.2000000000f', 1.5)"],
  ["wide formats of one value", `$a.format('${"%1$9999d".repeat(35_000)}', 1)`],
  ["wide percent signs", `$a.format('${"%9999%".repeat(45_000)}')`],
  ["many formats that are wide", `$a.format('${"%1000d".repeat(5_000)}', 1)`],
  ["a literal that does not end", `#[[${"x".repeat(250_000)}`],
  ["literals that do not end", "#[[".repeat(80_000)],
  ["strings that do not end", '#set($x = "'.repeat(20_000)],
  ["braces that do not end", "${".repeat(100_000)],
  [
    "text escaped again and again",
    `#set($t = "'")#set($t = $t.repeat(200000))${"#set($t = $util.escapeJavaScript($t))".repeat(40)}`,
  ],
  [
    "text encoded again and again",
    `#set($t = '%')#set($t = $t.repeat(1000000))${"#set($t = $util.urlEncode($t))".repeat(8)}`,
  ],
  ["keys that are lists", "#set($m = {})#foreach($i in [1..1000])$m.put([$i], $i)#end$m.size()"],
  ["a number of a million digits", "$input.path('$.n')", `{"n": ${"9".repeat(1_000_000)}}`],
  ["a list sorted again and again", "#set($r = [1..20000])#foreach($i in [1..1000])$r.sort($null)#end"],
  [
    "views of a large map",
    `#set($m = {})#foreach($i in [1..1000])$m.put($i, $i)#end#set($v = $m.keySet())${"$v.size()#foreach($k in $v)#break#end".repeat(5_000)}`,
  ],
  [
    "values of a large map compared",
    "#set($m = {})#foreach($i in [1..1000])$m.put($i, $i)#end#set($v = $m.keySet())#foreach($i in [1..1000])#if($v == $m.keySet())x#end#end",
  ],
  ["stretches of stretches", `#set($r = [1..1000])${"#set($r = $r.subList(0, 1000))".repeat(2_000)}$r.size()$r.get(1)`],
  ["an iterator that adds", "#set($r = [1])#set($i = $r.listIterator())#foreach($x in $i)$i.add($x)$i.previous()#end"],
  [
    "powers of a large number",
    "#set($n = $input.path('$.n'))#foreach($i in [1..100])#set($n = $n.pow(50))#end$n",
    `{"n": ${"9".repeat(100)}}`,
  ],
  [
    "a root of a large number",
    "#set($n = $input.path('$.n'))#foreach($i in [1..1000])#set($x = $n.sqrt())#end$x",
    `{"n": ${"9".repeat(20_000)}}`,
  ],
  ["a number of very many places", "$input.path('$.n').setScale(2000000000)", '{"n": 1.00000000000000000000000001}'],
  ["numbers printed again and again", "#set($x = 1.1E300)#foreach($i in [1..1000])#foreach($j in [1..1000])$x#end#end"],
  ["a format that is wide and precise", "$s.format('%09999.9999f', 1.5)$s.format('%09999.9999e', 1.0E300)"],
  [
    "text looked at from each place",
    `${longText}#foreach($i in [1..1000])$t.codePointCount(0, 2000000)$t.regionMatches(true, 0, $t, 0, 2000000)#end`,
  ],
  ["a plain replacement that grows", `${doubledText(14)}$t.replaceAll('a', $t)`],
  ["a replacement that is long", `${doubledText(14)}$t.replaceAll('(a)', "$t$t\\$1")`],
  ["a group taken many times", `${doubledText(12)}$t.replaceAll('.*', '${"$0".repeat(2_000)}')`],
  ["a list that has one long text", `${doubledText(16)}#set($r = [${Array(3_000).fill("$t").join(",")}])$r`],
  [
    "JSON of one long text",
    "$input.json('$..a')",
    `[${Array(400)
      .fill(`{"a": "${"a".repeat(25_000)}"}`)
      .join(",")}]`,
  ],
  ["one long text joined", `${doubledText(16)}#set($r = [${Array(3_000).fill("$t").join(",")}])$s.join(',', $r)`],
  ["a loop that has one long text", `#foreach($i in [1])${doubledText(16)}${storedTexts(2_000)}$foreach#end`],
  ["a large map emptied through a view", `${largeMap}$m.values().retainAll([])$m.size()`],
  [
    "a large map emptied by an iterator",
    `${largeMap}#set($j = $m.keySet().iterator())#foreach($k in $j)$j.remove()#end`,
  ],
  ["a loop in itself", "#foreach($i in [1])#set($foreach.me = $foreach)$foreach#end"],
  ["an iterator that adds in a long list", iteratorThatAdds],
  ["products of fractions", `#set($x = $input.path('$.n'))${"#set($x = $x * $x)".repeat(40)}$x`, fraction],
  ["sums of many digits", `#set($x = 99999999999999999999)${"#set($x = $x + $x)".repeat(4_000)}$x`],
  [
    "a sum of scales far apart",
    "#set($x = $input.path('$.n'))#set($y = $x.scaleByPowerOfTen(2000000000) + 1)$y",
    fraction,
  ],
  [
    "scales far apart compared",
    "#set($x = $input.path('$.n'))#if($x.scaleByPowerOfTen(-2000000000) < $x)x#end",
    fraction,
  ],
  [
    "a quotient by a large power",
    "#set($x = $input.path('$.n'))#set($y = $x / $x.scaleByPowerOfTen(2000000000))$y",
    fraction,
  ],
  [
    "a large power formatted",
    "#set($x = $input.path('$.n').scaleByPowerOfTen(2000000000))$s.format('%f', $x)",
    fraction,
  ],
  ["arrays in one another", "$input.json('$')", deep("[", "1", "]", 100_000)],
  [
    "a payload read a thousand times",
    "#foreach($i in [1..1000])#set($x = $util.parseJson($input.body))#end",
    `["${"a".repeat(500_000)}"]`,
  ],
  ["a search below a search", "$input.path('$..a..a..a..a..a..a..a')", deep('{"a":', "1", "}", 390)],
  ["filters below filters", "$input.path('$..[?(@..*)]..[?(@..*)]..[?(@..*)]')", deep('[{"a":', "1", "}]", 150)],
  ["a path of many indexes", `$input.path('$[${"0,".repeat(20_000)}0]..*')`, "[[1, 2, 3]]"],
  ["a path that is long", `$input.path('$${".a".repeat(50_000)}')`, "{}"],
  ["blocks in lists in blocks", `#set($b0 = 1)${blocksInLists(60)}$b60`],
  ["entries that double", `${doubledText(14)}${entriesInEntries(19)}$t`],
  ["a long number asked again and again", `${longNumber}${again("#set($x = $n.toString())#set($x = $n.bitLength())")}`],
  ["a long number compared again and again", `${longNumber}${again("#if($n < 1.5)#end#if($n == $n)#end")}`],
  ["a long fraction made whole", `${longFraction}${again("#set($x = $n.intValue())#set($x = $n.precision())")}`],
  ["zeros that are stripped", `${longFraction}#set($n = $n * 1.0 + 1)${again("#set($x = $n.stripTrailingZeros())")}`],
  ["a long number in groups", `${longNumber}$s.format('%,d', $n)`],
  ["a long number formatted", `${longNumber}$s.format('${"%1$d%1$h%1$.0s".repeat(3_000)}', $n)`],
  ["a long fraction formatted", `${longFraction}$s.format('${"%1$.1f%1$.1e".repeat(3_000)}', $n)`],
  ["a list of one long number", `${longNumber}#set($r = [${Array(3_000).fill("$n").join(",")}])$r $r.hashCode()`],
  ["a greatest divisor", `${longNumber}#set($o = $n * 3 + 2)${again("#set($x = $n.gcd($o))")}`],
  ["a quotient by twos", `${longFraction}#set($o = $n.setScale(0, 0).add($n))${again("#set($x = $n.divide($o))")}`],
  [
    "long fractions sorted",
    `${longFraction}#set($r = [${Array(2_000).fill("1.5").join(",")}, $n])${again("$r.sort($null)")}`,
  ],
  [
    "a zero of endless scale",
    `#set($x = $input.path('$.n'))#set($x = $x - $x)${"#set($x = $x * $x)".repeat(1_100)}#set($y = $x + $x)$y`,
    fraction,
  ],
  [
    "filters of numbers far apart",
    "$input.path('$[?(@ < 1E-9000)]')",
    `[${Array(20_000).fill("1.00000000000000000000E9000").join(",")}]`,
  ],
  ["large maps compared", `${largeMap}#set($o = $m.clone())${again("#if($m == $o)#end")}`],
  ["a value of a large map", `${largeMap}${again("#set($x = $m.containsValue(1))")}`],
  ["a large map put into another", `${largeMap}#set($o = {})${again("$o.putAll($m)")}`],
  [
    "a large map asked for a list",
    `#set($m = {})#set($x = $m.put([1], 1))${largeMap.slice(12)}${again("#set($x = $m.get([1]))")}`,
  ],
  [
    "a view of a large map as an argument",
    `${largeMap}#set($v = $m.keySet())#set($r = [])${again("#set($x = $r.containsAll($v))")}`,
  ],
  [
    "one long text hashed in a list",
    `${doubledText(16)}#set($r = [${Array(3_000).fill("$t").join(",")}])$r.hashCode()`,
  ],
  [
    "long texts that are nearly the same",
    `${doubledText(12)}#set($r = [])#foreach($i in [100..300])#set($x = $r.add("$t$i"))#end#set($t = "\${t}999")${again("#set($x = $r.contains($t))")}`,
  ],
  [
    "no texts joined",
    `#set($r = $s.repeat(90000).split(''))#set($e = '')#foreach($i in [0..899])#set($r[$i] = $e)#end${again("#set($x = $s.join('', $r))")}`,
  ],
  [
    "an array of characters made a text",
    `#set($c = $s.repeat(300000).toCharArray())${again("#set($x = $s.valueOf($c))")}`,
  ],
  [
    "stretches of stretches sorted",
    `#set($r = [1..1000])${"#set($r = $r.subList(0, 1000))".repeat(19)}${again("$r.sort($null)")}`,
  ],
  [
    "a short stretch of a long list",
    `#set($r = [1..300000])#set($v = $r.subList(0, 1))${again("#set($x = $v.add(1))")}`,
  ],
  [
    "a text sought that is nearly everywhere",
    `${longText}#set($p = $t.substring(0, 200000).concat('y'))$t.lastIndexOf($p)$t.replace($p, '').length()`,
  ],
  [
    "the same from the other end",
    `${longText}#set($p = $a.substring(0, 1).concat($t.substring(0, 200000)))$t.indexOf($p)$t.contains($p)$t.split($p.substring(0, 9000)).size()`,
  ],
  ["a class of very many characters", `$s.matches('[${"ab".repeat(140_000)}]')`],
  ["a class of many properties", `$a.repeat(2000).split('[${"\\p{Lu}".repeat(2_000)}]').size()`],
  ["a class of very many properties", `$a.matches('[${"\\p{Lu}".repeat(40_000)}]*')`],
  ["a look-behind of many choices", `$a.matches('(?<=${"(?:a|b)".repeat(6_000)})')`],
  ["a look-behind of many options", `$a.matches('(?<=${"a|".repeat(140_000)})')`],
  ["a pattern that is long", `${longText}$s.matches($t)`],
  ["patterns that are large", again('#set($x = $s.matches("(?:(?:a{100}){100})$i$j"))')],
  [
    "patterns that are large, in a filter",
    "$input.path('$[?(@ =~ /(?:(?:a{100}){100})/)]')",
    `[${Array(20_000).fill('"a"').join(",")}]`,
  ],
  ["boundaries behind marks", "#set($t = $input.path('$.m').repeat(500000))$t.split('\\b').size()", '{"m": "\u0301"}'],
  ["a number behind blanks", `#set($d = 1.5)#set($b = ' ')#set($b = "x$b.repeat(1000000)x")$d.parseDouble($b)`],
  ["digits that are no number", `#set($d = 1.5)#set($b = '1')#set($b = "$b.repeat(1000000)x")$d.parseDouble($b)`],
  ["digits that are too many", `#set($d = 1)#set($b = '1')$d.parseUnsignedInt($b.repeat(1000000))`],
  [
    "blanks that are stripped",
    `#set($b = ' ')#set($b = "x$b.repeat(1000000)")${again("#set($x = $b.isBlank())#set($x = $b.stripTrailing())")}`,
  ],
  ["a text taken apart", `#set($b = ',')#set($b = $b.repeat(5000000))$b.replace(',', '').length()$b.split(',').size()`],
  [
    "characters counted again and again",
    `${longText}#set($c = $t.charAt(0))${again("#set($x = $c.codePointCount($t, 0, 2000000))")}`,
  ],
  ["a list in a filter, read for each item", `$input.path('$[?(@ NIN ["${"$.a".repeat(300)}"])]')`, ones],
  ["a list of lists in a filter", `$input.path('$[?([${"2,".repeat(900)}2] SIZE @)]')`, ones],
  [
    "arguments read for each item",
    `$input.path('$[*].sum(${"2,".repeat(900)}2)')`,
    `[${Array(60_000).fill("[1]").join(",")}]`,
  ],
  ["names asked for again and again", again("#set($x = $input.path('$.keys().length()'))"), `{${names}}`],
  [
    "paths that are never the same",
    `#set($p = '$${".a".repeat(400)}')${again('#set($x = $input.path("$p$i$j"))')}`,
    "{}",
  ],
];

/** Templates that try to take the engine's time or memory. */
export const attacks: readonly Attack[] = attackRows.map(([name, template, payload = usual]) => ({
  name,
  template: head + template,
  payload,
}));
