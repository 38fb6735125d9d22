import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { chromium, type Page } from "playwright-core";
import { emitSdk } from "../../../src/emit/sdk/index.ts";
import { lowerWebSocket } from "../../lower/lower-text.ts";
import { writeFiles } from "../../write/write-files.ts";
import { installRuntime } from "../load-sdk.ts";
import type { Told } from "./kills.ts";

const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
export const hasBrowser: boolean = existsSync(executablePath);
if (!hasBrowser) console.warn(`Chromium is not at ${executablePath}; what needs it is skipped.`);
export const isBuilt: boolean = existsSync(join(import.meta.dirname, "../../../../runtime-sdk/dist"));
if (!isBuilt) console.info("skipped: the runtime is not built, so that no SDK runs");

/** What the bundle has. */
interface Scenarios {
  run(url: string, WebSocket: unknown): Promise<unknown>;
  runKilled(url: string, kill: unknown, restart: unknown, WebSocket: unknown): Promise<Told>;
}

/** The scenarios with the generated socket of the fixture chat, in one file that runs everywhere. */
export interface ChatBundle {
  /** In Node. */
  load(): Promise<Scenarios>;
  /** In a browser: a call of one of them, as JavaScript; `prepare` gives the page what it uses. */
  inChromium<Result>(call: string, prepare?: (page: Page) => Promise<void>): Promise<Result>;
  remove(): void;
}

/** Generates the SDK, and bundles it with the scenarios. */
export async function bundleChat(): Promise<ChatBundle> {
  const folder = mkdtempSync(join(tmpdir(), "socket-end-to-end-"));
  const bundle = join(folder, "chat.mjs");
  const document = readFileSync(join(import.meta.dirname, "../../../../../fixtures/chat/openapi.yaml"), "utf8");
  const { api } = await lowerWebSocket(document, { sdk: { target: "js" } });
  writeFiles(folder, await emitSdk(api));
  installRuntime(join(folder, "sdk"));
  const contents = `
    import * as sdk from "./sdk/dist/index.js";
    import { talk } from ${JSON.stringify(join(import.meta.dirname, "chat.ts"))};
    import { outlive } from ${JSON.stringify(join(import.meta.dirname, "kills.ts"))};
    export const run = (...given) => talk(sdk, ...given);
    export const runKilled = (...given) => outlive(sdk, ...given);
  `;
  const stdin = { contents, resolveDir: folder };
  if (isBuilt) await build({ stdin, bundle: true, format: "esm", outfile: bundle, logLevel: "error" });
  return {
    load: async () => (await import(pathToFileURL(bundle).href)) as Scenarios,
    inChromium: (call, prepare) => inChromium(bundle, call, prepare),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** Calls what a module exports, in a page of this machine's own, which may connect to it. */
async function inChromium<Result>(
  bundle: string,
  call: string,
  prepare: (page: Page) => Promise<void> = async () => undefined,
): Promise<Result> {
  const pages = createServer(({ url }, response) => {
    const isScript = url === "/chat.mjs";
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html");
    response.end(isScript ? readFileSync(bundle) : '<!doctype html><title>Chat</title><link rel="icon" href="data:,">');
  });
  await new Promise<void>((resolve) => pages.listen(0, "127.0.0.1", resolve));
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    await prepare(page);
    await page.goto(`http://127.0.0.1:${(pages.address() as AddressInfo).port}/`);
    return await page.evaluate<Result>(`import("/chat.mjs").then((scenarios) => scenarios.${call})`);
  } finally {
    await browser.close();
    pages.close();
  }
}
