import type { Random } from "./random.ts";

/** What means something to a parser, or should mean nothing. */
const tokens: readonly string[] = [
  ...["&a ", "*a", "!Sub ", "!GetAtt ", "!If ", "!!binary ", "<<: *a\n", "- ", "? ", ": ", "|\n", ">-\n", '"', "'"],
  ...["{", "}", "[", "]", ",", "#", "\t", "\r", "\r\n", "\n", "\n\n", "---\n", "...\n", "%YAML 9.9\n", "\ufeff", "\0"],
  ...[
    "__proto__",
    "constructor",
    "$ref",
    "Fn::If",
    "${",
    "}",
    "\\u0000",
    "\u2028",
    "\u202e",
    "1e999",
    "-0",
    "~",
    "null",
  ],
];

/** The bytes with one to four small accidents: flipped, cut, repeated, moved, or with a token too many. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let result = bytes;
  for (let times = 1 + random.below(4); times > 0; times -= 1) result = mutateOnce(result, random);
  return result;
}

function mutateOnce(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length + 1);
  const length = Math.min(1 + random.below(random.pick([2, 20, 300])), bytes.length - at);
  const cut = bytes.subarray(at, at + length);
  const before = bytes.subarray(0, at);
  const after = bytes.subarray(at + length);
  switch (random.below(7)) {
    case 0:
      return Buffer.concat([before, cut.map((byte) => byte ^ (1 << random.below(8))), after]);
    case 1:
      return Buffer.concat([before, after]);
    case 2:
      return Buffer.concat([before, cut, cut, after]);
    case 3:
      return Buffer.concat([before, Buffer.from(random.pick(tokens)), cut, after]);
    case 4:
      return before;
    case 5: {
      const rest = Buffer.concat([before, after]);
      const to = random.below(rest.length + 1);
      return Buffer.concat([rest.subarray(0, to), cut, rest.subarray(to)]);
    }
    default:
      return Buffer.concat([before, Buffer.from([random.below(256)]), cut, after]);
  }
}
