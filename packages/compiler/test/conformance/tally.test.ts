import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import type { Outcome } from "./kind.ts";
import { readKnownFailures } from "./known.ts";
import { tally, type Tally } from "./tally.ts";

const dir = mkdtempSync(join(tmpdir(), "known-"));
afterAll(() => rmSync(dir, { recursive: true }));

function known(...lines: string[]): ReturnType<typeof readKnownFailures> {
  const path = join(dir, "known.tsv");
  writeFileSync(path, ["kind\tcase\treason", ...lines, ""].join("\n"));
  return readKnownFailures(path);
}

async function* stream(outcomes: readonly Outcome[]): AsyncIterable<Outcome> {
  yield* outcomes;
}

function run(outcomes: readonly Outcome[], lines: readonly string[], whole = false): Promise<Tally> {
  return tally("demo", stream(outcomes), known(...lines), whole, () => {});
}

const failed: Outcome = { case: "a", result: "failed", reason: "wrong" };
const passed: Outcome = { case: "a", result: "passed" };

it("complains about a failure that is not known", async () => {
  expect(await run([failed], [])).toEqual({ passed: 0, failed: 1, skipped: 0, unknown: 1, complaints: [] });
});

it("accepts a known failure of the same kind only", async () => {
  expect(await run([failed], ["demo\ta\tthe service differs"])).toMatchObject({
    failed: 1,
    unknown: 0,
    complaints: [],
  });
  expect(await run([failed], ["other\ta\tthe service differs"])).toMatchObject({ failed: 1, unknown: 1 });
});

it("complains about a known failure that passes", async () => {
  expect((await run([passed], ["demo\ta\tthe service differs"])).complaints).toHaveLength(1);
});

it("misses a known case only when all cases were to be run", async () => {
  const listed = ["demo\tb\tthe service differs"];
  expect((await run([passed], listed)).complaints).toEqual([]);
  expect((await run([passed], listed, true)).complaints).toHaveLength(1);
});

it("lets a known case be skipped", async () => {
  const skipped: Outcome = { case: "a", result: "skipped", reason: "no Python" };
  expect(await run([skipped], ["demo\ta\tthe service differs"], true)).toMatchObject({ skipped: 1, complaints: [] });
});

it("refuses a list without reasons, or with a case twice", () => {
  expect(() => known("demo\ta")).toThrow("reason");
  expect(() => known("demo\ta\tx", "demo\ta\ty")).toThrow("twice");
});
