import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { WebSocket } from "ws";
import { startSocketServer, type Arrived, type SocketServer } from "../../../runtime-sdk/test/socket-server.ts";
import { emitSdk } from "../../src/emit/sdk/index.ts";
import { lowerWebSocket } from "../lower/lower-text.ts";
import { installRuntime } from "./load-sdk.ts";
import { writeFiles } from "../write/write-files.ts";

const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const hasBrowser = existsSync(executablePath);
if (!hasBrowser) console.warn(`Chromium is not at ${executablePath}; what needs it is skipped.`);
const isBuilt = existsSync(join(import.meta.dirname, "../../../runtime-sdk/dist"));
if (!isBuilt) console.info("skipped: the runtime is not built, so that no SDK runs");

const folder = mkdtempSync(join(tmpdir(), "socket-end-to-end-"));
const bundle = join(folder, "chat.mjs");
let server: SocketServer;

beforeAll(async () => {
  const document = readFileSync(join(import.meta.dirname, "../../../../fixtures/chat/openapi.yaml"), "utf8");
  const { api } = await lowerWebSocket(document, { sdk: { target: "js" } });
  writeFiles(folder, await emitSdk(api));
  installRuntime(join(folder, "sdk"));
  const contents = `
    import * as sdk from "./sdk/dist/index.js";
    import { talk } from ${JSON.stringify(join(import.meta.dirname, "end-to-end/chat.ts"))};
    export const run = (url, WebSocket) => talk(sdk, url, WebSocket);
  `;
  const stdin = { contents, resolveDir: folder };
  if (isBuilt) await build({ stdin, bundle: true, format: "esm", outfile: bundle, logLevel: "error" });
});

afterAll(() => rmSync(folder, { recursive: true }));

beforeEach(async () => {
  const joined: Arrived[] = [];
  const repeated: unknown[] = [];
  const tokens = new Set<string | undefined>();
  const routes: Parameters<typeof startSocketServer>[0] = {
    react({ connection, message }) {
      if (message["message"] === "close") {
        connection.close(Number(message["emoji"]));
        return;
      }
      if (message["message"] === "bytes") connection.sendBytes(new Uint8Array([1]));
      else connection.push({ type: "messagePosted", id: "1", room: "r", from: {}, text: message["emoji"] });
    },
    join(arrived) {
      joined.push(arrived);
      if (joined.length < 50) return;
      for (const { connection, message } of joined.splice(0).reverse()) {
        connection.push({ type: "room", room: message["room"], members: [], requestId: message["requestId"] });
      }
    },
    sendMessage({ connection, message }) {
      repeated.push(message["requestId"]);
      if (repeated.length < 3) connection.cut();
      else connection.push({ requestId: new Set(repeated).size === 1 ? message["requestId"] : "another" });
    },
  };
  server = await startSocketServer(routes, ({ url }) => {
    const { size } = tokens;
    return tokens.add(url).size > size;
  });
});

afterEach(() => server.close());

const expected = {
  outcomes: ["sent"],
  isInOrder: true,
  areReplies: true,
  tooLarge: { status: "failed", reason: "too-large" },
  confirmed: { status: "acknowledged" },
  cuts: [1006, 1006],
  codes: [1001, 1003, 1009],
  unexpected: ["object"],
  state: "closed",
};

it.skipIf(!isBuilt)("keeps messages in order and repeats what is not confirmed, in Node", async () => {
  const { run } = (await import(pathToFileURL(bundle).href)) as { run(...given: unknown[]): Promise<unknown> };
  expect(await run(server.url, WebSocket)).toMatchObject(expected);
});

it.skipIf(!isBuilt || !hasBrowser)(
  "keeps messages in order and repeats what is not confirmed, in Chromium",
  async () => {
    // A page of this machine's own may connect to it.
    const pages = createServer(({ url }, response) => {
      const isScript = url === "/chat.mjs";
      response.setHeader("content-type", isScript ? "text/javascript" : "text/html");
      response.end(
        isScript ? readFileSync(bundle) : '<!doctype html><title>Chat</title><link rel="icon" href="data:,">',
      );
    });
    await new Promise<void>((resolve) => pages.listen(0, "127.0.0.1", resolve));
    const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    try {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${(pages.address() as AddressInfo).port}/`);
      const ran = page.evaluate(`import("/chat.mjs").then(({ run }) => run(${JSON.stringify(server.url)}))`);
      expect(await ran).toMatchObject(expected);
    } finally {
      await browser.close();
      pages.close();
    }
  },
);
