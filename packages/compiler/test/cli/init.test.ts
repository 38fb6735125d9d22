import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../write/temporary-folder.ts";
import { run } from "./run.ts";

it.each(["rest", "http", "websocket"])("writes a document of type %s that compiles without warnings", async (type) => {
  const cwd = temporaryFolder();
  const { code, stdout } = await run(cwd, ["init", "apis/orders", "--type", type]);
  expect([code, stdout]).toEqual([
    0,
    "  apis/orders/openapi.yaml\n  apis/orders/apigw.config.yaml\nNext: apigw-compile apis/orders/openapi.yaml\n",
  ]);
  const compiled = await run(cwd, ["apis/orders/openapi.yaml", "--strict"]);
  expect(compiled.code, compiled.stderr).toBe(0);
  expect(readFileSync(join(cwd, "dist/orders/template.yaml"), "utf8")).toContain("StageName");
});

it("takes any title", async () => {
  const cwd = temporaryFolder();
  await run(cwd, ["init", "--name", 'A "b": {{c}} & <d> # é\u001b[2J']);
  const { code, stderr } = await run(cwd, ["check", "openapi.yaml", "--strict"]);
  expect(code, stderr).toBe(0);
});

it("overwrites nothing", async () => {
  const cwd = temporaryFolder({ "openapi.yaml": "mine" });
  const { code, stderr } = await run(cwd, ["init"]);
  expect([code, stderr]).toEqual([2, expect.stringContaining("openapi.yaml of")]);
  expect(readdirSync(cwd)).toEqual(["openapi.yaml"]);
  expect(readFileSync(join(cwd, "openapi.yaml"), "utf8")).toBe("mine");
});
