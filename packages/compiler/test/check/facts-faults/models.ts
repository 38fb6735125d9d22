import type { Json } from "../../../src/source/json.ts";
import type { Fault } from "./fault.ts";

const schema = "/components/schemas/Pet";

/** Values of words that JSON Schema draft 4 does not have. */
const values: Readonly<Record<string, Json>> = {
  const: "cat",
  dependentRequired: { name: ["age"] },
  $id: "https://example.com/pet",
  examples: [{ name: "Rex" }],
  unevaluatedProperties: false,
  prefixItems: [{ type: "string" }],
};

/** Models and the words of their schemas. */
export const modelFaults: readonly Fault[] = [
  {
    row: "model-name",
    document: "rest",
    edits: { "/components/schemas/body_1": { type: "object" } },
    at: "/components/schemas/body_1",
  },
  {
    row: "model-schema-empty",
    document: "rest",
    edits: { "/components/schemas/Nothing": {} },
    at: "/components/schemas/Nothing",
  },
  {
    row: "model-ref-form",
    document: "rest",
    edits: { [`${schema}/properties/owner`]: { $ref: "#/definitions/Owner" } },
    at: `${schema}/properties/owner`,
  },
  {
    row: "kw-discriminator",
    document: "rest",
    edits: { [`${schema}/discriminator`]: { propertyName: "kind" } },
    at: schema,
  },
  { row: "kw-example", document: "rest", edits: { [`${schema}/example`]: { name: "Rex" } }, at: schema },
  {
    row: "kw-example",
    name: "deep",
    document: "rest",
    edits: { [`${schema}/properties/name/example`]: "Rex" },
    at: `${schema}/properties/name`,
  },
  {
    row: "kw-exclusiveMinimum",
    document: "rest",
    edits: { "/openapi": "3.1.0", [`${schema}/properties/age/exclusiveMinimum`]: 0 },
    at: `${schema}/properties/age`,
  },
  {
    row: "kw-oneOf",
    document: "swagger",
    edits: { "/definitions/Pet/oneOf": [{ type: "object" }] },
    at: "/definitions/Pet",
  },
  {
    row: "kw-readOnly",
    document: "rest",
    edits: { [`${schema}/properties/name/readOnly`]: true },
    at: `${schema}/properties/name`,
  },
  {
    row: "kw-nullable",
    document: "rest",
    edits: { [`${schema}/properties/name/nullable`]: true },
    at: `${schema}/properties/name`,
  },
  {
    row: "kw-default",
    document: "rest",
    edits: { [`${schema}/properties/name/default`]: "Rex" },
    at: `${schema}/properties/name`,
  },
  {
    row: "kw-min-maxItems",
    document: "rest",
    edits: { "/components/schemas/Pets/maxItems": 10 },
    at: "/components/schemas/Pets",
  },
  {
    row: "kw-int-format",
    document: "rest",
    edits: { [`${schema}/properties/age`]: { type: "number", format: "int64" } },
    at: `${schema}/properties/age`,
  },
  {
    row: "kw-int-format",
    name: "decimal",
    document: "rest",
    edits: { [`${schema}/properties/age`]: { type: "number", format: "decimal" } },
    at: `${schema}/properties/age`,
  },
  ...[
    "const",
    "if",
    "contains",
    "propertyNames",
    "dependentRequired",
    "$id",
    "examples",
    "unevaluatedProperties",
    "$defs",
    "prefixItems",
  ].map((word): Fault => ({
    row: "kw-draft6plus",
    name: word,
    document: "rest",
    edits: { "/openapi": "3.1.0", [`${schema}/${word}`]: values[word] ?? {} },
    at: schema,
  })),
  { row: "model-required-empty", document: "rest", edits: { [`${schema}/required`]: [] }, at: schema },
  {
    row: "schema-format-odd",
    document: "rest",
    edits: { [`${schema}/properties/name/format`]: "period" },
    at: `${schema}/properties/name`,
  },
  {
    row: "enum-duplicate",
    document: "rest",
    edits: { [`${schema}/properties/kind/enum`]: ["cat", "cat"] },
    at: `${schema}/properties/kind`,
  },
];
