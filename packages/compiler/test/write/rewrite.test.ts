import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { rewriteFile } from "../../src/write/rewrite.ts";

let dir = "";
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), "rewrite-"))));
afterEach(() => rmSync(dir, { recursive: true }));

it("gives a file another text, and leaves nothing beside it", () => {
  const file = join(dir, "a.yaml");
  writeFileSync(file, "a: 1\n");
  expect(rewriteFile(file, "a: 1\n", "a: 2\n")).toBeUndefined();
  expect(readFileSync(file, "utf8")).toBe("a: 2\n");
  expect(readdirSync(dir)).toEqual(["a.yaml"]);
});

it("leaves a file alone that somebody has changed meanwhile, or taken away", () => {
  const file = join(dir, "a.yaml");
  writeFileSync(file, "a: 1 # edited\n");
  expect(rewriteFile(file, "a: 1\n", "a: 2\n")).toBe("it was changed while it was being checked");
  expect(readFileSync(file, "utf8")).toBe("a: 1 # edited\n");
  rmSync(file);
  expect(rewriteFile(file, "a: 1\n", "a: 2\n")).toMatch(/^ENOENT/);
  expect(readdirSync(dir)).toEqual([]);
});
