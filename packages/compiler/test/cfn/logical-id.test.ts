import fc from "fast-check";
import { expect, it } from "vitest";
import { logicalId } from "../../src/emit/cfn/logical-id.ts";

it("takes a key over as it is where that is a name", () => {
  expect(logicalId("Model", ["Pet"])).toBe("ModelPet");
});

it("adds a hash where words say less than the key", () => {
  expect(logicalId("Route", ["GET /pets/{petId}"])).toMatch(/^RouteGETPetsPetId[0-9a-f]{6}$/);
  expect(logicalId("Model", ["pet"])).not.toBe(logicalId("Model", ["Pet"]));
});

it("tells keys apart whose words are the same", () => {
  expect(logicalId("X", ["ab", "c"])).not.toBe(logicalId("X", ["a", "bc"]));
  expect(logicalId("X", ["a-b"])).not.toBe(logicalId("X", ["a_b"]));
});

it("is a valid logical id for any key, and another one for another key", () => {
  const key = fc.array(fc.string({ maxLength: 400 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(key, key, (one, other) => {
      expect(logicalId("Thing", one)).toMatch(/^[A-Za-z0-9]{1,255}$/);
      expect(logicalId("Thing", one) === logicalId("Thing", other)).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
  );
});
