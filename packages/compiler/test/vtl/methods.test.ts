import { expect, it } from "vitest";
import { renderText } from "./render-text.ts";

const json = `{"s": "Hello, World", "u": "a😀b", "n": -7, "big": 3000000000, "d": 2.5, "t": true, "f": false, "m": {"a": 1, "b": null}, "l": [3, 1, 2], "h": 12345678901234567890, "q": 1.00000000000000000000000001, "csv": "a,b,c"}`;

// What Apache Velocity 1.7 on Java 17 makes of methods and of their overloads, seen there.
it.each([
  ["$s.regionMatches(true, 7, 'xWORLD', 1, 5) $s.regionMatches(7, 'World', 0, 9)", "true false"],
  ["$u.codePointAt(1) $u.codePointBefore(3) $u.codePointCount(0, 4) $u.offsetByCodePoints(0, 2)", "128512 128512 3 3"],
  ["$s.copyValueOf($s.toCharArray(), 0, 4) $s.valueOf($s.toCharArray()) $s.valueOf()", "Hell Hello, World "],
  ["$s.lastIndexOf(111, 6) $s.lastIndexOf('o', 6) $s.indexOf(111, 5)", "4 4 8"],
  ["$s.compare('a', 'c') $s.strip() $s.getBytes('ISO-8859-1').size()", "-2 Hello, World 12"],
  ["$s.getBytes($null) $s.join('-', $null)", "$s.getBytes($null) $s.join('-', $null)"],
  ["$s.format($null, 'x%s', 1) $s.format('%s-%s', $null)", "x1 null-null"],
  ["$n.toString(5, 2) $n.valueOf('ff', 16) $n.valueOf('12')", "101 255 12"],
  ["$n.isNaN()", "$n.isNaN()"],
  [
    "$q.setScale(0, 1).scaleByPowerOfTen(5).intValue() $q.setScale(0, 1).scaleByPowerOfTen(3).toBigInteger()",
    "100000 1000",
  ],
  ["$d.isNaN(1) $d.compare(0.0, -0.0) $d.compareTo(2.5)", "false 1 0"],
  ["$l.remove(1) $l.remove('x') $l", "1 false [3, 2]"],
  ["$s.valueOf($null) $s.concat(1)", "null $s.concat(1)"],
  [
    "$n.toHexString(-1) $n.toString(255, 16) $n.bitCount(255) $n.reverse(1) $n.rotateLeft(1, 33)",
    "ffffffff ff 8 -2147483648 2",
  ],
  ["$n.parseInt('-7f', 16) $n.decode('#1F') $n.decode('-010') $n.parseUnsignedInt('4294967295')", "-127 31 -8 -1"],
  [
    "$n.max(1, 2) $n.sum(2147483647, 1) $n.compareUnsigned(-1, 1) $n.divideUnsigned(-1, 2) $n.toUnsignedLong(-1)",
    "2 -2147483648 1 2147483647 4294967295",
  ],
  [
    "$n.numberOfLeadingZeros(1) $n.numberOfTrailingZeros(8) $n.highestOneBit(100) $n.lowestOneBit(12) $n.reverseBytes(1)",
    "31 3 64 4 16777216",
  ],
  ["$big.hashCode() $big.toBinaryString(5) $big.signum(-3) $big.parseLong('ff', 16)", "-1294967296 101 -1 255"],
  ["$d.max(1.5, -2) $d.sum(1, 2) $d.toHexString(0.1) $d.isFinite(1.0)", "1.5 3.0 0x1.999999999999ap-4 true"],
  [
    "$d.doubleToLongBits(1.0) $d.longBitsToDouble(1) $d.parseDouble(' 0x1.8p1 ') $d.valueOf('1e3f')",
    "4607182418800017408 4.9E-324 3.0 1000.0",
  ],
  [
    "#set($x = 0.1)$x.floatValue() #set($x = $x.floatValue() + 1)$x #set($x = $x * 1.0)$x $d.floatValue().equals(2.5)",
    "0.11.11.100000023841858 false",
  ],
  [
    "$d.floatValue().floatToIntBits(1.5) $d.floatValue().hashCode() $d.parseDouble('NaN').hashCode()",
    "$d.floatValue().floatToIntBits(1.5) 1075838976 2146959360",
  ],
  [
    "$h.add($h) $h.mod($h.valueOf(97)) $h.pow(2) $h.negate().abs().bitLength() $h.gcd($h.valueOf(30))",
    "24691357802469135780 3 152415787532388367501905199875019052100 64 30",
  ],
  [
    "$h.sqrt() $h.shiftRight(10) $h.testBit(1) $h.toString(36) $h.hashCode()",
    "3513641828 12056327051986882 true 2lsohxawjui8i -1436577082",
  ],
  [
    "$q.setScale(2, 4) $q.scale() $q.precision() $q.negate() $q.unscaledValue() $q.hashCode()",
    "1.00 26 27 -1.00000000000000000000000001 100000000000000000000000001 16088953",
  ],
  [
    "$q.divide($q.valueOf(3), 5, 4) $q.valueOf(1, 2).divide($q.valueOf(8)) $q.valueOf(100).stripTrailingZeros() $q.valueOf(1, -3).toPlainString()",
    "0.33333 0.00125 1E+2 1000",
  ],
  [
    "$t.logicalXor(true, false) $t.compare(false, true) $t.parseBoolean($null) $t.valueOf('TRUE')",
    "true -1 false true",
  ],
  [
    "#set($c = $s.charAt(0))$c.isUpperCase($c) $c.toLowerCase($c) $c.digit(102, 16) $c.getNumericValue($c) $c.isWhitespace(32) $c.forDigit(11, 16) $c.isLetterOrDigit(33)",
    "true h 15 17 true b false",
  ],
])("renders %j as %j", (template, expected) => {
  expect(renderText(template, json)).toBe(expected);
});

it.each([
  ["$n.parseInt($null)", "NumberFormatException"],
  ["$q.divide($q.valueOf(3))", "ArithmeticException"],
  ["$q.setScale(2)", "ArithmeticException"],
  ["$h.intValueExact()", "ArithmeticException"],
])("throws at %j as Java does: %s", (template, exception) => {
  expect(() => renderText(template, json)).toThrow(exception);
});
