import fc from "fast-check";
import { expect, it } from "vitest";
import { createMeter, usualBudget } from "../../src/vtl/meter.ts";
import { createSearch, firstIn, lastIn } from "../../src/vtl/search.ts";

const textOf = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom("a", "b"), minLength, maxLength });

// Long texts of two letters are found by other steps than JavaScript's own.
it("finds what JavaScript finds, first and last", () => {
  fc.assert(
    fc.property(
      textOf(0, 40),
      textOf(0, 60),
      textOf(0, 60),
      fc.integer({ min: -5, max: 170 }),
      (part, left, right, from) => {
        const text = `${left}${part}${right}`;
        const meter = createMeter(usualBudget);
        const search = createSearch(part);
        expect(firstIn(text, search, from, meter)).toBe(text.indexOf(part, from));
        expect(lastIn(text, search, from, meter)).toBe(text.lastIndexOf(part, from));
      },
    ),
    { numRuns: 2_000 },
  );
});
