import fc from "fast-check";
import { format } from "prettier";
import { expect, it } from "vitest";
import { aliasDeclaration, interfaceDeclaration } from "../../src/emit/sdk/writer/declaration.ts";
import { constantDeclaration } from "../../src/emit/sdk/writer/constant.ts";
import { functionDeclaration } from "../../src/emit/sdk/writer/function.ts";
import { importNames } from "../../src/emit/sdk/writer/module.ts";
import { generic, reference } from "../../src/emit/sdk/writer/type.ts";
import { code, objectText, type Value } from "../../src/emit/sdk/writer/value.ts";
import { aliasType, hostileText, nestedType, typeName } from "./arbitrary.ts";

const numRuns = Number(process.env["FUZZ_RUNS"] ?? 150);

/** What is written is what prettier would make of it, so that nobody's formatter changes generated files. */
async function expectSettled(text: string): Promise<void> {
  expect(text).toBe(await format(text, { parser: "babel-ts" }));
}

it("writes aliases as prettier would", async () => {
  await fc.assert(
    fc.asyncProperty(typeName, aliasType, hostileText, async (name, type, doc) =>
      expectSettled(aliasDeclaration(name, type, doc)),
    ),
    { numRuns },
  );
});

it("writes interfaces as prettier would", async () => {
  const member = fc.record({
    name: fc.oneof(hostileText, typeName),
    isOptional: fc.boolean(),
    type: nestedType,
    doc: hostileText,
  });
  const members = fc.uniqueArray(member, { selector: ({ name }) => name, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(typeName, members, fc.option(nestedType, { nil: undefined }), async (name, list, index) =>
      expectSettled(interfaceDeclaration(name, list, index, "")),
    ),
    { numRuns },
  );
});

it("writes functions as prettier would", async () => {
  const parameter = fc.record({
    name: fc.stringMatching(/^p[a-z]{1,40}$/),
    isOptional: fc.constant(false),
    type: typeName.map((flat) => ({ kind: "reference" as const, flat })),
  });
  const parameters = fc.uniqueArray(parameter, { selector: ({ name }) => name, minLength: 1, maxLength: 4 });
  const types = fc.array(typeName, { minLength: 1, maxLength: 2 });
  await fc.assert(
    fc.asyncProperty(typeName, parameters, types, hostileText, async (name, list, results, doc) => {
      const [result = ""] = results;
      const type = {
        kind: "generic" as const,
        name: "Promise",
        of: [{ kind: "reference" as const, flat: result }],
        flat: `Promise<${result}>`,
      };
      await expectSettled(
        functionDeclaration(
          name,
          list,
          type,
          { callee: "send", types: results, arguments: list.map((one) => one.name) },
          doc,
        ),
      );
    }),
    { numRuns },
  );
});

it("writes values as prettier would", async () => {
  const { value } = fc.letrec<{ value: Value }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      hostileText,
      fc.boolean(),
      typeName.map(code),
      fc.array(tie("value"), { maxLength: 4 }),
      fc.dictionary(fc.stringMatching(/^[a-z]{1,12}$/), tie("value"), { maxKeys: 4 }),
    ),
  }));
  const object = fc.dictionary(fc.stringMatching(/^[a-z]{1,50}$/), value, { minKeys: 1, maxKeys: 5 });
  await fc.assert(
    fc.asyncProperty(object, async (members) => expectSettled(`export const value = ${objectText(members, "")};\n`)),
    { numRuns },
  );
});

it("writes constants as prettier would", async () => {
  const type = fc
    .array(typeName, { minLength: 1, maxLength: 2 })
    .map((names) => generic("Operation", names.map(reference)));
  const members = fc.dictionary(fc.stringMatching(/^[a-z]{1,12}$/), hostileText, { minKeys: 1, maxKeys: 3 });
  await fc.assert(
    fc.asyncProperty(
      fc.stringMatching(/^x[a-z]{1,40}$/),
      type,
      members,
      fc.boolean(),
      async (name, of, value, isExported) => expectSettled(constantDeclaration(name, of, value, isExported)),
    ),
    { numRuns },
  );
});

it("writes imports as prettier would", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(typeName, { minLength: 1, maxLength: 6 }), fc.boolean(), async (names, isType) =>
      expectSettled(importNames(names, "./types.js", isType)),
    ),
    { numRuns: 100 },
  );
});
