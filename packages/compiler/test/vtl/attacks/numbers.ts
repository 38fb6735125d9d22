import { again, fraction, longNumber, longFraction, type AttackRow } from "./parts.ts";

/** Attacks by numbers of many digits. */
export const numberAttacks: readonly AttackRow[] = [
  ["numbers of many digits", `#set($x = ${"9".repeat(100_000)})$x`],
  ["products of many digits", `#set($x = 99999999999999999999)${"#set($x = $x * $x)".repeat(40)}$x`],
  ["a fraction that is long", "$a.format('%.2000000000f', 1.5)"],
  ["a number of a million digits", "$input.path('$.n')", `{"n": ${"9".repeat(1_000_000)}}`],
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
  ["a number behind blanks", `#set($d = 1.5)#set($b = ' ')#set($b = "x$b.repeat(1000000)x")$d.parseDouble($b)`],
  ["digits that are no number", `#set($d = 1.5)#set($b = '1')#set($b = "$b.repeat(1000000)x")$d.parseDouble($b)`],
  ["digits that are too many", `#set($d = 1)#set($b = '1')$d.parseUnsignedInt($b.repeat(1000000))`],
];
