import { isIP } from "node:net";
import fc from "fast-check";
import { expect, it } from "vitest";
import { firstOf, isWithin, parseIpRange, printIpRange } from "../../src/check/ip-range.ts";

it("takes for addresses what Node takes for addresses", () => {
  const almost = fc.stringMatching(/^[0-9a-fA-F:.]{1,24}$/);
  fc.assert(
    fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), almost), (text) => {
      // IPv4 inside of IPv6 is a notation that IAM does not name.
      fc.pre(!(text.includes(":") && text.includes(".")));
      expect(parseIpRange(text) !== undefined).toBe(isIP(text) !== 0);
    }),
    { numRuns: 2000 },
  );
});

it.each(["192.0.2.0/33", "192.0.2.0/", "192.0.2.0/-1", "192.0.2.0/24/8", "2001:db8::/129", "", "/8", "256.0.0.0/8"])(
  "takes %s for no block",
  (text) => {
    expect(parseIpRange(text)).toBeUndefined();
  },
);

it("prints a block from its first address on, which reads as the same block", () => {
  const four = fc.tuple(fc.ipV4(), fc.integer({ min: 0, max: 32 }));
  const six = fc.tuple(fc.ipV6(), fc.integer({ min: 0, max: 128 }));
  fc.assert(
    fc.property(fc.oneof(four, six), ([address, prefix]) => {
      const text = `${address}/${String(prefix)}`;
      fc.pre(!(text.includes(":") && text.includes(".")));
      const range = parseIpRange(text);
      expect(range).toBeDefined();
      if (range === undefined) return;
      const printed = parseIpRange(printIpRange(range));
      expect(printed).toEqual({ ...range, address: firstOf(range) });
      expect(printed && isWithin(range, printed) && isWithin(printed, range)).toBe(true);
    }),
  );
  const block = parseIpRange("2001:db8:1:0::17/48");
  expect(block && printIpRange(block)).toBe("2001:db8:1::/48");
});

it("knows what lies within what", () => {
  const within = (inner: string, outer: string): boolean | undefined => {
    const [one, other] = [parseIpRange(inner), parseIpRange(outer)];
    return one && other && isWithin(one, other);
  };
  expect(within("10.1.0.0/16", "10.0.0.0/8")).toBe(true);
  expect(within("10.0.0.0/7", "10.0.0.0/8")).toBe(false);
  expect(within("192.0.2.1", "192.0.2.0/24")).toBe(true);
  expect(within("::1", "0.0.0.0/0")).toBe(false);
});
