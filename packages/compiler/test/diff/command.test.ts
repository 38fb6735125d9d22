import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { cleanDocument, run } from "../cli/run.ts";

let dir = "";
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "diff-"));
  writeFileSync(join(dir, "old.yaml"), cleanDocument);
});
afterEach(() => rmSync(dir, { recursive: true }));

async function diff(text: string, ...options: readonly string[]): ReturnType<typeof run> {
  writeFileSync(join(dir, "new.yaml"), text);
  return await run(dir, ["diff", "old.yaml", "new.yaml", ...options]);
}

it("says nothing changes, and exits with 0", async () => {
  expect(await diff(`# moved\n${cleanDocument}`)).toEqual({ code: 0, stdout: "No changes\n", stderr: "" });
});

it("exits with 0 on safe changes, with 1 on others, each with its places", async () => {
  const safe = await diff(cleanDocument.replace("title: Pets", "title: Animals"));
  expect(safe.code).toBe(0);
  const { code, stdout } = await diff(cleanDocument.replace("listPets", "allPets"));
  expect(code).toBe(1);
  expect(stdout).toMatchInlineSnapshot(`
    "breaking GET /pets is called allPets instead of listPets in the SDK. operation/id
      old old.yaml:5:5
      new new.yaml:5:5

    1 breaking
    "
  `);
});

it("prints JSON for machines", async () => {
  const { stdout } = await diff(cleanDocument.replace("listPets", "allPets"), "--format", "json");
  expect(JSON.parse(stdout)).toEqual({
    changes: [
      {
        code: "operation/id",
        class: "breaking",
        message: "GET /pets is called allPets instead of listPets in the SDK.",
        old: { file: "old.yaml", line: 5, column: 5, pointer: "/paths/~1pets/get" },
        new: { file: "new.yaml", line: 5, column: 5, pointer: "/paths/~1pets/get" },
      },
    ],
    summary: { breaking: 1, weakened: 0, replacement: 0, safe: 0 },
  });
});

it("exits with 2 if a revision cannot be read or is not named", async () => {
  expect((await run(dir, ["diff", "old.yaml", "none.yaml"])).code).toBe(2);
  expect((await run(dir, ["diff", "old.yaml"])).code).toBe(2);
});
