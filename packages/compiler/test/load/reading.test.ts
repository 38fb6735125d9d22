import { expect, it } from "vitest";
import { at, loadFiles, loadText, placeOf } from "./load-memory.ts";

const minimal = "openapi: 3.0.3\ninfo: { title: T, version: '1' }\npaths: {}\n";

it("reads YAML and JSON alike", async () => {
  for (const text of [minimal, '{"openapi":"3.0.3","info":{"title":"T","version":"1"},"paths":{}}']) {
    const loaded = await loadText(text);
    expect(loaded.found).toEqual([]);
    expect(loaded.document?.version).toBe("3.0");
    expect(at(loaded, "info", "title").value).toBe("T");
    expect(placeOf(at(loaded, "info", "title"))).toBe("api.yaml#/info/title");
    expect([...(loaded.document?.sources ?? [])]).toEqual([["/project/api.yaml", text]]);
  }
});

it.each([
  ["members", '{\n  "openapi": "3.0.1",\n  ${policy}\n}', "compile the document that it renders"],
  ["a value", '{\n  "openapi": "3.0.1",\n  "a": [${policy}]\n}', "Put the placeholder in quotes"],
  ["a directive", "openapi: 3.0.1\npaths: {}\n%{ if x }\n", "a directive of a Terraform template"],
])("says what to do about a template of other tools that fills in %s", async (_, text, help) => {
  const { findings } = await loadFiles({ "api.yaml": text });
  expect(findings[0]).toMatchObject({ code: "load/syntax" });
  expect(findings[0]?.help).toContain(help);
});

it("says why nothing could be read, and stops everything", async () => {
  const cases: [string, Record<string, string>][] = [
    ["load/file-unreadable", {}],
    ["load/empty", { "api.yaml": "# nothing\n" }],
    ["load/empty", { "api.yaml": "" }],
    ["load/empty", { "api.yaml": "null" }],
    ["load/not-an-object", { "api.yaml": "- a\n" }],
    ["load/not-an-object", { "api.yaml": "hello" }],
    ["load/syntax", { "api.yaml": "a: [" }],
    ["load/too-deep", { "api.yaml": "[".repeat(5000) + "]".repeat(5000) }],
    ["load/cyclic-alias", { "api.yaml": "a: &a\n  b: *a\n" }],
  ];
  for (const [code, files] of cases) {
    const { document, findings } = await loadFiles(files);
    expect(document, code).toBeUndefined();
    expect(findings.map((finding) => finding.code)).toEqual([code]);
    expect(findings[0]?.concerns).toEqual(["cfn", "openapi", "templates", "sdk", "docs"]);
  }
});

it("gives syntax errors the place the parser saw", async () => {
  const { findings } = await loadText("openapi: 3.0.3\npaths:\n  a: 'x' y\n");
  expect(findings.map(({ code, position }) => [code, position?.line])).toEqual([["load/syntax", 3]]);
});

it("guesses what lies behind what is not well-formed", async () => {
  const cases = [
    ["openapi: 3.0.3\ninfo:\n  title: My API: the best\n", 3, "`: ` needs quotes"],
    ["openapi: 3.0.3\nx-a: @me\n", 2, "needs quotes"],
    ["openapi: 3.0.3\n%{ if x }\nx-a: 1\n", 2, "Terraform"],
    ['{"openapi": "3.0.3",\n "x-a": ${arn}}', 2, "quotes"],
    ["openapi: 3.0.3\ninfo:\n\ttitle: x\n", 3, "spaces"],
    ["openapi: 3.0.3\nx-a: *nowhere\n", 2, "anchor"],
    ["openapi: 3.0.3\nx-a: 'open\nx-b: 1\n", 4, "further up"],
    ["openapi: 3.0.3\nx-a: !!js/undefined x\n", 2, "tag"],
  ] as const;
  for (const [text, line, help] of cases) {
    const { findings } = await loadText(text);
    expect(findings[0], text).toMatchObject({ code: "load/syntax", position: { line } });
    expect(findings[0]?.help, text).toContain(help);
  }
});

it("hands out texts even of a file that is no document", async () => {
  const sources = new Map<string, string>();
  const { loadDocument } = await import("../../src/load/load.ts");
  const { memoryHost } = await import("./memory-host.ts");
  await loadDocument({ path: "x", allowRemote: false }, memoryHost({ "/project/x": "a: [" }), () => undefined, sources);
  expect(sources.get("/project/x")).toBe("a: [");
});

it("reads past a byte order mark, and UTF-16 with a warning", async () => {
  const marked = await loadText(`\uFEFF${minimal}`);
  expect(marked.found).toEqual([]);
  for (const order of ["le", "be"] as const) {
    for (const mark of ["\uFEFF", ""]) {
      const bytes = Buffer.from(mark + minimal, "utf16le");
      const loaded = await loadText(order === "le" ? bytes : bytes.swap16());
      expect(loaded.found).toEqual(["load/utf-16 api.yaml#"]);
      expect(at(loaded, "info", "title").value).toBe("T");
    }
  }
});

it("reports the first byte that is not UTF-8, and reads on", async () => {
  const bytes = Buffer.concat([Buffer.from(`${minimal}x-a: ä\nx-b: caf`), Buffer.from([0xe9]), Buffer.from("\n")]);
  const loaded = await loadText(bytes);
  expect(loaded.findings.map(({ code, position }) => [code, position])).toEqual([
    ["load/not-utf-8", { line: 5, column: 9 }],
  ]);
  expect(at(loaded, "x-a").value).toBe("ä");
});

it("warns of duplicate keys and of further documents", async () => {
  const loaded = await loadText(`${minimal}paths: { /a: {} }\n---\nb: 1\n`);
  expect(loaded.findings.map(({ code, severity, position }) => [code, severity, position?.line])).toEqual([
    ["load/duplicate-key", "warning", 4],
    ["load/many-documents", "warning", 5],
  ]);
  expect(at(loaded, "paths", "/a").value).toEqual({});
});

it("refuses aliases that multiply without end", async () => {
  const levels = Array.from({ length: 30 }, (_, index) => {
    const before = index === 0 ? "x" : `*a${String(index - 1)}`;
    return `a${String(index)}: &a${String(index)} [${Array.from({ length: 9 }, () => before).join(", ")}]`;
  });
  const { found } = await loadText(`${minimal}${levels.join("\n")}\n`);
  expect(found).toEqual(["load/alias-bomb api.yaml#"]);
});

it("takes aliases that are only used often", async () => {
  const uses = Array.from({ length: 1000 }, (_, index) => `  /p${String(index)}: *item`).join("\n");
  const { found } = await loadText(`openapi: 3.0.3\nx-item: &item { get: { responses: {} } }\npaths:\n${uses}\n`);
  expect(found).toEqual([]);
});

it("knows each version, written as text or as a number", async () => {
  const cases: [string, string, string[]][] = [
    ["openapi: 3.0.3", "3.0", []],
    ["openapi: '3.0'", "3.0", []],
    ["openapi: 3.0", "3.0", ["load/version-number"]],
    ["openapi: 3.1", "3.1", ["load/version-number"]],
    ["openapi: 3.1.1", "3.1", []],
    ["openapi: 3.2.0", "3.1", ["load/version-too-new"]],
    ["openapi: 3.0.0-rc1", "3.0", []],
    ["openapi: 4.0.0", "3.0", ["load/version-unknown"]],
    ["openapi: !Ref Version", "3.0", ["load/version-unknown"]],
    ["swagger: '2.0'", "2.0", []],
    ["swagger: 2.0", "2.0", ["load/version-number"]],
    ["swagger: '1.2'", "3.0", ["load/version-unknown"]],
    ["swaggerVersion: '1.2'", "3.0", ["load/version-unknown"]],
    ["asyncapi: 2.6.0", "3.0", ["load/version-unknown"]],
    ["info: {}", "3.0", ["load/version-missing"]],
    ["definitions: {}", "2.0", ["load/version-missing"]],
    ["components: {}\nhost: x", "3.0", ["load/version-missing"]],
  ];
  for (const [text, version, codes] of cases) {
    const { document, findings } = await loadText(`${text}\npaths: {}\n`);
    expect(document?.version, text).toEqual(version);
    expect(
      findings.map(({ code }) => code),
      text,
    ).toEqual(codes);
  }
});

it("keeps the API's version as it is written", async () => {
  const cases: [string, unknown][] = [
    ["openapi: 3.0.3\ninfo:\n  version: 1.10 # ten\n", "1.10"],
    ["openapi: 3.0.3\ninfo:\n  version: 2\n", "2"],
    ["openapi: 3.0.3\ninfo: { version: 1.0 }\n", "1.0"],
    ['{"openapi": "3.0.3", "info": {\n "version": 1.0\n}}', "1.0"],
    ["openapi: 3.0.3\ninfo: { title: x, version: 1.0 }\n", "1.0"],
    ["openapi: 3.0.3\ninfo: { title: x, version: !Ref V }\n", { Ref: "V" }],
  ];
  for (const [text, version] of cases) expect(at(await loadText(text), "info", "version").value).toEqual(version);
});
