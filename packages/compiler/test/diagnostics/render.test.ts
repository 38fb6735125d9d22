import { expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { renderGithub } from "../../src/diagnostics/render/github.ts";
import { renderJson } from "../../src/diagnostics/render/json.ts";
import { createPaint } from "../../src/diagnostics/render/paint.ts";
import { placeFindings, type PlacedFinding } from "../../src/diagnostics/render/placed-finding.ts";
import { printable, printableLine } from "../../src/diagnostics/render/printable.ts";
import { renderSarif } from "../../src/diagnostics/render/sarif.ts";
import { summarize, summaryLine } from "../../src/diagnostics/render/summary.ts";
import { renderText } from "../../src/diagnostics/render/text.ts";

function finding(values: Partial<Omit<Diagnostic, "origin">> & { file?: string; pointer?: string } = {}): Diagnostic {
  const { file = "/work/api/openapi.yaml", pointer = "/paths/~1pets", ...rest } = values;
  const defaults = { code: "path/wrong", severity: "error", message: "It is wrong.", help: "Right it." } as const;
  return { ...defaults, url: "https://example.com/why", concerns: [], ...rest, origin: { file, pointer } };
}

const place = { line: 12, column: 3, endLine: 12, endColumn: 9 };

function placed(...findings: readonly Diagnostic[]): PlacedFinding[] {
  return placeFindings(findings, () => place, "/work");
}

it("sorts by file, line, column and code", () => {
  const at = (line: number, column: number, code: string, file = "/work/b.yaml"): Diagnostic =>
    finding({ code, file, position: { line, column } });
  const findings = [at(2, 1, "a"), at(10, 1, "b"), at(2, 5, "b"), at(2, 5, "a"), at(99, 1, "z", "/work/a.yaml")];
  const order = placeFindings(findings, () => undefined, "/work").map(
    ({ file, place: found, diagnostic }) =>
      `${file}:${String(found?.line)}:${String(found?.column)} ${diagnostic.code}`,
  );
  expect(order).toEqual(["a.yaml:99:1 z", "b.yaml:2:1 a", "b.yaml:2:5 a", "b.yaml:2:5 b", "b.yaml:10:1 b"]);
});

it("shows paths from where the user stands, and addresses as they are", () => {
  const files = ["/work/api/a.yaml", "/other/b.yaml", "https://example.com/c.yaml"];
  const shown = placed(...files.map((file) => finding({ file }))).map(({ file }) => file);
  expect(shown).toEqual(["../other/b.yaml", "api/a.yaml", "https://example.com/c.yaml"]);
});

it("prints a finding as a link, with its lines, its help and its source", () => {
  const text = renderText(placed(finding()), { paint: createPaint(false), frame: () => "> 12 | /pets:\n     | ^^^^^" });
  expect(text).toBe(
    [
      "api/openapi.yaml:12:3 error It is wrong. path/wrong",
      "  > 12 | /pets:",
      "       | ^^^^^",
      "  help: Right it.",
      "  https://example.com/why",
      "",
      "",
    ].join("\n"),
  );
});

it("keeps each of many findings of one kind, all but the first on a line", () => {
  const many = Array.from({ length: 50 }, (_, index) =>
    finding({ pointer: `/${String(index)}`, message: `No. ${String(index)}.` }),
  );
  const text = renderText(placed(...many), { paint: createPaint(false), frame: () => undefined });
  expect(text.match(/^api\/openapi\.yaml:12:3 error No\. \d+\./gm)).toHaveLength(50);
  expect(text.match(/help:/g)).toHaveLength(3);
});

it("colours only when asked to", () => {
  const context = { frame: () => undefined };
  expect(renderText(placed(finding()), { ...context, paint: createPaint(true) })).toContain(
    "\u001b[31merror\u001b[39m",
  );
  expect(renderText(placed(finding()), { ...context, paint: createPaint(false) })).not.toContain("\u001b");
});

/** Clears the screen, hides text, turns it around, ends a workflow command's line. */
const hostile = "a\u001b[2Jb\u009b31mc\u202ed\r\n::error::e\u0007\u2028%0Af\u007f";

it("lets nothing of a document steer the terminal", () => {
  const evil = finding({ message: hostile, help: hostile, code: `x/${hostile}`, file: `/work/${hostile}.yaml` });
  const text = renderText(placed(evil), { paint: createPaint(false), frame: () => hostile });
  const all = [
    text,
    renderJson(placed(evil), "rest"),
    renderSarif(placed(evil), sarifContext),
    renderGithub(placed(evil), undefined),
  ];
  for (const output of all) expect(output).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202e]/);
  expect(text).not.toMatch(/^::error/m);
});

it("shows a control character as its code", () => {
  expect(printable("a\u001b[1m\nb")).toBe("a\\u{1b}[1m\nb");
  expect(printableLine("a\nb\tc")).toBe("a\\nb c");
  expect(printable("Grüße 🙂 \ud800")).toBe("Grüße 🙂 \\u{d800}");
});

it("prints JSON with the same keys for every finding", () => {
  const [withAll, without] = placeFindings(
    [finding({ code: "a/a" }), finding({ code: "b/b", url: undefined, file: "/work/z.yaml", severity: "info" })],
    ({ file }) => (file.endsWith("z.yaml") ? undefined : place),
    "/work",
  );
  const json: unknown = JSON.parse(
    renderJson(
      [withAll, without].filter((each) => each !== undefined),
      "http",
    ),
  );
  expect(json).toEqual({
    findings: [
      {
        code: "a/a",
        severity: "error",
        message: "It is wrong.",
        help: "Right it.",
        url: "https://example.com/why",
        fixable: false,
        file: "api/openapi.yaml",
        line: 12,
        column: 3,
        endLine: 12,
        endColumn: 9,
        pointer: "/paths/~1pets",
      },
      {
        code: "b/b",
        severity: "info",
        message: "It is wrong.",
        help: "Right it.",
        url: null,
        fixable: false,
        file: "z.yaml",
        line: null,
        column: null,
        endLine: null,
        endColumn: null,
        pointer: "/paths/~1pets",
      },
    ],
    summary: { errors: 1, warnings: 0, infos: 1 },
    type: "http",
  });
  expect(JSON.parse(renderJson([], undefined))).toEqual({
    findings: [],
    summary: { errors: 0, warnings: 0, infos: 0 },
    type: null,
  });
});

it("gives back in JSON what it escapes", () => {
  const { findings } = JSON.parse(renderJson(placed(finding({ message: hostile })), "rest")) as {
    findings: { message: string }[];
  };
  expect(findings[0]?.message).toBe(hostile);
});

it("prints workflow commands that stay one line each", () => {
  const findings = [
    finding({ message: "50% of\r\nall", help: "Do, this: now", code: "a/b,c:d" }),
    finding({ severity: "warning", code: "x/y", url: undefined, help: "" }),
    finding({ severity: "info", code: "z/z", help: "" }),
  ];
  expect(renderGithub(placed(...findings), undefined).split("\n")).toEqual([
    "::error file=api/openapi.yaml,line=12,col=3,endLine=12,endColumn=8,title=a/b%2Cc%3Ad::50%25 of%0Aall%0ADo, this: now",
    "::warning file=api/openapi.yaml,line=12,col=3,endLine=12,endColumn=8,title=x/y::It is wrong.",
    "::notice file=api/openapi.yaml,line=12,col=3,endLine=12,endColumn=8,title=z/z::It is wrong.",
    "",
  ]);
});

it("names files in workflow commands as seen from the checkout", () => {
  const findings = placeFindings([finding()], () => undefined, "/work/api");
  expect(renderGithub(findings, "/work")).toContain("::error file=api/openapi.yaml,title=");
  expect(renderGithub(findings, "/elsewhere")).toContain("::error file=openapi.yaml,title=");
});

const sarifContext = {
  version: "1.2.3",
  describe: (code: string) => (code === "path/wrong" ? "Paths are right." : undefined),
};

it("prints SARIF with one rule a code, and results that point at it", () => {
  const findings = [finding(), finding({ pointer: "" }), finding({ code: "b/b", severity: "info", url: undefined })];
  const log = JSON.parse(renderSarif(placed(...findings), sarifContext)) as Sarif;
  expect(log.version).toBe("2.1.0");
  const { tool, results } = log.runs[0];
  expect(tool.driver.rules).toEqual([
    { id: "b/b", shortDescription: { text: "b/b" }, defaultConfiguration: { level: "note" } },
    {
      id: "path/wrong",
      shortDescription: { text: "Paths are right." },
      helpUri: "https://example.com/why",
      defaultConfiguration: { level: "error" },
    },
  ]);
  expect(results.map(({ ruleId, ruleIndex, level }) => [ruleId, ruleIndex, level])).toEqual([
    ["b/b", 0, "note"],
    ["path/wrong", 1, "error"],
    ["path/wrong", 1, "error"],
  ]);
  expect(results[1]?.message.text).toBe("It is wrong.\nRight it.");
  expect(results[1]?.locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: "api/openapi.yaml", uriBaseId: "%SRCROOT%" },
    region: { startLine: 12, startColumn: 3, endLine: 12, endColumn: 9 },
  });
  const fingerprints = results.map(({ partialFingerprints }) => Object.values(partialFingerprints)[0]);
  expect(new Set(fingerprints).size, "one for each place").toBe(3);
});

it.each([
  ["/work/a b/50%#1?.yaml", { uri: "a%20b/50%25%231%3F.yaml", uriBaseId: "%SRCROOT%" }],
  ["/other/ü.yaml", { uri: "file:///other/%C3%BC.yaml" }],
  ["https://example.com/a b.yaml", { uri: "https://example.com/a%20b.yaml" }],
])("writes %s as a URI", (file, expected) => {
  const log = JSON.parse(renderSarif(placed(finding({ file })), sarifContext)) as Sarif;
  expect(log.runs[0].results[0]?.locations[0].physicalLocation.artifactLocation).toEqual(expected);
});

interface Sarif {
  readonly version: string;
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly object[] } };
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly message: { readonly text: string };
        readonly partialFingerprints: Readonly<Record<string, string>>;
        readonly locations: readonly [{ readonly physicalLocation: { readonly artifactLocation: object } }];
      }[];
    },
  ];
}

it("counts findings in words", () => {
  const findings = [finding(), finding(), finding({ severity: "warning" }), finding({ severity: "info" })];
  expect(summaryLine(summarize(findings))).toBe("2 errors, 1 warning, 1 info");
  expect(summaryLine(summarize([]))).toBe("No findings");
});
