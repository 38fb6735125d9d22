import { expect, it } from "vitest";
import { renderText } from "./render-text.ts";

// What Apache Velocity 1.7 on Java 17 prints, seen there; `throws` is the beginning of what it throws.
it.each([
  ["$d $b $s", '{"d": 1.0, "b": 12345678901234567890, "s": 1e21}', "1.0 12345678901234567890 1.0E21"],
  ["#set($x = 7 / 2)$x #set($x = 7.0 / 2)$x #set($x = 5 % 3)$x", "{}", "33.52"],
  ["$m $l", '{"m": {"a": 1, "b": {"c": null}}, "l": [1, "x", [2]]}', "{a=1, b={c=null}} [1, x, [2]]"],
  ["#foreach($v in $m)$v;#end", '{"m": {"a": 1, "b": 2}}', "1;2;"],
  ["$s.split(',').size() $s.substring(2).toUpperCase()", '{"s": "a,b,,"}', "2 B,,"],
  ["$l[-1] $l.get(0)", '{"l": [1, 2]}', "2 1"],
  ["$zz $!zz ${zz}x $m.no", '{"m": {}}', "$zz  ${zz}x $m.no"],
  ["#if($a)t#{else}f#end#if($b)t#{else}f#end", '{"a": "", "b": false}', "tf"],
  ["#set($a = $null)$a", '{"a": 1}', "1"],
  // A method name before a parenthesis that cannot begin arguments is a property, and the rest is text.
  ['$a.("', '{"a": 1}', '1.("'],
  ["$!a.b( #set($x = 1)", '{"a": 1}', "("],
  // What stands before the `$` of a reference is printed by that reference, not by the construct that it is a part of.
  [String.raw`$zz.foo(\$a.get($$b.c(\\$l)), $$b)`, '{"a": 1}', "$zz.foo($a.get($b.c($l)), $b)"],
  [String.raw`#@foo(\$a)\$a \\$a#end #foo($$a 1)`, '{"a": 1}', "#@foo($a)$a $a#end #foo($a 1)"],
  // A block prints itself where it is: up to where it is ended, and without what stands before the reference.
  [String.raw`#define($d)x#end$$d|\$d|\\$d|$!d`, "{}", "x|$d|x|x"],
  ["#define($d)x#break y#end$d after", "{}", "x after"],
  ["#define($d)x#stop y#end$d after", "{}", "x"],
  ['#define($d)x#stop y#end#set($q = "$d")after $q', "{}", ""],
  ["#define($d)x#end$d.toString().length()", "{}", "1"],
  // Any number of arguments, or an array of them; halves are rounded up by the digits that a number is printed with.
  ["$s.format('%05d|%-3s|%+.2f|%x|%o', 42, 'a', 2.5, 255, 8)", '{"s": ""}', "00042|a  |+2.50|ff|10"],
  [
    "$s.format('%s-%s', $s.split(',')) $s.join('-', $s.split(',')) $s.join('-', 'c', 'd')",
    '{"s": "a,b"}',
    "a-b a-b c-d",
  ],
  [
    "$s.format('%.2f %.1f %.0f %.2f %f', 1.005, 9.96, 0.4, 1.0E22, -0.5)",
    '{"s": ""}',
    "1.01 10.0 0 10000000000000000000000.00 -0.500000",
  ],
  ["$s.format('%e %.1e %.0E', 2.5, 9.99, 0.00012)", '{"s": ""}', "2.500000e+00 1.0e+01 1E-04"],
  [
    "$s.format('%(d|% 05d|%#06x|%#o|%,.2f', -5, 5, 255, 8, 1234567.891)",
    '{"s": ""}',
    "(5)| 0005|0x00ff|010|1,234,567.89",
  ],
  // An array has the methods of a list, but no properties.
  ["$s.split(',').empty $s.split(',').isEmpty()", '{"s": "a"}', "$s.split(',').empty false"],
  ["$m.entrySet().remove(1) $m.values().remove(1)", '{"m": {"a": 1}}', "false true"],
  // $foreach is a map of what was put into it.
  ["#foreach($i in [1])$foreach.keySet()#set($foreach.z = 2)$foreach.keySet()$foreach.values()#end", "{}", "[][z][2]"],
  // A side without a value stands for what Velocity takes for its text.
  ["#set($x = $zz * 2 + 'a')$x #set($x = 'a' + ( $zz *2 ))$x", "{}", " 2 aa $zz *2 "],
  ["$m.keySet().hashCode()", '{"m": {"a": 1, "b": 2}}', "195"],
])("renders %j", (template, json, expected) => {
  expect(renderText(template, json)).toBe(expected);
});

it.each(["#set($x = #-1)$x", "#set($x = #2.5)", "#if(#1 == 1)t#end", "#set($x = [#1..3])"])(
  "refuses %j",
  (template) => {
    expect(() => renderText(template)).toThrow("syntax: ");
  },
);

it.each([
  ["$s.trim(1)", "IllegalArgumentException"],
  ["$m.keySet('a')", "IllegalArgumentException"],
  ["$s.compareTo(1)", "ClassCastException"],
  ["#set($t = true)$t.compareTo('b')", "ClassCastException"],
  ["$m.keySet().add('k')", "UnsupportedOperationException"],
  ["$s.getBytes('latin-9x')", "UnsupportedEncodingException"],
  ["$s.format('100%')", "UnknownFormatConversionException"],
  ["$s.format('%s-%s', 1)", "MissingFormatArgumentException"],
  ["$l[9]", "IndexOutOfBoundsException"],
  ["$s.replaceAll('{', 'x')", "PatternSyntaxException"],
  ["$s.replaceAll('a**', 'x')", "PatternSyntaxException"],
  ["$s.replaceAll('s', '$')", "PatternSyntaxException"],
])("throws at %j as Java does", (template, exception) => {
  expect(() => renderText(template, '{"s": "it\'s", "m": {}, "l": []}')).toThrow(exception);
});

it.each([
  ["$s.replaceAll('x', '$')", "it's"],
  ["$s.replaceAll('x', $zz)", "it's"],
  ["$s.replaceAll('{2}s', '')", "it'"],
  ["$s.replaceAll('(?i)IT', '[$0]')", "[it]'s"],
])("reads the replacement of %j only where there is something to replace", (template, expected) => {
  expect(renderText(template, '{"s": "it\'s"}')).toBe(expected);
});
