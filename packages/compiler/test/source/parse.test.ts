import { expect, it } from "vitest";
import type { Json } from "../../src/source/json.ts";
import { parseText } from "../../src/source/parse.ts";

async function valueOf(text: string): Promise<Json | undefined> {
  const { value, problems } = await parseText(text);
  expect(problems).toEqual([]);
  return value;
}

async function problemsOf(text: string): Promise<string[]> {
  const { problems } = await parseText(text);
  return problems.map((problem) => {
    const { line, column } = problem.position ?? { line: 0, column: 0 };
    const what = problem.kind === "duplicate-key" ? problem.key : "";
    return `${problem.kind} ${what}@${String(line)}:${String(column)}`;
  });
}

it("brings CloudFormation's tags to their long form, in every kind", async () => {
  const text = `
a: !Ref Name
b: !GetAtt Function.Arn.More
c: !GetAtt [Function, Arn]
d: !Sub "x\${Name}"
e: !Sub ["\${A}", { A: 1 }]
f: !Join [":", [a, !Ref B]]
g: !If [Condition, 1, !Ref AWS::NoValue]
h: !Transform { Name: AWS::Include }
i: !Condition Other
j: !ImportValue
  Fn::Sub: x
k: !GetAtt Nothing
`;
  expect(await valueOf(text)).toEqual({
    a: { Ref: "Name" },
    b: { "Fn::GetAtt": ["Function", "Arn.More"] },
    c: { "Fn::GetAtt": ["Function", "Arn"] },
    d: { "Fn::Sub": "x${Name}" },
    e: { "Fn::Sub": ["${A}", { A: 1 }] },
    f: { "Fn::Join": [":", ["a", { Ref: "B" }]] },
    g: { "Fn::If": ["Condition", 1, { Ref: "AWS::NoValue" }] },
    h: { "Fn::Transform": { Name: "AWS::Include" } },
    i: { Condition: "Other" },
    j: { "Fn::ImportValue": { "Fn::Sub": "x" } },
    k: { "Fn::GetAtt": ["Nothing"] },
  });
});

it("drops the tags of other tools and keeps what they stand on", async () => {
  expect(await valueOf("a: !reference [x, y]\nb: !env HOME\nc: !vault { d: 1 }")).toEqual({
    a: ["x", "y"],
    b: "HOME",
    c: { d: 1 },
  });
});

it("keeps dates, codes and account ids as they are written", async () => {
  expect(await valueOf("a: 2020-01-31\nb: 012345678901\nc: 007\nd: 0\ne: 0.5\nf: 2020-01-31T00:00:00Z\ng: -1")).toEqual(
    {
      a: "2020-01-31",
      b: "012345678901",
      c: "007",
      d: 0,
      e: 0.5,
      f: "2020-01-31T00:00:00Z",
      g: -1,
    },
  );
});

it("reads integer keys as text, beside text", async () => {
  expect(await valueOf("200: a\n'404': b\ndefault: c")).toEqual({ 200: "a", 404: "b", default: "c" });
});

it("merges mappings, one or several", async () => {
  const text = "a: &a { x: 1, y: 1 }\nb: &b { y: 2, z: 2 }\nc: { <<: *a, x: 3 }\nd: { <<: [*a, *b] }";
  const value = (await valueOf(text)) as Record<string, Json>;
  expect(value["c"]).toEqual({ x: 3, y: 1 });
  expect(value["d"]).toEqual({ x: 1, y: 1, z: 2 });
});

it("keeps __proto__ an ordinary key", async () => {
  for (const text of ['{"__proto__": {"polluted": 1}}', "__proto__: { polluted: 1 }"]) {
    const value = await valueOf(text);
    expect(Object.keys(value as object)).toEqual(["__proto__"]);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  }
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

it("reads JSON with comments and trailing commas, as YAML does", async () => {
  expect(await valueOf('{ "a": 1, # one\n "b": [1, 2,], }')).toEqual({ a: 1, b: [1, 2] });
});

it("takes the last of duplicate keys and reports each", async () => {
  const yaml = "a: 1\nb:\n  c: 1\n  d: 2\n  c: 3\na: 2\n200: x\n'200': y\n";
  expect((await parseText(yaml)).value).toEqual({ a: 2, b: { c: 3, d: 2 }, 200: "y" });
  expect(await problemsOf(yaml)).toEqual(["duplicate-key c@5:3", "duplicate-key a@6:1", "duplicate-key 200@8:1"]);

  const json = '{"a": "\\"a\\":",\n "b": {"c": 1, "c": [{"x": 1}]},\n "a": 2}';
  expect((await parseText(json)).value).toEqual({ a: 2, b: { c: [{ x: 1 }] } });
  expect(await problemsOf(json)).toEqual(["duplicate-key c@2:16", "duplicate-key a@3:2"]);
});

it("finds no duplicates where text merely looks like keys", async () => {
  const value = { a: '"a":', b: ["a", ":"], "c:": "\\", 'd"': { a: 1 }, "": { "": [] } };
  expect(await valueOf(JSON.stringify(value))).toEqual(value);
  expect(await valueOf('{"a" \r\n\t: {"b" :"\\\\"}, "c": "\\\\\\""}')).toEqual({ a: { b: "\\" }, c: '\\"' });
});

it("reads the first of several documents that says anything", async () => {
  expect((await parseText("---\n# nothing\n---\na: 1\n...\n")).value).toEqual({ a: 1 });
  expect(await problemsOf("a: 1\n---\nb: 2\n--- \nc: 3")).toEqual(["many-documents @2:1"]);
});

it("tells an empty text by its missing value", async () => {
  for (const text of ["", " \n\n", "# nothing\n", "---\n"]) {
    expect(await parseText(text)).toMatchObject({ value: undefined, problems: [] });
  }
});

it("reports the place of what is not well-formed", async () => {
  expect(await problemsOf("a: 1\nb: [1\nc: 2\n")).toEqual(["syntax @3:1"]);
  expect(await problemsOf("a:\n\t- 1")).toEqual(["syntax @2:1"]);
  expect(await problemsOf("a: *nothing")).toEqual(["syntax @1:12"]);
});

it("finds several mistakes in one run, one a line", async () => {
  const json = '{\n  "a": 1\n  "b": 2,\n  "c": [1 2],\n  "d": ${placeholder}\n}';
  const lines = (await problemsOf(json)).map((problem) => problem.replace(/:\d+$/, ""));
  expect(lines).toContain("syntax @3");
  expect(lines).toContain("syntax @4");
  expect(new Set(lines).size).toBe(lines.length);

  const yaml = "a: 'x' y\nb: 1\nc: \"x\" y\n";
  expect((await problemsOf(yaml)).map((problem) => problem.replace(/:\d+$/, ""))).toEqual(["syntax @1", "syntax @3"]);
});

it("lists no more than twenty mistakes", async () => {
  const text = Array.from({ length: 100 }, (_, index) => `k${String(index)}: 'x' y`).join("\n");
  expect((await problemsOf(text)).length).toBe(20);
});

it("refuses nesting without end, whatever it is written in", async () => {
  const deep = 100_000;
  for (const text of [
    "[".repeat(deep) + "]".repeat(deep),
    "[".repeat(deep),
    '{"a":'.repeat(deep) + "1" + "}".repeat(deep),
    "- ".repeat(5000) + "x",
  ]) {
    const { value, problems } = await parseText(text);
    expect(value).toBeUndefined();
    expect(problems.map(({ kind }) => kind)).toEqual(["too-deep"]);
  }
});

it("reads nesting that is only unusual", async () => {
  for (const text of ["[".repeat(900) + "]".repeat(900), "- ".repeat(900) + "x"]) {
    expect((await parseText(text)).problems).toEqual([]);
  }
});
