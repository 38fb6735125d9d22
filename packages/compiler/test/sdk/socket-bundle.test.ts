import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { emitSdk } from "../../src/emit/sdk/index.ts";
import { lowerWebSocket } from "../lower/lower-text.ts";
import { bundleSize } from "./bundle.ts";
import { installRuntime } from "./load-sdk.ts";
import { writeFiles } from "../write/write-files.ts";

const repository = join(import.meta.dirname, "../../../..");
const isBuilt = existsSync(join(repository, "packages/runtime-sdk/dist"));
if (!isBuilt) console.info("skipped: the runtime is not built, so that nothing can be bundled");

it.skipIf(!isBuilt)("bundles a socket within its budget, without what only back ends need", async () => {
  const document = readFileSync(join(repository, "fixtures/chat/openapi.yaml"), "utf8");
  const { api } = await lowerWebSocket(document, { sdk: { target: "js" } });
  const folder = mkdtempSync(join(tmpdir(), "bundle-"));
  try {
    writeFiles(folder, await emitSdk(api));
    installRuntime(join(folder, "sdk"));
    const program =
      'import { createChatSocket } from "./dist/index.js"; export const socket = createChatSocket({ url: "" });';
    const { gzipped } = await bundleSize(program, join(folder, "sdk"));
    expect(gzipped).toBeLessThanOrEqual(3_400);
    expect(gzipped).toBeGreaterThan(3_000);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
