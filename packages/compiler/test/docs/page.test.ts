import { createHash } from "node:crypto";
import { join } from "node:path";
import { expect, it } from "vitest";
import { attribute, elementsOf, textOf, type Element } from "./elements.ts";
import { makeDocs, pageOf, withoutCode } from "./make-docs.ts";

const fixtures = join(import.meta.dirname, "../../../../fixtures");

async function fixturePage(name: string, config = {}): Promise<string> {
  const { files } = await makeDocs(join(fixtures, name, "openapi.yaml"), { config });
  return files.get("docs/index.html") ?? "";
}

const contentOf = (elements: readonly Element[], tag: string): string =>
  elements
    .filter(({ tagName }) => tagName === tag)
    .map(textOf)
    .join("");

it("makes the page of a small API", async () => {
  const html = await fixturePage("tickets");
  await expect(withoutCode(html)).toMatchFileSnapshot("expected/tickets.html.txt");
});

it("is small, and the same from run to run", async () => {
  const html = await fixturePage("orders");
  expect(Buffer.byteLength(html)).toBeLessThan(150_000);
  expect(await fixturePage("orders")).toBe(html);
});

it.each(["orders", "tickets", "chat"])(
  "asks the network for nothing, and runs nothing but its own script: %s",
  async (name) => {
    const elements = elementsOf(await fixturePage(name));
    const loading = elements.filter(({ attrs }) =>
      attrs.some(({ name: key }) => /^(src|srcset|data|poster|background|style|on.*)$/.test(key)),
    );
    expect(loading.map(({ tagName }) => tagName)).toEqual([]);
    const links = elements.filter(({ tagName }) => tagName === "link");
    expect(links.map((link) => attribute(link, "href"))).toEqual(["data:,"]);

    const policy = elements.find((element) => attribute(element, "http-equiv") === "Content-Security-Policy");
    const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    expect(policy && attribute(policy, "content")).toBe(
      [
        "default-src 'none'",
        `script-src ${hashOf(contentOf(elements, "script"))}`,
        `style-src ${hashOf(contentOf(elements, "style"))}`,
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
      ].join("; "),
    );
  },
);

it.each(["orders", "tickets", "chat"])("has every place that it links to, once: %s", async (name) => {
  const elements = elementsOf(await fixturePage(name));
  const ids = elements.flatMap((element) => attribute(element, "id") ?? []);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const targets = elements.flatMap((element) => [
    ...(attribute(element, "href")
      ?.match(/^#(.*)/)
      ?.slice(1) ?? []),
    ...(attribute(element, "data-schema") ?? []).toString().split(" ").filter(Boolean),
    ...["for", "aria-labelledby", "aria-describedby"].flatMap((key) => attribute(element, key) ?? []),
  ]);
  expect(targets.length).toBeGreaterThan(20);
  expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
});

it("takes title and theme from the configuration", async () => {
  const elements = elementsOf(await fixturePage("tickets", { docs: { title: "All <tickets>", theme: "dark" } }));
  expect(contentOf(elements, "title")).toBe("All <tickets>");
  expect(contentOf(elements, "h1")).toBe("All <tickets>");
  expect(attribute(elements[0] as Element, "data-theme")).toBe("dark");
});

it("says what each operation asks of a caller, and what the gateway answers by itself", async () => {
  const elements = elementsOf(await fixturePage("orders"));
  const article = (id: string): string => {
    const found = elements.find((element) => attribute(element, "id") === id);
    return found ? textOf(found).replace(/\s+/g, " ") : "";
  };
  expect(article("operation-placeOrder")).toContain(
    "The gateway asks the authorizer customers, and for an API key. customers Token of an Amazon Cognito user pool and partner API key of a usage plan",
  );
  expect(article("operation-placeOrder")).toMatch(/422 BAD_REQUEST_BODY.*413 REQUEST_TOO_LARGE.*429 QUOTA_EXCEEDED/);
  expect(article("operation-placeOrder")).toContain("The gateway waits 10 s for the back end.");
  expect(article("operation-getProduct")).toContain("partners Lambda authorizer");
  expect(article("operation-getHealth")).toContain("Anyone may call this");
  expect(article("operation-getHealth")).not.toMatch(/INTEGRATION_TIMEOUT|UNAUTHORIZED|BAD_REQUEST_BODY/);
  expect(article("credentials-customers")).toContain("Sent as: header Authorization");
});

it("refers to schemas in circles, and shows each once", async () => {
  const node = { type: "object", properties: { next: { $ref: "#/components/schemas/Node" } } };
  const answers = {
    "200": { description: "ok", content: { "application/json": { schema: { $ref: "#/components/schemas/Node" } } } },
  };
  const html = await pageOf({
    openapi: "3.0.3",
    info: { title: "Circles", version: "1" },
    paths: { "/nodes": { get: { responses: answers } } },
    components: { schemas: { Node: node } },
  });
  const places = elementsOf(html).filter((element) => attribute(element, "data-schema") === "schema-Node");
  expect(places.length).toBe(2);
});

it("names where each stage is called, and each path of a custom domain", async () => {
  const document = {
    openapi: "3.0.3",
    info: { title: "Pets", version: "1" },
    servers: [{ url: "https://pets.example.com/" }],
    paths: { "/pets": { get: { responses: { "200": { description: "All" } } } } },
  };
  const config = {
    stages: { beta: {} },
    domains: [{ name: "pets.example.com", create: false, stages: { beta: ["beta"] } }],
  };
  const urls = async (more: object): Promise<readonly (string | undefined)[]> => {
    const page = await pageOf(document, { config: { ...config, ...more } });
    const [list = ""] = /<dl class="urls">.*?<\/dl>/s.exec(page) ?? [];
    return [...list.matchAll(/<code>([^<]*)/g)].map(([, url]) => url);
  };
  const domains = ["https://pets.example.com/", "https://pets.example.com/beta"];
  const endpoint = "https://API_ID.execute-api.REGION.amazonaws.com";
  expect(await urls({})).toEqual([...domains, `${endpoint}/prod`, `${endpoint}/beta`]);
  const closed = { endpoint: { disableExecuteApi: true } };
  expect(await urls(closed)).toEqual(domains);
  const page = await pageOf({ ...document, servers: [] }, { config: { ...config, ...closed } });
  expect(page).toContain("baseUrl: &quot;https://pets.example.com&quot;");
});

it("says for each stage how it is set up, and what it allows", async () => {
  const document = {
    openapi: "3.0.3",
    info: { title: "Pets", version: "1" },
    paths: { "/pets": { get: { responses: { "200": { description: "All" } } } } },
  };
  const stage = { throttling: { requestsPerSecond: 5, burst: 2 } };
  const alone = await pageOf(document, { config: { stage } });
  expect(alone).toContain("Requests a second, of all callers together");
  expect(alone).not.toContain("// or");
  const several = await pageOf(document, {
    config: { stage, stages: { beta: { throttling: { requestsPerSecond: 1 } } } },
  });
  for (const text of [
    "Requests a second, of all callers of prod together",
    "Requests at once, of all callers of prod together",
    "Requests a second, of all callers of beta together",
    "stage: &quot;prod&quot;, // or &quot;beta&quot;",
    "amazonaws.com/prod # or https://API_ID.execute-api.REGION.amazonaws.com/beta",
  ]) {
    expect(several).toContain(text);
  }
  expect(several).not.toContain("Requests at once, of all callers of beta together");
});
