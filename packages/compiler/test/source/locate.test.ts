import { expect, it } from "vitest";
import { createLocator } from "../../src/source/locate.ts";

/** `line:column-endColumn` of a pointer, and the text there. */
function find(text: string, pointer: string): string {
  const range = createLocator(new Map([["f", text]]))({ file: "f", pointer });
  if (range === undefined) throw new Error("no range");
  const line = text.replace("\uFEFF", "").split(/\r\n|\r|\n/)[range.line - 1] ?? "";
  expect(range.endLine).toBe(range.line);
  return `${String(range.line)}:${String(range.column)} ${line.slice(range.column - 1, range.endColumn - 1)}`;
}

it("marks the key of a member", () => {
  expect(find("a: 1\nb:\n  cde : 2\n", "/b/cde")).toBe("3:3 cde");
  expect(find('{"a": {"b c": [1]}}', "/a/b c")).toBe('1:8 "b c"');
});

it("marks the first line of an item", () => {
  expect(find("a:\n  - x: 1\n    y: 2\n  - z  # last\n", "/a/0")).toBe("2:5 x: 1");
  expect(find("a:\n  - x: 1\n    y: 2\n  - z  # last\n", "/a/1")).toBe("4:5 z");
  expect(find("- - a\n  - b", "/0/1")).toBe("2:5 b");
});

it("marks the beginning for the whole document", () => {
  expect(find("# hello\n\nopenapi: 3.0.0\n", "")).toBe("3:1 openapi: 3.0.0");
});

it("takes the nearest node above for what is not in the text", () => {
  expect(find("a:\n  b: 1\n", "/a/c/d")).toBe("1:1 a");
  expect(find("a:\n  b: 1\n", "/a/b/0")).toBe("2:3 b");
  expect(find("a: [x]\n", "/a/7")).toBe("1:1 a");
});

it("counts lines that end in CR LF, and leaves out a byte order mark", () => {
  expect(find("\uFEFFa: 1\r\nb:\r\n  c: 2\r\n", "/b/c")).toBe("3:3 c");
  expect(find("\uFEFFa: 1\r\n", "/a")).toBe("1:1 a");
});

it("follows aliases to where their content stands", () => {
  const text = "base: &base\n  x: 1\n  list: [a, b]\nuse: *base\n";
  expect(find(text, "/use")).toBe("4:1 use");
  expect(find(text, "/use/x")).toBe("2:3 x");
  expect(find(text, "/use/list/1")).toBe("3:13 b");
});

it("finds merged members where they were written", () => {
  const text = "a: &a\n  x: 1\n  y: 1\nb: &b\n  y: 2\n  z: 2\nc:\n  <<: [*a, *b]\n  x: 3\n";
  expect(find(text, "/c/x")).toBe("9:3 x");
  expect(find(text, "/c/y")).toBe("3:3 y");
  expect(find(text, "/c/z")).toBe("6:3 z");
});

it("takes the last of duplicate keys", () => {
  expect(find("a: 1\na:\n  b: 2\n", "/a/b")).toBe("3:3 b");
  expect(find("a: 1\na:\n  b: 2\n", "/a")).toBe("2:1 a");
});

it("stays on the tagged node for steps that the text does not have", () => {
  const text = "a: !Sub\n  - ${x}\n  - x: 1\nb: !GetAtt F.Arn\nc: !If [A, !Ref B, c]\nd: !Sub ${y}\n";
  expect(find(text, "/a/Fn::Sub/1/x")).toBe("3:5 x");
  expect(find(text, "/b/Fn::GetAtt/1")).toBe("4:4 !GetAtt F.Arn");
  expect(find(text, "/c/Fn::If/1/Ref")).toBe("5:12 !Ref B");
  expect(find(text, "/c/Fn::If/2")).toBe("5:20 c");
  expect(find(text, "/d/Fn::Sub")).toBe("6:4 !Sub ${y}");
});

it("finds members of flow collections, integer keys, quoted and explicit keys", () => {
  expect(find("a: { b: [1, { c: d }], e }", "/a/b/1/c")).toBe("1:15 c");
  expect(find("a: { b: [1, { c: d }], e }", "/a/e")).toBe("1:24 e");
  expect(find("a: [x: 1, y: 2]", "/a/1/y")).toBe("1:11 y");
  expect(find("r:\n  200:\n    d: x\n", "/r/200/d")).toBe("3:5 d");
  expect(find("'a/b':\n  \"c~d\": 1\n", "/a~1b/c~0d")).toBe('2:3 "c~d"');
  expect(find("? a\n: b: 1\n? c\n", "/a/b")).toBe("2:3 b");
});

it("finds what stands behind block scalars, comments and empty values", () => {
  const text = "a: |\n  b: 1\n\n  # no comment\nc: >-\n  x\nempty:\nd: # note\n  # note\n  e: 1\n";
  expect(find(text, "/a")).toBe("1:1 a");
  expect(find(text, "/empty")).toBe("7:1 empty");
  expect(find(text, "/d/e")).toBe("10:3 e");
});

it("gives the beginning of a file that cannot be read, and nothing for an unknown one", () => {
  expect(find("a: [", "/a")).toBe("1:1 ");
  expect(createLocator(new Map())({ file: "f", pointer: "" })).toBeUndefined();
});

it("finds members of the document that was read, of several", () => {
  expect(find("---\n# nothing\n---\na: 1\n---\na: 2\n", "/a")).toBe("4:1 a");
});

it.each(["{}", "[]", "{ }\n", "--- {}\n", "&a {}\n"])(
  "finds the root of a document that has nothing in it: %j",
  (text) => {
    expect(createLocator(new Map([["/a.yaml", text]]))({ file: "/a.yaml", pointer: "" })?.line).toBe(1);
  },
);
