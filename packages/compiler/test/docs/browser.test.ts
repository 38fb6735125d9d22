import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults } from "axe-core";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeDocs } from "./make-docs.ts";

const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const hasBrowser = existsSync(executablePath);
if (!hasBrowser) console.warn(`Chromium is not at ${executablePath}; what needs it is skipped.`);

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const fixtures = join(import.meta.dirname, "../../../../fixtures");
const folder = mkdtempSync(join(tmpdir(), "apigw-docs-"));
const wide = { width: 1440, height: 1000 };

describe.skipIf(!hasBrowser)("in Chromium", { timeout: 60_000 }, () => {
  let browser: Browser;

  beforeAll(async () => {
    for (const name of ["orders", "tickets", "chat"]) {
      const { files } = await makeDocs(join(fixtures, name, "openapi.yaml"));
      writeFileSync(join(folder, `${name}.html`), files.get("docs/index.html") ?? "");
    }
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens a page from disk; what goes wrong there, and every request for anything else, ends up in `faults`. */
  async function open(name: string, options: BrowserContextOptions = {}): Promise<{ page: Page; faults: string[] }> {
    const page = await (await browser.newContext({ viewport: wide, ...options })).newPage();
    const faults: string[] = [];
    page.on("pageerror", ({ message }) => faults.push(message));
    page.on("console", (message) => faults.push(message.text()));
    page.on("request", (request) => {
      if (!/^(file|data):/.test(request.url())) faults.push(request.url());
    });
    await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
    return { page, faults };
  }

  it.each([
    ["orders", "light", wide],
    ["orders", "dark", wide],
    ["orders", "light", { width: 390, height: 844 }],
    ["tickets", "light", wide],
    ["chat", "light", wide],
    ["chat", "dark", wide],
    ["chat", "light", { width: 390, height: 844 }],
  ] as const)("has nothing that axe objects to: %s, %s, %o", async (name, colorScheme, viewport) => {
    const { page, faults } = await open(name, { colorScheme, viewport, bypassCSP: true });
    // What is not drawn yet has no colours to judge.
    await page.addStyleTag({ content: ".operation { content-visibility: visible !important }" });
    await page.evaluate("for (const each of document.querySelectorAll('main details')) each.open = true");
    await page.waitForFunction("document.querySelectorAll('details.inside li').length > 0");
    await page.addScriptTag({ content: axe });
    const { violations } = await page.evaluate<AxeResults>("axe.run(document)");
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    expect(faults).toEqual([]);
  });

  it("finds operations, and says how many", async () => {
    const { page, faults } = await open("orders");
    await page.keyboard.press("/");
    await page.keyboard.type("receipt pdf");
    await page.waitForSelector("#operation-getHealth", { state: "hidden" });
    expect(await page.locator("article.operation:visible").count()).toBe(1);
    expect(await page.locator("#contents ul ul li:visible").allInnerTexts()).toEqual([
      expect.stringContaining("receipt"),
    ]);
    expect(await page.locator("#found").innerText()).toBe("1 of 7 operations");
    await page.keyboard.press("Escape");
    expect(await page.locator("article.operation:visible").count()).toBe(7);
    expect(faults).toEqual([]);
  });

  it("finds routes and pushes, and draws their pictures within the page", async () => {
    const { page, faults } = await open("chat", { viewport: { width: 390, height: 844 } });
    await page.getByRole("searchbox").fill("kinesis");
    await page.waitForSelector("#route-join", { state: "hidden" });
    expect(await page.locator("#found").innerText()).toBe("1 of 10 routes and pushes");
    const picture = page.getByRole("img", { name: "What becomes of react" });
    const { width = 0, x = 0 } = (await picture.boundingBox()) ?? {};
    expect(width).toBeGreaterThan(280);
    expect(x + width).toBeLessThan(390);
    expect(faults).toEqual([]);
  });

  it("shows what is in a schema where it is asked for, as deep as it goes", async () => {
    const { page, faults } = await open("orders");
    const answer = page.locator("#operation-getOrder");
    await answer.getByText("What is in OrderLine").first().press("Enter");
    await answer.getByText("quantity").first().waitFor();
    expect(faults).toEqual([]);
  });

  it("changes and keeps its theme", async () => {
    const { page, faults } = await open("orders");
    const back = (): Promise<string> => page.evaluate("getComputedStyle(document.body).backgroundColor");
    const light = await back();
    await page.getByRole("button", { name: "Theme: auto" }).press("Enter");
    await page.getByRole("button", { name: "Theme: light" }).press("Enter");
    await page.getByRole("button", { name: "Theme: dark" }).waitFor();
    expect(await back()).not.toBe(light);
    await page.reload();
    await page.getByRole("button", { name: "Theme: dark" }).waitFor();
    expect(faults).toEqual([]);
  });

  it("copies a call", async () => {
    const { page, faults } = await open("orders", { permissions: ["clipboard-read", "clipboard-write"] });
    await page.locator("#operation-getOrder").getByRole("button", { name: "Copy TypeScript" }).press("Enter");
    await page.locator("#operation-getOrder").getByText("Copied").waitFor();
    const code = await page.locator("#operation-getOrder pre").first().innerText();
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(code);
    expect(faults).toEqual([]);
  });

  it("can be read without its script", async () => {
    const { page } = await open("orders", { javaScriptEnabled: false });
    expect(await page.locator("article.operation:visible").count()).toBe(7);
    expect(await page.locator("button:visible").count()).toBe(0);
  });
});
