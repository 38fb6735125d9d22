import { expect, it } from "vitest";
import { createTextEditor } from "../../src/fix/edit-text.ts";
import type { Edit } from "../../src/source/edit.ts";
import type { Json } from "../../src/source/json.ts";

const at = (pointer: string): Edit["at"] => ({ file: "/api.yaml", pointer });
const set = (pointer: string, value: Json): Edit => ({ op: "set", at: at(pointer), value });
const rename = (pointer: string, key: string): Edit => ({ op: "rename", at: at(pointer), key });
const append = (pointer: string, value: Json): Edit => ({ op: "append", at: at(pointer), value });

async function edited(text: string, ...edits: readonly Edit[]): Promise<string> {
  const result = await (await createTextEditor(text, false)).edit(edits);
  return "problem" in result ? `refused: ${result.problem}` : result.text;
}

interface Case {
  readonly says: string;
  readonly text: string;
  readonly edits: readonly Edit[];
  readonly becomes: string;
}

const cases: readonly Case[] = [
  {
    says: "a value keeps its quotes and the comment after it",
    text: "a: 'GET'  # never\nb: \"GET\" # no\nc: GET # no\n",
    edits: [set("/a", "POST"), set("/b", "POST"), set("/c", "POST")],
    becomes: "a: 'POST'  # never\nb: \"POST\" # no\nc: POST # no\n",
  },
  {
    says: "a number becomes text in the quotes that the text has more of",
    text: "x: 'a'\nv: 2.0\n",
    edits: [set("/v", "2.0")],
    becomes: "x: 'a'\nv: '2.0'\n",
  },
  {
    says: "a key is renamed where it stands",
    text: 'x:\n  "a-b": 1 # c\n  y: 2\n',
    edits: [rename("/x/a-b", "a_b"), set("/x/a-b", 3)],
    becomes: 'x:\n  "a_b": 3 # c\n  y: 2\n',
  },
  {
    says: "members come after the last, before comments on lines of their own",
    text: "x:\n  a: 1 # one\n  # about b\ny: 2\n",
    edits: [set("/x/c", "z")],
    becomes: "x:\n  a: 1 # one\n  c: z\n  # about b\ny: 2\n",
  },
  {
    says: "statuses stand in order, and look like the others",
    text: "responses:\n  '200': { description: ok }\n  '500': { description: bad }\n",
    edits: [set("/responses/404", { description: "404 response" })],
    becomes:
      "responses:\n  '200': { description: ok }\n  '404': { description: 404 response }\n  '500': { description: bad }\n",
  },
  {
    says: "statuses without quotes too",
    text: "responses:\n  200:\n    description: ok\n",
    edits: [set("/responses/404", { description: "404 response" })],
    becomes: "responses:\n  200:\n    description: ok\n  404:\n    description: 404 response\n",
  },
  {
    says: "a missing list is made, in the text's indentation, after what is usually above it",
    text: "get:\n    operationId: x\n    tags:\n    - a\n    responses: {}\n",
    edits: [
      append("/get/parameters", { name: "id", in: "path" }),
      append("/get/parameters", { name: "b", in: "path" }),
    ],
    becomes:
      "get:\n    operationId: x\n    tags:\n    - a\n    parameters:\n    - name: id\n      in: path\n    - name: b\n      in: path\n    responses: {}\n",
  },
  {
    says: "an item is added under the last",
    text: "parameters:\n  - name: a\n    in: query\n\n# end\n",
    edits: [append("/parameters", { name: "id", in: "path" })],
    becomes: "parameters:\n  - name: a\n    in: query\n  - name: id\n    in: path\n\n# end\n",
  },
  {
    says: "flow collections stay on their line",
    text: "a: { b: [1, 2], c: { } } # flow\nd: []\n",
    edits: [append("/a/b", 3), set("/a/c/x", "y"), append("/d", { e: 1 }), set("/a/z", true)],
    becomes: "a: { b: [1, 2, 3], c: { x: y }, z: true } # flow\nd: [{ e: 1 }]\n",
  },
  {
    says: "a block scalar before the place keeps its text and the blank line after it",
    text: "x:\n  a: |\n    one\n    two\n\ny: 2\n",
    edits: [set("/x/c", 1)],
    becomes: "x:\n  a: |\n    one\n    two\n  c: 1\n\ny: 2\n",
  },
  {
    says: "CRLF stays CRLF",
    text: "x:\r\n  a: 1\r\ny: 2\r\n",
    edits: [set("/x/c", { d: 1 })],
    becomes: "x:\r\n  a: 1\r\n  c:\r\n    d: 1\r\ny: 2\r\n",
  },
  {
    says: "nothing after a colon is filled",
    text: "x:\n  a:\n  b: # none\ny: 2\n",
    edits: [set("/x/a/200", { d: 1 }), set("/x/b", "POST")],
    becomes: 'x:\n  a:\n    "200":\n      d: 1\n  b: POST # none\ny: 2\n',
  },
  {
    says: "the last line need not end",
    text: "x:\n  a: 1",
    edits: [set("/x/c", 2)],
    becomes: "x:\n  a: 1\n  c: 2",
  },
  {
    says: "an alias that is text is replaced, its anchor is not",
    text: "a: &m GET\nb: *m\n",
    edits: [set("/b", "POST")],
    becomes: "a: &m GET\nb: POST\n",
  },
  {
    says: "an anchor stays with its value",
    text: "a: &m GET\nb: 1\n",
    edits: [set("/a", "POST")],
    becomes: "a: &m POST\nb: 1\n",
  },
  {
    says: "what an alias shares changes if it is to change everywhere",
    text: "a: &i\n  m: GET\nb: *i\nc: { <<: *i, x: 1 }\n",
    edits: [set("/a/m", "POST"), set("/b/m", "POST"), set("/c/m", "POST")],
    becomes: "a: &i\n  m: POST\nb: *i\nc: { <<: *i, x: 1 }\n",
  },
  {
    says: "the short form of an intrinsic is stepped through",
    text: "a: !If\n  - C\n  - m: GET\n  - !Ref AWS::NoValue\n",
    edits: [set("/a/Fn::If/1/m", "POST")],
    becomes: "a: !If\n  - C\n  - m: POST\n  - !Ref AWS::NoValue\n",
  },
  {
    says: "a map that begins on the line of a dash",
    text: "l:\n- a: 1\n  b: 2\n- c: 1\n",
    edits: [set("/l/0/d", 3), set("/l/1/d", 3)],
    becomes: "l:\n- a: 1\n  b: 2\n  d: 3\n- c: 1\n  d: 3\n",
  },
  {
    says: "JSON keeps its indentation",
    text: '{\n    "a": {\n        "x": 1\n    },\n    "b": [],\n    "c": [\n        1\n    ]\n}\n',
    edits: [set("/a/y", { z: [1] }), append("/b", { n: "i" }), append("/c", 2)],
    becomes:
      '{\n    "a": {\n        "x": 1,\n        "y": {\n            "z": [\n                1\n            ]\n        }\n    },\n    "b": [\n        {\n            "n": "i"\n        }\n    ],\n    "c": [\n        1,\n        2\n    ]\n}\n',
  },
  {
    says: "minified JSON stays minified",
    text: '{"a":{"x":1},"b":["c"]}',
    edits: [set("/a/y", { z: 1 }), append("/b", "d"), rename("/a/x", "w")],
    becomes: '{"a":{"w":1,"y":{"z":1}},"b":["c","d"]}',
  },
  {
    says: "JSON with blanks",
    text: '{"a": 1, "b": [1, 2]}',
    edits: [set("/c", { z: 1 }), append("/b", 3), set("/a", "x")],
    becomes: '{"a": "x", "b": [1, 2, 3], "c": {"z":1}}',
  },
  {
    says: "hostile keys are keys",
    text: "__proto__:\n  a: 1\nconstructor: { b: 1 }\n",
    edits: [set("/__proto__/c", 1), set("/constructor/c", 1)],
    becomes: "__proto__:\n  a: 1\n  c: 1\nconstructor: { b: 1, c: 1 }\n",
  },
];

it.each(cases)("$says", async ({ text, edits, becomes }) => {
  expect(await edited(text, ...edits)).toBe(becomes);
});

it("refuses what would change more than was asked for", async () => {
  expect(await edited("a: &i { m: GET }\nb: *i\n", set("/b/m", "POST"))).toBe(
    "refused: something else would change with it",
  );
});

it.each([
  ["a reference", "a: { $ref: '#/b' }\nb: {}\n", set("/a/x", 1)],
  ["what a stack fills in", "a: !Ref B\n", set("/a/x", 1)],
  ["a plain value", "a: 1\n", set("/a/x", 1)],
  ["a list that is none", "a: { b: 1 }\n", append("/a", 1)],
  ["a key that is taken", "a: 1\nb: 2\n", rename("/a", "b")],
])("refuses an edit where %s is in the way", async (_, text, edit) => {
  expect(await edited(text, edit)).toMatch(/^refused: /);
});
