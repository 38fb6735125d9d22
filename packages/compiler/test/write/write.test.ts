import {
  existsSync,
  lstatSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createReport } from "../../src/diagnostics/diagnostic.ts";
import { applyPlan } from "../../src/write/apply.ts";
import { planWrite } from "../../src/write/plan.ts";
import { temporaryFolder } from "./temporary-folder.ts";

type Made = Readonly<Record<string, Readonly<Record<string, string>>>>;

interface Written {
  /** `action path`, files that stay left out. */
  readonly changes: readonly string[];
  readonly findings: readonly string[];
  readonly isWritten: boolean;
}

/** What a run does that made these files, by emitter. */
function write(root: string, made: Made, { isForced = false, version = "1.0.0" } = {}): Written {
  const { report, findings } = createReport();
  const byEmitter = new Map(Object.entries(made).map(([emitter, files]) => [emitter, new Map(Object.entries(files))]));
  const plan = planWrite({ root, made: byEmitter, version, isForced }, report);
  const isWritten = !plan.isRefused && applyPlan(plan, report);
  const changes = plan.steps.filter(({ action }) => action !== "same").map(({ action, path }) => `${action} ${path}`);
  return { changes, isWritten, findings: findings.map(({ code, message }) => `${code}: ${message}`) };
}

function filesOf(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((path) => path !== ".apigw-manifest.json")
    .sort();
}

const read = (...path: string[]): string => readFileSync(join(...path), "utf8");

it("writes what was made, and a manifest of it", () => {
  const root = join(temporaryFolder(), "deep/out");
  const { changes, isWritten } = write(root, {
    sdk: { "sdk/b.ts": "b", "sdk/a.ts": "ä" },
    cfn: { "template.yaml": "t" },
  });
  expect(isWritten).toBe(true);
  expect(changes).toEqual(["add sdk/a.ts", "add sdk/b.ts", "add template.yaml"]);
  expect(read(root, "sdk/a.ts")).toBe("ä");
  expect(JSON.parse(read(root, ".apigw-manifest.json"))).toEqual({
    tool: "apigw-compile",
    version: "1.0.0",
    emitters: {
      cfn: [{ path: "template.yaml", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string }],
      sdk: [
        { path: "sdk/a.ts", sha256: expect.any(String) as string },
        { path: "sdk/b.ts", sha256: expect.any(String) as string },
      ],
    },
  });
  expect(filesOf(root)).toEqual(["sdk/a.ts", "sdk/b.ts", "template.yaml"]);
});

it("changes only files whose bytes changed, and the manifest only with them", () => {
  const root = temporaryFolder();
  write(root, { cfn: { a: "1", b: "1" } });
  const longAgo = new Date("2020-01-01");
  for (const path of ["a", "b", ".apigw-manifest.json"]) utimesSync(join(root, path), longAgo, longAgo);
  expect(write(root, { cfn: { a: "1", b: "1" } }, { version: "2.0.0" }).changes).toEqual([]);
  expect(statSync(join(root, ".apigw-manifest.json")).mtime).toEqual(longAgo);
  expect(write(root, { cfn: { a: "1", b: "2" } }).changes).toEqual(["change b"]);
  expect(statSync(join(root, "a")).mtime).toEqual(longAgo);
  expect(read(root, "b")).toBe("2");
});

it("removes what the same emitter made before, with folders that are empty then, and nothing else", () => {
  const root = temporaryFolder({ "sdk/notes/mine.txt": "mine" });
  write(root, { templates: { "templates/old/a.vtl": "a" }, sdk: { "sdk/x.ts": "x", "sdk/notes/y.ts": "y" } });
  expect(write(root, { templates: {} }).changes).toEqual(["remove templates/old/a.vtl"]);
  expect(existsSync(join(root, "templates"))).toBe(false);
  expect(write(root, { sdk: {} }).changes).toEqual(["remove sdk/notes/y.ts", "remove sdk/x.ts"]);
  expect(filesOf(root)).toEqual(["sdk/notes/mine.txt"]);
});

it("never overwrites a file that it has not made", () => {
  const root = temporaryFolder({ "template.yaml": "mine" });
  const made = { cfn: { "template.yaml": "theirs", other: "o" } };
  expect(write(root, made)).toMatchObject({
    isWritten: false,
    findings: [expect.stringMatching(/^out\/foreign-file: template.yaml/)],
  });
  expect(read(root, "template.yaml")).toBe("mine");
  expect(existsSync(join(root, "other")), "nothing is written by halves").toBe(false);
  expect(write(root, made, { isForced: true })).toMatchObject({ isWritten: true, findings: [] });
  expect(read(root, "template.yaml")).toBe("theirs");
});

it("takes over a file that is what it would write", () => {
  const root = temporaryFolder({ a: "1" });
  expect(write(root, { cfn: { a: "1" } })).toEqual({ changes: [], findings: [], isWritten: true });
  expect(write(root, { cfn: { a: "2" } })).toMatchObject({ changes: ["change a"], isWritten: true });
});

it("never loses an edit of a generated file", () => {
  const root = temporaryFolder();
  write(root, { cfn: { a: "1", b: "1" } });
  writeFileSync(join(root, "a"), "edited");
  expect(write(root, { cfn: { a: "2", b: "1" } }).findings).toEqual([
    expect.stringMatching(/^out\/edited-file: a .* overwritten/),
  ]);
  expect(write(root, { cfn: { b: "1" } }).findings).toEqual([expect.stringMatching(/^out\/edited-file: a .* removed/)]);
  expect(read(root, "a")).toBe("edited");
  expect(write(root, { cfn: { a: "edited", b: "1" } }), "the edit is what would be written").toMatchObject({
    findings: [],
    isWritten: true,
  });
});

it("overwrites and removes edited files by force", () => {
  const root = temporaryFolder();
  write(root, { cfn: { a: "1", b: "1" } });
  for (const path of ["a", "b"]) writeFileSync(join(root, path), "edited");
  expect(write(root, { cfn: { a: "2" } }, { isForced: true })).toMatchObject({
    changes: ["change a", "remove b"],
    isWritten: true,
  });
  expect(filesOf(root)).toEqual(["a"]);
});

it("makes good a file that was deleted, and does not mind one that was to go", () => {
  const root = temporaryFolder();
  write(root, { cfn: { a: "1", b: "1" } });
  writeFileSync(join(root, "keep"), "");
  for (const path of ["a", "b"]) remove(root, path);
  expect(write(root, { cfn: { a: "1" } })).toMatchObject({ changes: ["add a"], isWritten: true });
});

function remove(root: string, path: string): void {
  const { report } = createReport();
  const step = { emitter: "cfn", path, action: "remove", bytes: new Uint8Array() } as const;
  applyPlan({ root, steps: [step], manifest: undefined, isRefused: false }, report);
}

it("does not follow a link out of the folder", () => {
  const outside = temporaryFolder({ "victim.ts": "victim" });
  const root = temporaryFolder();
  symlinkSync(outside, join(root, "sdk"));
  expect(write(root, { sdk: { "sdk/victim.ts": "new", "sdk/deep/x.ts": "x" } }, { isForced: true })).toMatchObject({
    isWritten: false,
    findings: [expect.stringMatching(/^out\/outside/), expect.stringMatching(/^out\/outside/)],
  });
  expect(filesOf(outside)).toEqual(["victim.ts"]);
  expect(read(outside, "victim.ts")).toBe("victim");
});

it("does not follow a link to where nothing is yet", () => {
  const outside = temporaryFolder();
  const root = temporaryFolder();
  symlinkSync(join(outside, "new"), join(root, "sdk"));
  expect(write(root, { sdk: { "sdk/x.ts": "x" } }).findings).toEqual([expect.stringMatching(/^out\/outside/)]);
  expect(readdirSync(outside)).toEqual([]);
});

it("replaces a link in a file's place by force only, and never what it points to", () => {
  const outside = temporaryFolder({ victim: "victim" });
  const root = temporaryFolder();
  symlinkSync(join(outside, "victim"), join(root, "a"));
  expect(write(root, { cfn: { a: "1" } }).findings).toEqual([expect.stringMatching(/^out\/not-a-file/)]);
  expect(write(root, { cfn: { a: "1" } }, { isForced: true }).isWritten).toBe(true);
  expect(lstatSync(join(root, "a")).isSymbolicLink()).toBe(false);
  expect(read(outside, "victim")).toBe("victim");
});

it("writes through links within the folder, and to a folder that is one", () => {
  const root = temporaryFolder({ "real/keep": "" });
  symlinkSync(join(root, "real"), join(root, "sdk"));
  expect(write(root, { sdk: { "sdk/x": "1" } }).isWritten).toBe(true);
  expect(read(root, "real/x")).toBe("1");
  const link = join(temporaryFolder(), "out");
  symlinkSync(root, link);
  expect(write(link, { sdk: { "sdk/x": "2" } }).isWritten).toBe(true);
  expect(read(root, "real/x")).toBe("2");
});

it("leaves a folder alone that stands where a file is to be", () => {
  const root = temporaryFolder({ "a/mine": "mine" });
  expect(write(root, { cfn: { a: "1" } }, { isForced: true }).findings).toEqual([
    expect.stringMatching(/^out\/not-a-file: a is a folder/),
  ]);
  expect(read(root, "a/mine")).toBe("mine");
});

it("says why a disk refuses", () => {
  const root = temporaryFolder({ out: "a file" });
  const { findings, isWritten } = write(join(root, "out"), { cfn: { a: "1" } });
  expect(isWritten).toBe(false);
  expect(findings).toEqual([expect.stringMatching(/^out\/unwritable: a cannot be written/)]);
});

it("leaves no temporary files when it fails in the middle", () => {
  const root = temporaryFolder({ b: "not a folder" });
  const { isWritten } = write(root, { cfn: { a: "1", "b/c": "1" } });
  expect(isWritten).toBe(false);
  expect(filesOf(root)).toEqual(["b"]);
});

it("turns a file into a folder where the same emitter says so", () => {
  const root = temporaryFolder();
  write(root, { sdk: { a: "1" } });
  expect(write(root, { sdk: { "a/b": "1" } })).toMatchObject({ isWritten: true, findings: [] });
  expect(filesOf(root)).toEqual(["a/b"]);
});

it.each([
  "../x",
  "/etc/x",
  "a/../../x",
  "a//x",
  "./x",
  "C:/x",
  "a\\x",
  "a/\u0000",
  "nul.txt",
  "x.",
  ".apigw-manifest.json",
  "",
])("takes %j for a bug of an emitter", (path) => {
  expect(() => write(temporaryFolder(), { cfn: { [path]: "x" } })).toThrow(/names a file/);
});

it.each([
  ["case", ["getPet.vtl", "getpet.vtl"]],
  ["the encoding of accents", ["caf\u00e9", "cafe\u0301"]],
  ["a file and a folder", ["a", "A/b"]],
])("notices files that only %s tells apart", (_, paths) => {
  const root = temporaryFolder();
  const made = { templates: Object.fromEntries(paths.map((path) => [path, "x"])) };
  expect(write(root, made, { isForced: true })).toMatchObject({
    isWritten: false,
    findings: [expect.stringMatching(/^out\/path-clash/)],
  });
  expect(filesOf(root)).toEqual([]);
});

it.each([
  ["not JSON", "<<<<<<< HEAD"],
  ["of another tool", '{ "emitters": {} }'],
  [
    "naming a file outside",
    '{ "tool": "apigw-compile", "emitters": { "cfn": [{ "path": "../victim", "sha256": "" }] } }',
  ],
])("refuses a manifest that is %s", (_, text) => {
  const folder = temporaryFolder({ victim: "victim", "out/.apigw-manifest.json": text });
  const root = join(folder, "out");
  expect(write(root, { cfn: { a: "1" } }).findings).toEqual([expect.stringMatching(/^out\/manifest-unreadable/)]);
  expect(write(root, { cfn: { a: "1" } }, { isForced: true }).isWritten).toBe(true);
  expect(read(folder, "victim")).toBe("victim");
});

it("keeps hostile names of emitters in a manifest from doing anything", () => {
  const root = temporaryFolder({
    ".apigw-manifest.json": '{ "tool": "apigw-compile", "emitters": { "__proto__": [], "constructor": [] } }',
  });
  expect(write(root, { cfn: { a: "1" } }).isWritten).toBe(true);
});

it("lets a path move from one emitter to another", () => {
  const root = temporaryFolder();
  write(root, { templates: { a: "1" }, cfn: {} });
  expect(write(root, { cfn: { a: "2" } })).toMatchObject({ changes: ["change a"], isWritten: true });
  expect(write(root, { templates: {} }).changes).toEqual([]);
  expect(read(root, "a")).toBe("2");
});
