import { expect, it } from "vitest";
import { renderText } from "./render-text.ts";

const json = `{"s": "Hello, World", "u": "a😀b", "n": -7, "big": 3000000000, "d": 2.5, "t": true, "f": false, "m": {"a": 1, "b": null}, "l": [3, 1, 2], "h": 12345678901234567890, "q": 1.00000000000000000000000001, "csv": "a,b,c"}`;

// How Java 17 prints numbers, seen there.
it.each([
  [
    "#set($x = 7239.7253e16)$x #set($x = 2.0E-3)$x #set($x = 1.0E23)$x #set($x = 4.9E-324)$x #set($x = 2.0E22)$x",
    "7.2397252999999996E190.0029.999999999999999E224.9E-3242.0E22",
  ],
  ["$d.floatValue() #set($x = 16777217)$x.floatValue() #set($x = 1.0E10)$x.floatValue()", "2.51.6777216E71.0E10"],
  ["#set($x = -9223372036854775808 * -1)$x", "-9223372036854775808"],
  ["$s.format('%g %.3g %G %g', 1234567.0, 0.00012345, 1.0E10, 0.0)", "1.23457e+06 0.000123 1.00000E+10 0.00000"],
  ["$s.format('%h %.2b %c %C %<s', 'a', true, 97, 98)", "61 tr a B 98"],
  ["$s.format('%012.2e|%+,015.2f|%(g|%#.0f', 1.5, 12345.678, -1.5, 2.0)", "00001.50e+00|+0000012,345.68|(1.50000)|2."],
  ["$s.format('%08X|%#o|%+x', 255, 8, $h)", "000000FF|010|+ab54a98ceb1f0ad2"],
  ["$s.format('%2$s %1$s %s', 1, 2)", "2 1 1"],
  ["$s.format('%.20f %s %.1f', 0.1, $q, $q)", "0.10000000000000000000 1.00000000000000000000000001 1.0"],
  ["$s.format('%-5d|%5s|%n', 1, $null)", "1    | null|\n"],
])("renders %j as %j", (template, expected) => {
  expect(renderText(template, json)).toBe(expected);
});

it.each([
  ["$s.format('%d', 1.5)", "IllegalFormatConversionException"],
  ["$s.format('%+x', 1)", "FormatFlagsConversionMismatchException"],
  ["$s.format('%-d', 1)", "MissingFormatWidthException"],
  ["$s.format('%.2d', 1)", "IllegalFormatPrecisionException"],
  ["$s.format('%+ d', 1)", "IllegalFormatFlagsException"],
  ["$s.format('%++d', 1)", "DuplicateFormatFlagsException"],
  ["$s.format('%<s', 1)", "MissingFormatArgumentException"],
  ["$s.format('%5n')", "IllegalFormatWidthException"],
  ["$s.format('%#d', 1)", "FormatFlagsConversionMismatchException"],
  ["$s.format('%c', -1)", "IllegalFormatCodePointException"],
  ["$s.format('%D', 1)", "UnknownFormatConversionException"],
])("throws at %j as Java does: %s", (template, exception) => {
  expect(() => renderText(template, json)).toThrow(exception);
});
