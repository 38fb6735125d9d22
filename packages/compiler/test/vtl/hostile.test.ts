import { expect, it } from "vitest";
import { createMeter, usualBudget } from "../../src/vtl/meter.ts";
import { createRegex } from "../../src/vtl/regex/regex.ts";
import { renderAll, renderText, service } from "./render-text.ts";

/** Milliseconds of CPU; each takes about 100 at most where nothing has to be compiled first. */
const cpuLimit = 600;

/** Two million characters, in few steps. */
const longText = "#set($t = 'x'.repeat(2000000))";

const deep = (open: string, inner: string, close: string, depth: number): string =>
  open.repeat(depth) + inner + close.repeat(depth);

// No name of JavaScript's own objects leads anywhere.
it.each([
  "$s.constructor",
  "$m.constructor.constructor('return process')()",
  "$m.__proto__.polluted",
  "$m['__proto__']['polluted']",
  "$l.constructor",
  "$s.getClass().forName('java.lang.Runtime')",
  "$m.class.classLoader",
  "$s.valueOf.call",
  "$foreach.constructor",
  "$l.__defineGetter__('x', $s)",
  "$m.hasOwnProperty('k').constructor",
])("finds nothing at %s", (template) => {
  expect(renderAll(template, '{"s": "x", "m": {"k": 1}, "l": []}', service).text).not.toMatch(
    /function|object|class /i,
  );
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

it("sets nothing but what the template itself has", () => {
  renderText("#set($m['__proto__'] = {'polluted': 1})#set($m.constructor = 'x')", '{"m": {}}', service);
  renderText("#set($__proto__ = {'polluted': 1})#set($x.y.z = 1)", "{}", service);
  renderText("$m.put('__proto__', {'polluted': 1})$m.get('__proto__')", '{"m": {}}', service);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  expect(renderText("#set($m['__proto__'] = 'own')$m['__proto__']", '{"m": {}}', service)).toBe("own");
});

it.each([
  ["loops in loops", deep("#foreach($i in [1..1000])", "x", "#end", 4)],
  ["a range without end", "#foreach($i in [1..2000000000])$i#end"],
  ["a list that grows while it is looped over", "#set($l = [1])#foreach($i in $l)$l.add($i)$l.addAll($l)#end"],
  ["text that doubles", `#set($s = "xxxxxxxx")${'#set($s = "$s$s")'.repeat(60)}$s`],
  ["a list in itself", "#set($l = [])#foreach($i in [1..900])$l.add($l)#end$l"],
  ["a map in itself", "#set($m = {})$m.put('a', $m)$m.put('b', $m)$m $m.hashCode()"],
  ["a map that doubles", `#set($m = {})${"#set($n = {})$n.put('a', $m)$n.put('b', $m)#set($m = $n)".repeat(80)}$m`],
  ["#define in itself", "#define($d)$d$d#end$d$d$d"],
  ["blocks that print one another", "#define($a)$b$b$b#end#define($b)$a$a$a#end$a"],
  ["repeated text", "#set($s = 'x'.repeat(2147483647))$s"],
  ["replaced nothing", `${"#set($s = $s.replaceAll('', 'xxxxxxxx'))".repeat(40)}$s`],
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
])("ends %s soon, with text or a finding", (_, template) => {
  const json = `{"a": "${"a".repeat(40)}", "s": "x", "l": [1, 2]}`;
  const before = process.cpuUsage();
  const { text } = renderAll(template, json, service);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(cpuLimit);
  expect(text.length).toBeLessThanOrEqual(usualBudget.characters);
});

it("counts the steps of a regular expression", () => {
  const regex = createRegex("(a+)+b");
  const meter = createMeter({ work: 100_000, characters: 1_000 });
  expect(() => regex.matches("a".repeat(60), meter)).toThrow("more steps");
});
