import fc from "fast-check";
import { load } from "js-yaml";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { toYaml } from "../../src/emit/cfn/to-yaml.ts";
import type { Json, JsonObject } from "../../src/source/json.ts";
import { yamlSchema } from "../../src/source/yaml-schema.ts";

/** Texts that some reader takes for a number, a boolean, a date, a merge, a comment, or the end of a text. */
const nasty =
  `1_000|0_|+.5|.5|0x1F|0o17|012|1e3|1:30|-|--|y|N|yes|Off|TRUE|null|~|=|<<|*a|&a|!x|%x|@x|\`x|? a|- a|a: b|a:|a #b|#
{}|[]|{a|[a|"a|'a|a"b'c|2012-10-17|2001-01-01T00:00:00Z|.inf|.NaN|---|...|$default|/{proxy+}|\\|a\\nb|é|日本|😀|0|-1|1.0|http://a/b:c`
    .split(/[|\n]/)
    .concat([
      "",
      " ",
      "  a",
      "a  ",
      "\t",
      "a\tb",
      "\n",
      "\n\n",
      "a\n",
      "a\n\n",
      "\na",
      "  a\nb",
      "a \nb",
      "a\n b\n",
      "a\r\nb",
    ])
    .concat([
      "\u0000",
      "\u0007",
      "\u007f",
      "\u0085",
      "\u00a0",
      "\u2028x",
      "\ufeff",
      "\ud800",
      "a\u0085\nb",
      "#set($a = 1)\n$a\n",
    ]);

/** What readers of YAML 1.2, of 1.1, and our own make of the text. */
function readings(text: string): unknown[] {
  return [load(text, { schema: yamlSchema }), parse(text), parse(text, { version: "1.1" })];
}

it("gives every reader nasty texts back, as values, as keys and inside intrinsics", () => {
  const template = {
    values: nasty,
    keys: Object.fromEntries(nasty.map((text) => [text, text])),
    deep: [[nasty]],
  };
  for (const reading of readings(toYaml(template))) expect(reading).toEqual(template);
});

it("keeps any JSON, read back by js-yaml and by yaml as 1.1 and 1.2", () => {
  const json = fc.letrec<{ json: Json }>((tie) => ({
    json: fc.oneof(
      { maxDepth: 4 },
      fc.string({ unit: "binary" }),
      fc.constantFrom(...nasty),
      fc.boolean(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
      fc.integer(),
      fc.array(tie("json"), { maxLength: 4 }),
      fc.dictionary(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...nasty)), tie("json"), {
        maxKeys: 4,
        noNullPrototype: true,
      }),
    ),
  })).json;
  fc.assert(
    fc.property(json, (value) => {
      for (const reading of readings(toYaml({ value }))) expect(reading).toEqual({ value });
    }),
  );
});

it("writes intrinsics in their short form, and reads them back as they were", () => {
  const template: JsonObject = {
    a: { Ref: "AWS::NoValue" },
    b: { "Fn::GetAtt": ["F", "Outputs.Url"] },
    c: { "Fn::Sub": "x-${A}\n${B}\n" },
    d: { "Fn::Sub": ["${A}", { A: { "Fn::ImportValue": { "Fn::Sub": "${B}-c" } } }] },
    e: { "Fn::If": ["C", { x: { Ref: "A" } }, { Ref: "AWS::NoValue" }] },
    f: { "Fn::Transform": { Name: "AWS::Include", Parameters: { Location: "s3://b/k" } } },
    g: { "Fn::Not": [{ Condition: "C" }] },
  };
  const text = toYaml(template);
  expect(text).toContain("a: !Ref AWS::NoValue\nb: !GetAtt F.Outputs.Url\nc: !Sub |\n  x-${A}\n");
  expect(text).toContain("g: !Not\n  - !Condition C\n");
  expect(load(text, { schema: yamlSchema })).toEqual(template);
});

it("keeps __proto__ a member", () => {
  const template = JSON.parse('{"properties":{"__proto__":{"type":"string"}}}') as JsonObject;
  expect(toYaml(template)).toContain(`"__proto__":`);
});

it("shows mapping templates as they are written", () => {
  expect(toYaml({ template: '#set($a = "x")\n{\n  "b": $a\n}\n' })).toBe(
    'template: |\n  #set($a = "x")\n  {\n    "b": $a\n  }\n',
  );
});

it("prints a null that a template around the document has", () => {
  expect(toYaml({ Mappings: { Sizes: { small: { limit: null } } } })).toBe(
    "Mappings:\n  Sizes:\n    small:\n      limit: null\n",
  );
});
