/** A template that tries to take the engine's time or memory, and the payload that it is rendered with. */
export type AttackRow = readonly [name: string, template: string, payload?: string];

/** As many rounds as there can be. */
export const again = (template: string): string =>
  `#foreach($i in [1..1000])#foreach($j in [1..1000])${template}#end#end`;

/** Two million characters, in few steps. */
export const longText: string = "#set($t = $s.repeat(2000000))";

/** Two texts that are equal, and not one: they are compared character by character. */
export const equalTexts: string = "#set($t = $s.repeat(300000))#set($u = $s.repeat(300000))";

export const deep = (open: string, inner: string, close: string, depth: number): string =>
  open.repeat(depth) + inner + close.repeat(depth);

/** A template in a string in a string, with all the quotes that takes. */
export const inStrings = (depth: number): string =>
  depth === 0 ? "$s" : `#set($s = "${inStrings(depth - 1).replaceAll('"', '""')}")$s`;

export const doubledMap: string = `#set($m = {'x': 1})${"#set($n = {})$n.put('a', $m)$n.put('b', $m)#set($m = $n)".repeat(80)}`;

/** Ten characters, doubled so many times. */
export const doubledText = (times: number): string =>
  `#set($t = 'aaaaaaaaaa')${"#set($t = $t.concat($t))".repeat(times)}`;

export const storedTexts = (count: number): string =>
  Array.from({ length: count }, (_, at) => `$foreach.put('k${String(at)}', $t)`).join("");

export const largeMap: string = `#set($m = {})#foreach($i in [1..300])#foreach($j in [1..300])#set($m["$i-$j"] = $i)#end#end`;

export const iteratorThatAdds: string =
  "#set($r = [1..1000])#foreach($i in [1..1000])#set($j = $r.listIterator())#foreach($x in $j)$j.add(1)#end#end";

export const fraction: string = '{"n": 1.2345678901234567890}';

/** Blocks that print lists, each of 150 lists in one another, in which the block before stands. */
export const blocksInLists = (count: number): string =>
  Array.from({ length: count }, (_, at) => {
    const [block, list] = [`b${String(at)}`, `l${String(at)}`];
    const nested = `#set($${list} = $${block})#foreach($i in [1..150])#set($${list} = [$${list}])#end`;
    return `${nested}#define($b${String(at + 1)})$${list}#end`;
  }).join("");

/** An entry whose key and value are an entry, and so on. */
export const entriesInEntries = (count: number): string =>
  "#set($m = {})#set($x = $m.put($t, $t))#foreach($e in $m.entrySet())#set($t = $e)#end".repeat(count);

/** A number of nearly as many digits as can be calculated with. */
export const longNumber: string = `#set($n = ${"9".repeat(19_000)})`;

export const longFraction: string = `${longNumber}#set($n = $n * 1.0)#set($n = $n.scaleByPowerOfTen(-19000))`;

export const ones: string = `[${Array(60_000).fill("1").join(",")}]`;

export const names: string = Array.from({ length: 50_000 }, (_, at) => `"k${String(at)}": 1`).join(",");
