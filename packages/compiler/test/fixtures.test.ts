import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, it } from "vitest";
import { compile } from "../src/compile.ts";
import type { Config } from "../src/config/config.ts";
import type { EmitterName } from "../src/diagnostics/diagnostic.ts";
import { createNodeHost } from "../src/host-node.ts";
import type { ApiKind } from "../src/ir/api.ts";
import { checkSdks, hasRuntimeTypes } from "./conformance/corpus/check-sdks.ts";
import { inOneLine } from "./in-one-line.ts";

/** What options.json beside a fixture's document may say; without it the document is compiled to everything. */
interface Options {
  readonly type?: ApiKind;
  readonly emit?: readonly EmitterName[];
  readonly config?: Config;
}

const root = join(import.meta.dirname, "../../../fixtures");

/** Those below `features` show a template each, and have a test of their own. */
const names = readdirSync(root).filter((name) => name !== "features");

it.each(names)("fixtures/%s", async (name) => {
  const dir = join(root, name);
  const optionsFile = join(dir, "options.json");
  const options = existsSync(optionsFile) ? (JSON.parse(readFileSync(optionsFile, "utf8")) as Options) : {};
  const input = { type: undefined, emit: ["cfn", "templates", "sdk"] as const, config: {}, allowRemote: false };
  const { files, findings } = await compile({ ...input, path: "openapi.yaml", ...options }, createNodeHost(dir));

  const expected = join(dir, "expected");
  const lines = findings.map((finding) => `${inOneLine(dir, finding)}\n`).sort();
  await expect(lines.join("")).toMatchFileSnapshot(join(expected, "diagnostics.txt"));
  for (const [path, text] of files) await expect(text).toMatchFileSnapshot(join(expected, path));
  // On the first run the files are written after this; a file that is no longer made is one too many on any.
  expect(
    filesBelow(expected).filter((path) => path !== "diagnostics.txt" && !files.has(path)),
    "no longer made",
  ).toEqual([]);

  const sdk = [...files].filter(([path]) => path.startsWith("sdk/"));
  if (hasRuntimeTypes()) expect(checkSdks(new Map([[name, new Map(sdk)]])).get(name)).toEqual([]);
});

function filesBelow(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
}
