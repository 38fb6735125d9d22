import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bundleSize } from "./bundle.ts";
import { emitBuilt, installRuntime } from "./load-sdk.ts";
import { writeFiles } from "../write/write-files.ts";

const repository = join(import.meta.dirname, "../../../..");
const isBuilt = existsSync(join(repository, "packages/runtime-sdk/dist"));
if (!isBuilt) console.info("skipped: the runtime is not built, so that nothing can be bundled");

const folder = mkdtempSync(join(tmpdir(), "bundle-"));
const sdk = join(folder, "sdk");
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(async () => {
  writeFiles(folder, await emitBuilt(readFileSync(join(repository, "fixtures/orders/openapi.yaml"), "utf8")));
  installRuntime(sdk);
});

const functions = `import { createClient, retries } from "./dist/runtime.js"; import * as orders from "./dist/orders.js";`;

/** Programs, and the most that each may take: what is in them shows what pays for a feature. */
const budgets: Readonly<Record<string, readonly [gzipped: number, program: string]>> = {
  "one call": [
    2000,
    `${functions} export const one = orders.getOrder(createClient({ baseUrl: "/" }), { orderId: "1" });`,
  ],
  "one call with a body": [
    2040,
    `${functions} export const one = orders.placeOrder(createClient({ baseUrl: "/" }), { body: {} });`,
  ],
  "one call with retries": [
    2610,
    `${functions} export const one = orders.getOrder(createClient({ baseUrl: "/", retry: retries() }), { orderId: "1" });`,
  ],
  "a client with all methods": [
    4400,
    `import { createOrdersClient } from "./dist/index.js"; export const client = createOrdersClient({ baseUrl: "/" });`,
  ],
};

it.skipIf(!isBuilt).each(Object.entries(budgets))("bundles %s within its budget", async (_, [budget, program]) => {
  const { gzipped } = await bundleSize(program, sdk);
  expect(gzipped).toBeLessThanOrEqual(budget);
  // A budget far above what is needed holds nothing.
  expect(gzipped).toBeGreaterThan(budget * 0.85);
});

it.skipIf(!isBuilt)("bundles nothing at all of what is imported and not used", async () => {
  const { minified } = await bundleSize(`${functions} import "./dist/index.js"; import "./dist/client.js";`, sdk);
  expect(minified).toBe(0);
});
