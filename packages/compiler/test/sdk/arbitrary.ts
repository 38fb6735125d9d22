import fc from "fast-check";
import { isIdentifier } from "../../src/emit/sdk/writer/identifier.ts";
import {
  arrayOf,
  generic,
  intersection,
  keyword,
  literal,
  reference,
  tuple,
  union,
  type Type,
} from "../../src/emit/sdk/writer/type.ts";

/** Text that tries to leave the place it is put in. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    "*/ evil() /*",
    "`; evil(); `",
    "${evil()}",
    '"; evil(); "',
    "'; evil(); '",
    "\\",
    '\\\\"',
    "</script>",
    "\u2028evil()",
    "\u202eevil()",
    "line\nbreak\r\nand\rmore",
    "tab\tand\0nul",
    "__proto__",
    "constructor",
    "日本語のテキスト",
    "👩‍👩‍👧 naïve é",
    "\ud800",
    "",
    " ",
    "@deprecated {@link x} @param",
    "//# sourceMappingURL=evil.js",
    "<!-- -->",
  ),
  fc.string({ unit: "grapheme" }),
);

/** Names of types, some so long that lines break everywhere. */
export const typeName: fc.Arbitrary<string> = fc
  .oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 16 }) }, fc.integer({ min: 17, max: 70 }))
  .chain((length) =>
    fc.stringMatching(/^[A-Z][A-Za-z0-9]{0,20}$/).map((name) => name.padEnd(length, "abcdef").slice(0, length)),
  )
  .filter(isIdentifier);

const word: fc.Arbitrary<Type> = fc.oneof(
  fc.constantFrom("string", "number", "boolean", "null", "unknown", "never").map((name) => keyword(name as "string")),
  typeName.map(reference),
  fc.oneof(hostileText, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.boolean()).map(literal),
);

/** Types without intersections, which stand only as the whole of an alias. */
export const nestedType: fc.Arbitrary<Type> = fc.letrec<{ type: Type }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    word,
    fc.array(tie("type"), { minLength: 2, maxLength: 7 }).map(union),
    tie("type")
      .filter(({ flat }) => !flat.startsWith("-"))
      .map(arrayOf),
    fc
      .record({ name: typeName, of: fc.array(tie("type"), { minLength: 1, maxLength: 3 }) })
      .map(({ name, of }) => generic(name, of)),
    fc
      .record({
        of: fc.array(word, { minLength: 1, maxLength: 4 }),
        required: fc.nat(4),
        rest: fc.option(typeName.map(reference), { nil: undefined }),
      })
      .map(({ of, required, rest }) => tuple(of, required, rest)),
  ),
})).type;

/** What an alias may be. */
export const aliasType: fc.Arbitrary<Type> = fc.oneof(
  nestedType,
  fc.array(typeName.map(reference), { minLength: 2, maxLength: 5 }).map((of) => intersection(of)),
  fc
    .record({ of: typeName, property: hostileText, values: fc.array(hostileText, { minLength: 1, maxLength: 3 }) })
    .map(({ of, property, values }) => intersection([reference(of)], { property, type: union(values.map(literal)) })),
);
