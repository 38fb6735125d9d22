import { expect, it } from "vitest";
import { renderText } from "./render-text.ts";

const json = `{"s": "Hello, World", "u": "a😀b", "n": -7, "big": 3000000000, "d": 2.5, "t": true, "f": false, "m": {"a": 1, "b": null}, "l": [3, 1, 2], "h": 12345678901234567890, "q": 1.00000000000000000000000001, "csv": "a,b,c"}`;

// What Apache Velocity 1.7 on Java 17 makes of lists, arrays, maps and their views, which show what happens to what they are views of, seen there.
it.each([
  ["$l.sort($null) $l $l.clone() $l.trimToSize()", " [1, 2, 3] [1, 2, 3] "],
  ["#set($v = $l.subList(0, 2))#set($x = $v.set(0, 9))$v.add(8)$l $v.clear()$l", "true[9, 1, 8, 2] [2]"],
  [
    "#set($i = $l.listIterator())$i.next()$i.set('a')$i.next()$i.remove()$i.add('b')$i.previous()$i.nextIndex() $l",
    "31b1 [a, b, 2]",
  ],
  [
    "#set($a = $csv.split(','))$a.set(0, 'z')$a.get(0)$a.contains('z')$a.remove('q') $s.join('', $a)",
    "aztruefalse zbc",
  ],
  ["[1, 'a'].sort($null)", "[1, 'a'].sort($null)"],
  [
    "$m.getOrDefault('b', 2) $m.getOrDefault('c', 2) $m.replace('a', 1, 5) $m.replace('a', 1, 6) $m.remove('b', 1) $m.remove('b', $null) $m",
    "$m.getOrDefault('b', 2) 2 true false false true {a=5}",
  ],
  [
    "#set($v = $m.keySet())#set($x = $m.put('c', 3))$v $v.remove('a') $m $v.retainAll(['c']) $m $v.clear()$m",
    "[a, b, c] true {b=null, c=3} true {c=3} {}",
  ],
  [
    "#set($e = $m.entrySet().iterator().next())$e.setValue(7) #set($e.value = 8)$m $e.hashCode() $e.equals($e)#set($x = $m.put('a', 9)) $e",
    "1{a=8, b=null} 105 true a=9",
  ],
  ["#set($i = $m.values().iterator())$i.next() $i.remove()$m $i.hasNext()", "1 {b=null} true"],
  ["#foreach($i in [$null, 1])#set($i = 'x')[$!i]#end", "[][x]"],
  ["#foreach($i in [$null])#foreach($i in [1])[$!i]#end[$!i]#end", "[][]"],
])("renders %j as %j", (template, expected) => {
  expect(renderText(template, json)).toBe(expected);
});

it.each([
  ["#set($v = $l.subList(0, 2))#set($x = $l.add(4))$v", "ConcurrentModificationException"],
  ["$l.appendElement(4) $l.lastIndexOf(4) $l.toArray($csv.split(',')).size()", "ArrayStoreException"],
  ["#set($i = $l.iterator())#set($x = $l.add(1))$i.next()", "ConcurrentModificationException"],
  ["$csv.split(',').add('d')", "UnsupportedOperationException"],
  ["#set($a = $csv.split(','))$a.set(0, 1)", "IllegalArgumentException"],
  ["#set($x = [1, 'a'])$x.sort($null)", "ClassCastException"],
  ["#foreach($k in $m.keySet())#set($x = $m.remove('b'))$k#end $m", "ConcurrentModificationException"],
  ["#foreach($k in $m.keySet())#set($x = $m.put('c', 3))$k#end", "ConcurrentModificationException"],
  [
    "#set($c = $m.clone())#set($x = $c.clear())$m $m.values().equals($m.values()) $m.computeIfAbsent('z', $null)",
    "NullPointerException",
  ],
  ["#foreach($foreach in [1])x#end", "NullPointerException"],
])("throws at %j as Java does: %s", (template, exception) => {
  expect(() => renderText(template, json)).toThrow(exception);
});
