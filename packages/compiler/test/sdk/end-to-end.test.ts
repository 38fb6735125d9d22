import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startPetServer, type PetServer } from "./end-to-end/server.ts";
import { emitBuilt, installRuntime } from "./load-sdk.ts";
import { writeFiles } from "../write/write-files.ts";

const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const hasBrowser = existsSync(executablePath);
if (!hasBrowser) console.warn(`Chromium is not at ${executablePath}; what needs it is skipped.`);
const isBuilt = existsSync(join(import.meta.dirname, "../../../runtime-sdk/dist"));
if (!isBuilt) console.info("skipped: the runtime is not built, so that no SDK runs");

const folder = mkdtempSync(join(tmpdir(), "sdk-end-to-end-"));
const bundle = join(folder, "sdk.mjs");
let server: PetServer;

beforeAll(async () => {
  const document = readFileSync(join(import.meta.dirname, "end-to-end/document.yaml"), "utf8");
  writeFiles(folder, await emitBuilt(document, "http"));
  installRuntime(join(folder, "sdk"));
  const contents = `
    import * as sdk from "./sdk/dist/index.js";
    import * as runtime from "./sdk/dist/runtime.js";
    import * as stream from "./sdk/dist/stream.js";
    import { runScenarios } from ${JSON.stringify(join(import.meta.dirname, "end-to-end/scenarios.ts"))};
    export const run = (baseUrl) => runScenarios({ sdk, runtime, stream }, baseUrl);
  `;
  const stdin = { contents, resolveDir: folder };
  if (isBuilt) await build({ stdin, bundle: true, format: "esm", outfile: bundle, logLevel: "error" });
  const html = '<!doctype html><title>Pets</title><link rel="icon" href="data:,">';
  server = await startPetServer({ html, script: () => readFileSync(bundle, "utf8") });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const expected = {
  success: { name: "Rex" },
  errors: [
    [400, null, false],
    [404, null, false],
    [403, "MISSING_AUTHENTICATION_TOKEN", true],
    [413, "REQUEST_TOO_LARGE", true],
    [500, null, false],
  ],
  throttled: { name: "Rex" },
  timeout: "TimeoutError",
  slow: "TimeoutError",
  total: "TimeoutError",
  abort: "AbortError",
  refresh: { asked: [false, true], names: ['{"name":"Kit"}'] },
  upload: { type: "image/png", bytes: 70_000 },
  form: [true, true, true, true],
  download: ["image/png", 137, 80],
  reset: "TypeError",
  "reset POST": "TypeError",
  truncated: "TypeError",
  cut: "SyntaxError",
  stream: ["message: first", "weather: rain\nwind"],
  "broken stream": ["message: first", "TypeError"],
};

it.skipIf(!isBuilt)("works against good and bad servers in Node", async () => {
  const { run } = (await import(pathToFileURL(bundle).href)) as { run(baseUrl: string): Promise<unknown> };
  expect(await run(server.origin)).toEqual(expected);
});

it.skipIf(!isBuilt || !hasBrowser)("works against good and bad servers in Chromium", async () => {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on("pageerror", ({ message }) => faults.push(message));
    await page.goto(server.origin);
    // As text, since the page has no part in how this file is compiled.
    const results = await page.evaluate(`import("/sdk.js").then(({ run }) => run(location.origin))`);
    expect(results).toEqual(expected);
    expect(faults).toEqual([]);
  } finally {
    await browser.close();
  }
});
