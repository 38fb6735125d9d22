import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { check } from "prettier";
import { expect, it } from "vitest";
import { cleanDocument, run } from "../cli/run.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const module = "dist/pets/sdk/src/operations.ts";

/** Compiles to the SDK below a folder with these files beside the document; gives the folder. */
async function emit(files: Readonly<Record<string, string>>): Promise<string> {
  const cwd = temporaryFolder({ "openapi.yaml": cleanDocument, ...files });
  const { code, stderr } = await run(cwd, ["openapi.yaml", "--emit", "sdk", "--strict"]);
  expect([code, stderr]).toEqual([0, expect.not.stringContaining("warning")]);
  return cwd;
}

const read = (cwd: string, path = module): string => readFileSync(join(cwd, path), "utf8");

function filesBelow(cwd: string): string[] {
  return readdirSync(join(cwd, "dist/pets/sdk"), { recursive: true, encoding: "utf8" })
    .map((path) => join(cwd, "dist/pets/sdk", path))
    .filter((path) => statSync(path).isFile());
}

it.each([
  [".prettierrc", "singleQuote: true\nsemi: false\n"],
  ["prettier.config.mjs", "export default { singleQuote: true, semi: false };"],
  ["package.json", '{ "prettier": { "singleQuote": true, "semi": false } }'],
])("formats the SDK as %s beside it says, and finds it up to date afterwards", async (name, text) => {
  const cwd = await emit({ [name]: text });
  expect(read(cwd)).toContain("from '@apigw-compile/runtime-sdk'\n");
  for (const file of filesBelow(cwd)) {
    const options = { singleQuote: true, semi: false, filepath: file };
    expect(await check(readFileSync(file, "utf8"), options), file).toBe(true);
  }
  const { code, stdout } = await run(cwd, ["openapi.yaml", "--emit", "sdk", "--check"]);
  expect([code, stdout]).toEqual([0, expect.stringContaining("is up to date")]);
});

it("takes the nearest configuration, its overrides, and .editorconfig", async () => {
  const outer = await emit({
    ".prettierrc": '{ "semi": false }',
    "dist/.prettierrc": '{ "overrides": [{ "files": "operations.ts", "options": { "singleQuote": true } }] }',
  });
  expect(read(outer)).toContain("from '@apigw-compile/runtime-sdk';\n");
  expect(read(outer, "dist/pets/sdk/src/client.ts")).toContain('from "@apigw-compile/runtime-sdk";\n');
  const tabs = await emit({ ".editorconfig": "root = true\n[*]\nindent_style = tab\n" });
  expect(read(tabs)).toContain('\n\tmethod: "GET",\n');
});

it("changes nothing of the code where no configuration differs from the default", async () => {
  const plain = read(await emit({ "package.json": '{ "devDependencies": { "prettier": "3.10.1" } }' }));
  expect(read(await emit({ ".prettierrc": '{ "printWidth": 80 }' }))).toBe(plain);
  expect(read(await emit({ ".prettierrc": "semi: false", ".prettierignore": "dist\n" }))).toBe(plain);
  expect(await check(plain, { parser: "typescript" })).toBe(true);
});

it.each([
  ["that is broken", ".prettierrc", '{ "semi": '],
  ["with an impossible value", ".prettierrc", "printWidth: wide"],
  ["with a plugin that is not there", ".prettierrc", "plugins: [prettier-plugin-nowhere]"],
])("warns of a configuration %s, and writes the SDK all the same", async (_, name, text) => {
  const cwd = temporaryFolder({ "openapi.yaml": cleanDocument, [name]: text });
  const { code, stderr } = await run(cwd, ["openapi.yaml", "--emit", "sdk"]);
  expect(code).toBe(0);
  expect(stderr).toMatch(
    /\.prettierrc.* warning Prettier cannot format the SDK as this file says: .+ out\/format-configuration/,
  );
  expect(await check(read(cwd), { parser: "typescript" })).toBe(true);
});
