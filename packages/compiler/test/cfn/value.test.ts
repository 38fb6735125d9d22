import fc from "fast-check";
import { expect, it } from "vitest";
import { printList, printValue } from "../../src/emit/cfn/value.ts";
import { standsFor } from "../../src/ir/stand-in.ts";
import { fromParts, type Cfn, type Reference } from "../../src/ir/cfn.ts";
import type { JsonObject } from "../../src/source/json.ts";
import { evaluate, type Stack } from "./evaluate.ts";

const ref = (name: string): Reference => ({ kind: "ref", name });

it("prints plain text plain, whatever is in it", () => {
  expect(printValue("${stageVariables.fn} and ${!x}")).toBe("${stageVariables.fn} and ${!x}");
  expect(printValue(29000)).toBe(29000);
});

it("prints one reference alone without Fn::Sub", () => {
  expect(printValue(fromParts([ref("Table")]))).toEqual({ Ref: "Table" });
  expect(printValue(fromParts([{ kind: "attribute", resource: "F", attribute: "Arn" }]))).toEqual({
    "Fn::GetAtt": ["F", "Arn"],
  });
  const json = { "Fn::ImportValue": "shared" };
  expect(printValue(fromParts([{ kind: "function", json }]))).toEqual(json);
});

it("names the alias of a SAM function as SAM fills it in", () => {
  const alias: Reference = { kind: "attribute", resource: "Pets", attribute: "Alias" };
  expect(printValue(fromParts([alias]))).toEqual({ "Fn::Sub": "${Pets.Alias}" });
  expect(printValue(fromParts([alias, ":x"]))).toEqual({ "Fn::Sub": "${Pets.Alias}:x" });
});

it("mixes text and references in one Fn::Sub", () => {
  const arn = fromParts(["arn:", ref("AWS::Partition"), ":x:", { kind: "attribute", resource: "F", attribute: "Arn" }]);
  expect(printValue(arn)).toEqual({ "Fn::Sub": "arn:${AWS::Partition}:x:${F.Arn}" });
});

it("escapes the gateway's own variables inside Fn::Sub", () => {
  expect(printValue(fromParts(["${stageVariables.fn}:", ref("Alias")]))).toEqual({
    "Fn::Sub": "${!stageVariables.fn}:${Alias}",
  });
});

it("puts other functions into the variables of Fn::Sub, under names that no reference has", () => {
  const json = { "Fn::ImportValue": "shared" };
  expect(printValue(fromParts([ref("Value1"), "/", { kind: "function", json }]))).toEqual({
    "Fn::Sub": ["${Value1}/${Value2}", { Value2: json }],
  });
});

const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,8}$/);

const reference: fc.Arbitrary<Reference> = fc.oneof(
  name.map(ref),
  fc.constantFrom("AWS::Region", "AWS::AccountId").map(ref),
  fc.record({ kind: fc.constant("attribute" as const), resource: name, attribute: name }),
  fc.record({ kind: fc.constant("placeholder" as const), name: fc.string({ minLength: 1 }) }),
  fc.record({ kind: fc.constant("parameter" as const), name, default: fc.option(fc.string(), { nil: undefined }) }),
  name.map((text): Reference => ({ kind: "function", json: { "Fn::ImportValue": text } })),
);

/** Text in which the syntax of Fn::Sub comes up often. */
const text = fc.string({ unit: fc.constantFrom("$", "{", "}", "!", "a", ".", "${", "${!", "é", "\n"), maxLength: 12 });

const stack: Stack = {
  value(called) {
    const unnamed = standsFor(called);
    return unnamed ? `<${unnamed.kind} ${unnamed.name}>` : `<${called}>`;
  },
  holds: () => true,
};

function expected(part: string | Reference): string {
  if (typeof part === "string") return part;
  switch (part.kind) {
    case "ref":
      return `<${part.name}>`;
    case "attribute":
      return `<${part.resource}.${part.attribute}>`;
    case "function":
      return evaluate(part.json, stack) as string;
    case "parameter":
    case "placeholder":
      return `<${part.kind} ${part.name}>`;
  }
}

it("evaluates to the source text, whatever text and references are mixed", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(text, reference), { maxLength: 8 }), (parts) => {
      expect(evaluate(printValue(fromParts(parts)), stack)).toBe(parts.map(expected).join(""));
    }),
    { numRuns: 2000 },
  );
});

it("prints a whole list that a stack fills in as it stands, and single values as a list", () => {
  const value = (json: JsonObject, list?: { isList: true }): Cfn<string> => ({
    kind: "intrinsic",
    parts: [{ kind: "function", json, ...list }],
  });
  const types = { "Fn::Split": [",", { Ref: "Types" }] };
  const whole = value(types, { isList: true });
  expect(printList([whole])).toEqual(types);
  const one = { "Fn::If": ["C", "a", "b"] };
  expect(printList([value(one)])).toEqual([one]);
  expect(printList(["a", value(one)])).toEqual(["a", one]);
  expect(printList([])).toEqual([]);
  expect(evaluate(printList(["a", whole]), { value: () => "b,c", holds: () => true })).toEqual(["a", "b", "c"]);
});
