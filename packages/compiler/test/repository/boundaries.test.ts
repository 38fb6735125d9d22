import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise } from "dependency-cruiser";
import extractDepcruiseOptions from "dependency-cruiser/config-utl/extract-depcruise-options";
import { afterAll, expect, it } from "vitest";

const configuration = await extractDepcruiseOptions(join(import.meta.dirname, "../../../../.dependency-cruiser.mjs"));
const root = mkdtempSync(join(tmpdir(), "boundaries-"));
afterAll(() => rmSync(root, { recursive: true }));

const src = "packages/compiler/src";

/** Names of the rules that a tree of two files breaks, the first importing the second. */
async function broken(from: string, to: string, statement: (specifier: string) => string): Promise<string[]> {
  const dir = mkdtempSync(join(root, "tree-"));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  };
  const up = "../".repeat(from.split("/").length - 1);
  if (to.startsWith("packages/")) write(to, "export type A = 1;\nexport const a = 1;\n");
  write(from, statement(to.startsWith("packages/") ? up + to : to));
  const { output } = await cruise(["packages"], { ...configuration, baseDir: dir });
  if (typeof output === "string") throw new Error("the report is not the one asked for");
  return [...new Set(output.summary.violations.map(({ rule }) => rule.name))];
}

const value = (specifier: string): string => `import { a } from "${specifier}";\nexport const b = a;\n`;
const type = (specifier: string): string => `import type { A } from "${specifier}";\nexport type B = A;\n`;
const dynamic = (specifier: string): string => `export const b = (): Promise<unknown> => import("${specifier}");\n`;

it.each([
  ["source/x.ts", "ir/y.ts", type, "layer-source"],
  ["ir/x.ts", "load/y.ts", value, "layer-ir"],
  ["vtl/x.ts", "ir/y.ts", type, "layer-vtl"],
  ["service/limits.ts", "ir/y.ts", value, "types-service"],
  ["check/rules/path/x.ts", "lower/y.ts", value, "layer-check"],
  ["check/rules/path/x.ts", "load/y.ts", value, "types-check"],
  ["emit/cfn/x.ts", "load/document.ts", type, "layer-emit"],
  ["emit/cfn/x.ts", "source/node.ts", type, "emit-from-ir"],
  ["emit/cfn/x.ts", "emit/sdk/y.ts", value, "emitters-apart"],
  ["lower/x.ts", "cli/y.ts", value, "nothing-imports-cli"],
  ["compile.ts", "write/y.ts", dynamic, "pipeline"],
  ["helpers/x.ts", "ir/y.ts", value, "known-layer"],
])("%s may not import %s", async (from, to, statement, rule) => {
  expect(await broken(`${src}/${from}`, `${src}/${to}`, statement)).toContain(rule);
});

it.each([
  ["lower/x.ts", "load/y.ts", value],
  ["check/rules/path/x.ts", "load/document.ts", type],
  ["emit/cfn/x.ts", "emit/file.ts", type],
  ["cli/commands/x.ts", "write/y.ts", value],
  ["compile.ts", "emit/sdk/y.ts", dynamic],
])("%s may import %s", async (from, to, statement) => {
  expect(await broken(`${src}/${from}`, `${src}/${to}`, statement)).toEqual([]);
});

it("keeps the runtime of generated SDKs without dependencies", async () => {
  const from = "packages/runtime-sdk/src/x.ts";
  expect(await broken(from, "node:crypto", value)).toContain("runtime-alone");
  expect(await broken(from, `${src}/ir/y.ts`, type)).toContain("runtime-alone");
});

it("lets the compiler know the runtime's types only", async () => {
  const from = `${src}/emit/sdk/x.ts`;
  const runtime = "packages/runtime-sdk/src/index.ts";
  expect(await broken(from, runtime, value)).toContain("runtime-types");
  expect(await broken(from, runtime, type)).not.toContain("runtime-types");
});
