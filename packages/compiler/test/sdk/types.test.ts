import { expect, it } from "vitest";
import { emitSdk } from "../../src/emit/sdk/index.ts";
import { lowerRest } from "../lower/lower-text.ts";
import { checkTypes } from "./check-types.ts";

it("says objects, maps, arrays, enums and null", async () => {
  const findings = await checkTypes(
    `
Order:
  type: object
  required: [id, undeclared]
  properties:
    id: { type: integer, format: int64 }
    "odd-name": { type: string, nullable: true }
    state: { type: string, enum: [open, "it's"] }
    both: { type: integer, enum: [1, -2] }
    tags: { type: array, items: { type: string, enum: [a, b] } }
    labels: { type: object, additionalProperties: { type: string } }
    anything: {}
    nested: { type: object, properties: { deep: { type: boolean } } }
    file: { type: string, format: binary }
    at: { type: string, format: date-time }
Free: { type: object }
Closed: { type: object, additionalProperties: false }
Open: { type: object, properties: { a: { type: integer } }, additionalProperties: { type: string } }
Alias: { $ref: "#/components/schemas/Order" }
`,
    `
  const order: t.Order = { id: 1, undeclared: {}, nested: { deep: true }, "odd-name": null, labels: { a: "b" } };
  same<t.Order["id"], number>(true);
  same<NonNullable<t.Order["state"]>, "open" | "it's">(true);
  same<NonNullable<t.Order["both"]>, 1 | -2>(true);
  same<NonNullable<t.Order["tags"]>, ("a" | "b")[]>(true);
  same<t.Order["anything"], unknown>(true);
  same<NonNullable<t.Order["file"]>, Blob>(true);
  same<NonNullable<t.Order["at"]>, string>(true);
  same<t.Alias, t.Order>(true);
  const free: t.Free = { x: 1 };
  const open: t.Open = { a: 1, b: "c" };
  // @ts-expect-error nothing may be in it
  const closed: t.Closed = { x: 1 };
  // @ts-expect-error id is required
  const none: t.Order = { undeclared: 1 };
  export { order, free, open, closed, none };
`,
  );
  expect(findings).toEqual([]);
});

it("tells members of a union apart by their discriminator, mapped, named, and inherited", async () => {
  const findings = await checkTypes(
    `
Mapped:
  oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }]
  discriminator: { propertyName: kind, mapping: { c: "#/components/schemas/Cat", k: Cat, d: "#/components/schemas/Dog" } }
Named:
  anyOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }]
  discriminator: { propertyName: kind }
Cat: { type: object, required: [kind], properties: { kind: { type: string }, lives: { type: integer } } }
Dog: { type: object, required: [kind], properties: { kind: { type: string }, bark: { type: string } } }
Shape:
  type: object
  required: [type]
  discriminator: { propertyName: type, mapping: { sq: "#/components/schemas/Square" } }
  properties: { type: { type: string } }
Circle: { allOf: [{ $ref: "#/components/schemas/Shape" }, { type: object, properties: { radius: { type: number } } }] }
Square: { allOf: [{ $ref: "#/components/schemas/Shape" }], properties: { side: { type: number } } }
Cube: { allOf: [{ $ref: "#/components/schemas/Square" }, { properties: { depth: { type: number } } }] }
Shapes: { oneOf: [{ $ref: "#/components/schemas/Circle" }, { $ref: "#/components/schemas/Square" }] }
Sized: { type: object, properties: { size: { type: integer } } }
Counted:
  oneOf: [{ $ref: "#/components/schemas/Sized" }, { $ref: "#/components/schemas/Cat" }]
  discriminator: { propertyName: size, mapping: { "1": Sized, "2": Cat } }
`,
    `
  export function mapped(pet: t.Mapped): unknown {
    same<t.Mapped["kind"], "c" | "k" | "d">(true);
    return pet.kind === "d" ? pet.bark : pet.lives;
  }
  export function named(pet: t.Named): unknown {
    return pet.kind === "Dog" ? pet.bark : pet.lives;
  }
  export function inherited(shape: t.Shapes): unknown {
    same<t.Circle["type"], "Circle">(true);
    same<t.Square["type"], "sq" | "Cube">(true);
    same<t.Cube["type"], "Cube">(true);
    return shape.type === "Circle" ? shape.radius : shape.side;
  }
  export function counted(one: t.Counted): unknown {
    return one.size === 1 ? one : one.lives;
  }
`,
  );
  expect(findings).toEqual([]);
});

it("keeps what is read only out of requests, and what is write only out of answers", async () => {
  const findings = await checkTypes(
    `
User:
  type: object
  required: [id, name, secret]
  properties:
    id: { type: string, readOnly: true }
    name: { type: string }
    secret: { type: string, writeOnly: true }
    friend: { $ref: "#/components/schemas/User" }
    made: { $ref: "#/components/schemas/Made" }
Made: { type: string, readOnly: true }
Team: { type: object, properties: { members: { type: array, items: { $ref: "#/components/schemas/User" } } } }
Admin:
  allOf: [{ $ref: "#/components/schemas/User" }, { type: object, required: [id, level], properties: { level: { type: integer } } }]
Plain: { type: object, properties: { a: { type: string } } }
Audit: { type: object, properties: { id: { type: string, readOnly: true }, by: { $ref: "#/components/schemas/User" } } }
`,
    `
  const read: t.User = { id: "1", name: "n", friend: { id: "2", name: "m" } };
  const written: t.UserWritable = { name: "n", secret: "s", friend: { name: "m", secret: "s" } };
  const team: t.TeamWritable = { members: [{ name: "n", secret: "s" }] };
  const admin: t.AdminWritable = { name: "n", secret: "s", level: 1 };
  // @ts-expect-error id is read only
  const wrong: t.UserWritable = { id: "1", name: "n", secret: "s" };
  // @ts-expect-error secret is write only
  const leak: t.User = { id: "1", name: "n", secret: "s" };
  // @ts-expect-error what is the same both ways has one type
  type None = t.PlainWritable;
  // @ts-expect-error what is never sent has no type for it
  type Unsent = t.AuditWritable;
  export { read, written, team, admin, wrong, leak, type None, type Unsent };
`,
    "3.0.3",
    ["Team", "Admin"],
  );
  expect(findings).toEqual([]);
});

it("says what OpenAPI 3.1 adds: type arrays, const, tuples, true and false, pattern properties", async () => {
  const findings = await checkTypes(
    `
Multi: { type: [string, "null", object], properties: { a: { type: string } } }
Const: { const: fixed }
Pair: { type: array, prefixItems: [{ type: string }, { type: integer }], items: false }
Rest: { type: array, prefixItems: [{ type: string }], items: { type: boolean }, minItems: 0 }
Yes: true
No: false
Pattern: { type: object, patternProperties: { "^x-": { type: integer } } }
Sibling: { $ref: "#/components/schemas/Const", description: beside }
Objects: { enum: [1, { a: 1 }] }
`,
    `
  same<t.Const, "fixed">(true);
  same<t.Sibling, "fixed">(true);
  same<t.Pair, [string, number]>(true);
  same<t.Rest, [string?, ...boolean[]]>(true);
  same<t.Yes, unknown>(true);
  same<t.No, never>(true);
  same<t.Pattern[string], number>(true);
  same<t.Objects, unknown>(true);
  const multi: t.Multi[] = ["a", null, { a: "b" }];
  export { multi };
`,
    "3.1.0",
  );
  expect(findings).toEqual([]);
});

it("survives every circle", async () => {
  const findings = await checkTypes(
    `
Self: { $ref: "#/components/schemas/Self" }
Ping: { $ref: "#/components/schemas/Pong" }
Pong: { $ref: "#/components/schemas/Ping" }
OrNull: { nullable: true, anyOf: [{ $ref: "#/components/schemas/OrNull" }, { type: string }] }
All: { allOf: [{ $ref: "#/components/schemas/All" }, { type: object, properties: { a: { type: string } } }] }
Tree: { type: object, properties: { children: { type: array, items: { $ref: "#/components/schemas/Tree" } }, up: { $ref: "#/components/schemas/Tree" } } }
List: { type: array, items: { $ref: "#/components/schemas/List" } }
Map: { type: object, additionalProperties: { $ref: "#/components/schemas/Map" } }
Json: { anyOf: [{ type: string }, { type: array, items: { $ref: "#/components/schemas/Json" } }, { type: object, additionalProperties: { $ref: "#/components/schemas/Json" } }] }
Parent:
  type: object
  required: [kind]
  properties: { kind: { type: string }, name: { type: string } }
  oneOf: [{ $ref: "#/components/schemas/Child" }, { $ref: "#/components/schemas/Other" }]
  discriminator: { propertyName: kind }
Child: { allOf: [{ $ref: "#/components/schemas/Parent" }, { type: object, properties: { toy: { type: string } } }] }
Other: { allOf: [{ $ref: "#/components/schemas/Parent" }, { type: object, properties: { job: { type: string } } }] }
A: { oneOf: [{ $ref: "#/components/schemas/B" }, { type: string }] }
B: { anyOf: [{ $ref: "#/components/schemas/C" }, { type: integer }] }
C: { allOf: [{ $ref: "#/components/schemas/A" }] }
`,
    `
  const tree: t.Tree = { children: [{ children: [] }], up: {} };
  const list: t.List = [[], [[]]];
  const map: t.MapModel = { a: { b: {} } };
  const json: t.Json = { a: ["b", { c: [] }] };
  export function parent(one: t.Parent): unknown {
    return one.kind === "Child" ? [one.toy, one.name] : [one.job, one.name];
  }
  export { tree, list, map, json };
`,
  );
  expect(findings).toEqual([]);
});

it("gives names that are unique and shadow nothing, and keeps the document's where it can", async () => {
  const findings = await checkTypes(
    `
foo_bar: { type: string, enum: [1a] }
fooBar: { type: string, enum: [2a] }
FooBar: { type: string, enum: [3a] }
foobar: { type: string, enum: [4a] }
Record: { type: object, additionalProperties: { type: string } }
Promise: { type: string }
Error: { type: object, properties: { constructor: { type: string }, __proto__: { type: string }, "": { type: string } } }
Response: { type: string }
Date: { type: string }
string: { type: integer }
any: { type: integer }
constructor: { type: integer }
__proto__: { type: integer }
class: { type: integer }
"123": { type: integer }
"日本": { type: integer }
"!!!": { type: integer }
runtime: { type: integer }
ApiError: { type: integer }
Client: { type: integer }
ZooClient: { type: integer }
ZooAuth: { type: integer }
`,
    `
  same<t.FooBar, "3a">(true);
  same<t.FooBar2, "1a">(true);
  same<t.FooBar3, "2a">(true);
  same<t.Foobar, "4a">(true);
  const error: t.ErrorModel = { constructor: "a", ["__proto__"]: "b", "": "c" };
  const names: [t.RecordModel, t.PromiseModel, t.ResponseModel, t.DateModel, t.StringModel, t.Any, t.Constructor] = [{}, "", "", "", 1, 1, 1];
  const others: [t.Class, t._123, t.日本, t.Schema, t.Runtime, t.ApiError, t.Client, t.ZooClient, t.Proto] = [1, 1, 1, 1, 1, 1, 1, 1, 1];
  const made: [t.ZooClient2, t.ZooAuth2] | undefined = undefined;
  export { error, names, others, made };
`,
  );
  expect(findings).toEqual([]);
});

it("says of a property that it is deprecated, where that stands beside its reference too", async () => {
  const { api } = await lowerRest(`
openapi: 3.1.0
info: { title: Zoo, version: "1" }
paths: {}
components:
  schemas:
    Zoo: { type: object, properties: { old: { $ref: "#/components/schemas/Pen", deprecated: true, description: Gone. } } }
    Pen: { type: object, properties: { a: { type: string } } }
    Cage: { $ref: "#/components/schemas/Pen", deprecated: true }
`);
  const types = (await emitSdk(api)).get("sdk/src/types.ts");
  expect(types).toContain("  /**\n   * Gone.\n   *\n   * @deprecated\n   */\n  old?: Pen;");
  expect(types).toContain("/** @deprecated */\nexport type Cage = Pen;");
});
