import { execFileSync } from "node:child_process";
import { truncateSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { createNodeHost } from "../../src/host-node.ts";
import { isHostError } from "../../src/host.ts";
import { temporaryFolder } from "../write/temporary-folder.ts";

async function problemOf(reading: Promise<unknown>): Promise<string> {
  const error: unknown = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toSatisfy(isHostError);
  return (error as Error).message;
}

it("reads files relative to its folder", async () => {
  const host = createNodeHost(temporaryFolder({ "a b/#1.yaml": "é" }));
  expect(new TextDecoder().decode(await host.readFile("a b/#1.yaml"))).toBe("é");
  expect(await host.exists("a b/#1.yaml")).toBe(true);
  expect(await host.exists("a b")).toBe(false);
  expect(host.resolve("a b/../x")).toMatch(/^\/.*\/x$/);
});

it("says in words why a file cannot be read", async () => {
  const folder = temporaryFolder({ "folder/x": "", large: "" });
  const host = createNodeHost(folder);
  truncateSync(join(folder, "large"), 64 * 1024 * 1024 + 1);
  expect(await problemOf(host.readFile("none"))).toBe("There is no file none.");
  expect(await problemOf(host.readFile("folder"))).toBe("folder is a directory, not a file.");
  expect(await problemOf(host.readFile("large"))).toBe("large is larger than 67108864 bytes.");
  expect(await problemOf(host.readFile("/dev/zero"))).toMatch(/dev\/zero is not a regular file\.$/);
  expect(await problemOf(host.readFile("a\0b"))).toContain("cannot be read");
  expect(await problemOf(host.readFile("x".repeat(300)))).toContain("too long");
});

it.skipIf(process.platform === "win32")("does not wait for a pipe", async () => {
  const folder = temporaryFolder();
  execFileSync("sh", ["-c", `mkfifo "${folder}/pipe"`]);
  expect(await problemOf(createNodeHost(folder).readFile("pipe"))).toBe("pipe is not a regular file.");
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
}

it("reads from a server", async () => {
  const url = await serve((_, response) => response.end("openapi: 3.0.3"));
  expect(new TextDecoder().decode(await createNodeHost().readUrl(url))).toBe("openapi: 3.0.3");
});

it("says in words why an address cannot be read", async () => {
  const host = createNodeHost();
  const missing = await serve((_, response) => response.writeHead(404).end());
  expect(await problemOf(host.readUrl(missing))).toBe(`${missing} was answered with status 404.`);
  expect(await problemOf(host.readUrl("file:///etc/passwd"))).toContain("neither an http nor an https address");
  expect(await problemOf(host.readUrl("http://127.0.0.1:1/"))).toMatch(/cannot be read: .+/);
  expect(await problemOf(host.readUrl("http://[/"))).toMatch(/cannot be read: .+/);
});

it("stops reading from a server that never ends", async () => {
  const chunk = Buffer.alloc(1024 * 1024);
  const url = await serve((_, response) => {
    const more = (): void => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on("drain", more);
    more();
  });
  expect(await problemOf(createNodeHost().readUrl(url))).toContain("sends more than 67108864 bytes");
});

it("names a file as it is seen from its folder", async () => {
  const folder = temporaryFolder({ "a/x": "" });
  writeFileSync(join(folder, "y"), "");
  expect(await problemOf(createNodeHost(join(folder, "a")).readFile("../none"))).toBe("There is no file ../none.");
});
