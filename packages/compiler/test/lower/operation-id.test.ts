import { expect, it } from "vitest";
import { operationIdOf, toCamelCase } from "../../src/lower/operation-id.ts";

const none: ReadonlySet<string> = new Set();

it.each([
  ["getPetById", "getPetById"],
  ["GetPetById", "getPetById"],
  ["get_pet-by.id", "getPetById"],
  ["GETPets", "getPets"],
  ["PetID", "petID"],
  ["ID", "id"],
  ["gérer les bêtes", "gererLesBetes"],
  ["日本", ""],
])("%s in camelCase is %s", (text, expected) => {
  expect(toCamelCase(text)).toBe(expected);
});

it("names an operation without operationId after its method and path", () => {
  expect(operationIdOf({ operationId: undefined, method: "get", path: "/pets/{petId}/toys", when: [] }, none)).toBe(
    "getPetsPetIdToys",
  );
  expect(operationIdOf({ operationId: undefined, method: "any", path: "/", when: [] }, none)).toBe("anyRoot");
  expect(operationIdOf({ operationId: "日本", method: "get", path: "/jp", when: [] }, none)).toBe("getJp");
});

it("does not start with a digit", () => {
  expect(operationIdOf({ operationId: "2fa", method: "post", path: "/2fa", when: [] }, none)).toBe("op2fa");
});

it("gives the later of two equal names a suffix that depends on its own place only", () => {
  const taken = new Set(["getPet"]);
  const key = { operationId: "getPet", method: "get", path: "/cats/{id}", when: [] };
  const name = operationIdOf(key, taken);
  expect(name).toMatch(/^getPet[0-9a-f]{6}$/);
  expect(operationIdOf(key, new Set([...taken, "other"]))).toBe(name);
});

it("says the branch where a condition makes two operations of one", () => {
  const key = { operationId: "getPet", method: "get", path: "/pets", when: [{ condition: "IsDev", is: false }] };
  expect(operationIdOf(key, new Set(["getPet"]))).toBe("getPetUnlessIsDev");
});
