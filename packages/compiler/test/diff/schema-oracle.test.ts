import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, it } from "vitest";
import { isObject, type Json } from "../../src/source/json.ts";
import { changesOf } from "./revisions.ts";

const names = ["a", "b"];
const scalar = fc.constantFrom<Json>("", "x", "xyz", 0, 1, 2.5, 7, true, null);

/** Small schemas, of few words, so that two of them often have something in common. */
const { schema } = fc.letrec<{ schema: Json }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 2, depthIdentifier: "schema" },
    fc.constantFrom<Json>(
      {},
      { type: "string" },
      { type: ["string", "null"] },
      { type: "integer" },
      { type: "number" },
    ),
    fc.record({ enum: fc.uniqueArray(fc.constantFrom<Json>("x", "xyz", 1, 7), { minLength: 1 }) }),
    fc.record({ type: fc.constant("number"), minimum: fc.nat(3) }, { requiredKeys: ["type"] }),
    fc.record({ type: fc.constant("string"), minLength: fc.nat(3), maxLength: fc.nat(3) }, { requiredKeys: ["type"] }),
    fc.record({ type: fc.constant("array"), items: tie("schema"), maxItems: fc.nat(2) }, { requiredKeys: ["type"] }),
    fc.record({ anyOf: fc.array(tie("schema"), { minLength: 1, maxLength: 2 }) }),
    fc.record({ allOf: fc.array(tie("schema"), { minLength: 1, maxLength: 2 }) }),
    fc.record(
      {
        type: fc.constant("object"),
        properties: fc.dictionary(fc.constantFrom(...names), tie("schema")),
        required: fc.uniqueArray(fc.constantFrom(...names)),
      },
      { requiredKeys: ["type"] },
    ),
  ),
}));

const { value } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2, depthIdentifier: "value" },
    scalar,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...names), tie("value")),
  ),
}));

const ajv = new Ajv2020({ strict: false, allowUnionTypes: true, logger: false });

function isValid(of: Json, candidate: Json): boolean {
  return ajv.compile(of as object)(candidate);
}

/**
 * The schema without the members that it does not name. A new property is safe, as in every tool of this kind, although a
 * client could have sent something else under its name before.
 */
function closed(of: Json): Json {
  if (Array.isArray(of)) return (of as readonly Json[]).map(closed);
  if (!isObject(of)) return of;
  const inner = Object.fromEntries(
    Object.entries(of).map(([key, each]) => [key, key === "enum" ? each : closed(each)]),
  );
  return of["type"] === "object" ? { ...inner, additionalProperties: false } : inner;
}

const document = (request: Json, response: Json): string =>
  JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Pets", version: "1" },
    paths: {
      "/pets": {
        post: {
          requestBody: { content: { "application/json": { schema: request } } },
          responses: { "200": { description: "A pet", content: { "application/json": { schema: response } } } },
        },
      },
    },
  });

it("never calls a request's schema safe that refuses what it took, by a validator's word", async () => {
  await fc.assert(
    fc.asyncProperty(schema, schema, fc.array(value, { maxLength: 8 }), async (old, now, values) => {
      const witness = values.find((each) => isValid(closed(old), each) && !isValid(now, each));
      if (witness === undefined) return;
      const changes = await changesOf(document(old, {}), document(now, {}));
      expect(
        changes.some((change) => change.class === "breaking"),
        JSON.stringify(witness),
      ).toBe(true);
    }),
    { numRuns: 1500 },
  );
});

it("never calls a response's schema safe that gives what it did not, by a validator's word", async () => {
  await fc.assert(
    fc.asyncProperty(schema, schema, fc.array(value, { maxLength: 8 }), async (old, now, values) => {
      const witness = values.find((each) => isValid(closed(now), each) && !isValid(old, each));
      if (witness === undefined) return;
      const changes = await changesOf(document({}, old), document({}, now));
      expect(
        changes.some((change) => change.class === "breaking"),
        JSON.stringify(witness),
      ).toBe(true);
    }),
    { numRuns: 1500 },
  );
});
