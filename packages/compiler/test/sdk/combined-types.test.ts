import { expect, it } from "vitest";
import { checkTypes } from "./check-types.ts";

it("combines with allOf, and takes what only one part requires", async () => {
  const findings = await checkTypes(
    `
Base: { type: object, properties: { a: { type: string }, b: { type: integer } } }
Both: { allOf: [{ $ref: "#/components/schemas/Base" }, { required: [a] }] }
Flat: { allOf: [{ type: object, properties: { x: { type: string } } }, { properties: { y: { type: string } }, required: [x] }] }
Either:
  type: object
  required: [id]
  properties: { id: { type: string } }
  oneOf: [{ required: [id], properties: { left: { type: integer } } }, { properties: { right: { type: integer } }, required: [right] }]
Maybe: { nullable: true, allOf: [{ $ref: "#/components/schemas/Base" }, { type: object, properties: { c: { type: string } } }] }
`,
    `
  same<t.Both["a"], string>(true);
  same<t.Both["b"], number | undefined>(true);
  const both: t.Both = { a: "1" };
  const flat: t.Flat = { x: "1", y: "2" };
  const either: t.Either[] = [{ id: "1", left: 1 }, { id: "1", right: 1 }];
  const maybe: t.Maybe[] = [null, { a: "1", c: "2" }];
  // @ts-expect-error a is required
  const missing: t.Both = { b: 1 };
  export { both, flat, either, maybe, missing };
`,
  );
  expect(findings).toEqual([]);
});

it("lists values once, however they are combined", async () => {
  const findings = await checkTypes(
    `
Order: { type: string, oneOf: [{ title: Up, const: asc }, { title: Down, const: desc }] }
Kind: { type: integer, enum: [1, 2, 3] }
Few: { oneOf: [{ type: "null" }, { type: integer, enum: [1, 2], allOf: [{ $ref: "#/components/schemas/Kind" }] }] }
Either: { type: string, anyOf: [{ enum: [a] }, { pattern: "^x" }] }
`,
    `
  same<t.Order, "asc" | "desc">(true);
  same<t.Few, 1 | 2 | null>(true);
  same<t.Either, string>(true);
  // @ts-expect-error nothing has to be named for that
  type Extra = t.OrderVariant;
  export type { Extra };
`,
    "3.1.0",
  );
  expect(findings).toEqual([]);
});
