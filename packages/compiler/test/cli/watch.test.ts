import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { main } from "../../src/cli/main.ts";
import { temporaryFolder } from "../write/temporary-folder.ts";
import { cleanDocument, faultyDocument } from "./run.ts";

interface Watching {
  readonly code: Promise<number>;
  /** Resolves when so many runs are over and the next change is waited for. */
  runs(count: number): Promise<void>;
  stdout(): string;
  stderr(): string;
  interrupt(): void;
}

function watching(cwd: string, argv: readonly string[]): Watching {
  let stdout = "";
  let stderr = "";
  let interrupt = (): void => undefined;
  const code = main([...argv, "--watch"], {
    stdout: (text) => (stdout += text),
    stderr: (text) => (stderr += text),
    isInteractive: false,
    env: {},
    cwd,
    onInterrupt: (handler) => (interrupt = handler),
  });
  return {
    code,
    stdout: () => stdout,
    stderr: () => stderr,
    interrupt: () => {
      interrupt();
    },
    runs: async (count) => {
      await vi.waitFor(() => {
        expect(stderr.split("Waiting for changes").length - 1).toBeGreaterThanOrEqual(count);
      }, 20_000);
    },
  };
}

it("compiles again when document, part or configuration change, until Ctrl-C", async () => {
  const part = "type: object\n";
  const document = cleanDocument.replace(
    "description: All pets.",
    'description: All pets., content: { application/json: { schema: { $ref: "parts/pet.yaml" } } }',
  );
  const cwd = temporaryFolder({ "openapi.yaml": document, "parts/pet.yaml": part, "notes.txt": "" });
  const watch = watching(cwd, ["openapi.yaml", "--emit", "sdk"]);
  await watch.runs(1);
  writeFileSync(join(cwd, "parts/pet.yaml"), "type: string\n");
  await watch.runs(2);
  writeFileSync(join(cwd, "apigw.config.yaml"), "name: zoo\n");
  await watch.runs(3);
  expect(watch.stdout()).toContain("dist/zoo/sdk");
  writeFileSync(join(cwd, "openapi.yaml"), faultyDocument);
  await watch.runs(4);
  watch.interrupt();
  expect(await watch.code).toBe(0);
});

it("waits for a document that is gone or broken", async () => {
  const cwd = temporaryFolder({ "openapi.yaml": "openapi: [" });
  const watch = watching(cwd, ["check", "openapi.yaml"]);
  await watch.runs(1);
  expect(watch.stderr()).toContain("load/syntax");
  rmSync(join(cwd, "openapi.yaml"));
  await watch.runs(2);
  writeFileSync(join(cwd, "openapi.yaml"), cleanDocument);
  await watch.runs(3);
  watch.interrupt();
  expect(await watch.code).toBe(0);
});

it("does not run again for its own output or for other files", async () => {
  const cwd = temporaryFolder({ "openapi.yaml": cleanDocument });
  const watch = watching(cwd, ["openapi.yaml", "--out", "."]);
  await watch.runs(1);
  writeFileSync(join(cwd, "notes.txt"), "x");
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(watch.stderr().match(/Waiting/g)).toHaveLength(1);
  watch.interrupt();
  await watch.code;
});
