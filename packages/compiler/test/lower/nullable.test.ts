import { expect, it } from "vitest";
import type { Schema } from "../../src/ir/schema.ts";
import { lowerRest } from "./lower-text.ts";

/** What a schema combines, in short. */
function outline(schema: Schema | undefined): unknown {
  if (schema?.kind === "ref") return schema.name;
  if (schema?.kind !== "shape") return schema?.kind;
  const { types, allOf, oneOf, anyOf } = schema;
  const combined = Object.entries({ allOf, oneOf, anyOf }).filter(([, members]) => members.length > 0);
  if (combined.length === 0) return types.join("|");
  return Object.fromEntries(combined.map(([keyword, members]) => [keyword, members.map(outline)]));
}

it("lets a combination be null where nullable stands beside it without a type", async () => {
  const { api } = await lowerRest(`
openapi: 3.0.3
info: { title: t, version: "1" }
paths: {}
components:
  schemas:
    A: { type: object }
    One: { nullable: true, allOf: [{ $ref: "#/components/schemas/A" }] }
    Two: { nullable: true, allOf: [{ $ref: "#/components/schemas/A" }, { type: string }] }
    Any: { nullable: true, anyOf: [{ $ref: "#/components/schemas/A" }, { type: string }] }
    Or: { nullable: true, oneOf: [{ $ref: "#/components/schemas/A" }] }
    Typed: { nullable: true, type: string }
    Bare: { nullable: true }
`);
  expect(Object.fromEntries(api.schemas.map(({ name, schema }) => [name, outline(schema)]))).toEqual({
    A: "object",
    One: { anyOf: ["A", "null"] },
    Two: { anyOf: [{ allOf: ["A", "string"] }, "null"] },
    Any: { anyOf: ["A", "string", "null"] },
    Or: { oneOf: ["A", "null"] },
    Typed: "string|null",
    Bare: "",
  });
});
