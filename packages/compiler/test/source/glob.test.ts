import fc from "fast-check";
import { expect, it } from "vitest";
import { anyPath, anySegment, coversGlob, overlapsGlob } from "../../src/source/glob.ts";

const pattern = fc.string({ unit: fc.constantFrom("a", "b", "/", "*", "?"), maxLength: 6 });
const target = fc.string({ unit: fc.constantFrom("a", "b", "/", anySegment, anyPath), maxLength: 5 });
const text = fc.string({ unit: fc.constantFrom("a", "b", "/"), maxLength: 6 });

/** What stands for what, in the words of regular expressions: an oracle that shares nothing with the code. */
const sources = new Map([
  ["*", "[^]*"],
  ["?", "[^]"],
  [anySegment, "[^/]*"],
  [anyPath, "[^]*"],
]);

function takes(glob: string, value: string): boolean {
  return new RegExp(`^${Array.from(glob, (one) => sources.get(one) ?? one).join("")}$`).test(value);
}

it("takes for covered only what is taken wholly, and sees every overlap", () => {
  fc.assert(
    fc.property(pattern, target, text, (one, other, value) => {
      const [isOne, isOther] = [takes(one, value), takes(other, value)];
      if (isOther && coversGlob(one, other)) expect(isOne).toBe(true);
      if (isOne && isOther) expect(overlapsGlob(one, other)).toBe(true);
      expect(coversGlob(one, value)).toBe(isOne);
      expect(overlapsGlob(one, value)).toBe(isOne);
    }),
    { numRuns: 3000 },
  );
});

it("knows that the value of a path variable has no slash", () => {
  expect(overlapsGlob("*/POST/*", `prod/GET/pets/${anySegment}`)).toBe(false);
  expect(overlapsGlob("*/POST/*", `prod/GET/${anyPath}`)).toBe(true);
});
