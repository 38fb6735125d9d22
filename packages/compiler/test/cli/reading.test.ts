import { expect, it } from "vitest";
import { temporaryFolder } from "../write/temporary-folder.ts";
import { cleanDocument, run } from "./run.ts";

it("inspect says of a file that is not there no more than that", async () => {
  const { code, stdout, stderr } = await run(temporaryFolder({}), ["inspect", "openapi.yaml"]);
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toContain("load/file-unreadable");
});

it("inspect shows the service's refusal of a document that it cannot read", async () => {
  const { code, stdout } = await run(temporaryFolder({ "openapi.yaml": 'openapi: "3.0.3' }), [
    "inspect",
    "openapi.yaml",
  ]);
  expect([code, stdout]).toEqual([1, "Error:\n  Code: BadRequestException\n  Message: Invalid OpenAPI input.\n"]);
});

it.each([
  [[], "Name the document to compile: apigw-compile api.yaml"],
  [["check"], "Name the document: apigw-compile check api.yaml"],
  [["inspect"], "Name the document: apigw-compile inspect api.yaml"],
  [["advise"], "Name the document: apigw-compile advise api.yaml"],
])("%j proposes the same command with a document", async (words, message) => {
  const { code, stderr } = await run(temporaryFolder({ "api.yaml": cleanDocument }), words);
  expect([code, stderr]).toEqual([2, `apigw-compile: ${message}\n`]);
});

it.each([
  ["a comma too many", '{ "openapi": "3.0.3", "info": {}, "paths": {}, }', "1:48"],
  ["a comment", '{ "openapi": "3.0.3", # so\n "info": {}, "paths": {} }', "1:23"],
  ["single quotes", "{ 'openapi': '3.0.3' }", "1:3"],
])("finds %s in a .json file", async (_, text, place) => {
  const folder = temporaryFolder({ "api.json": text, "api.yaml": text, "strict.json": '{ "openapi": "3.0.3" }' });
  expect((await run(folder, ["check", "api.json"])).stderr).toContain(`api.json:${place} warning This is no JSON`);
  expect((await run(folder, ["check", "api.yaml"])).stderr).not.toContain("load/not-json");
  expect((await run(folder, ["check", "strict.json"])).stderr).not.toContain("load/not-json");
});

it("says that --out names a file", async () => {
  const folder = temporaryFolder({ "api.yaml": cleanDocument, dist: "a file" });
  const { code, stderr } = await run(folder, ["api.yaml", "--out", "dist", "--emit", "cfn"]);
  expect(code).toBe(1);
  expect(stderr).toContain("help: A file stands where a folder is to be: choose another --out, or move the file away.");
});
