import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { checkSdks, hasRuntimeTypes } from "../conformance/corpus/check-sdks.ts";
import { gatewayDocuments, sample } from "../conformance/corpus/documents.ts";
import type { Config } from "../../src/config/config.ts";
import { corpusRoot, hasCorpus } from "../load/corpus.ts";
import { document as formatted, formats } from "../sdk/formats-document.ts";
import { temporaryFolder } from "../write/temporary-folder.ts";
import { elementsOf, samplesOf } from "./elements.ts";
import { makeDocs, pageOf } from "./make-docs.ts";
import { useOfSamples } from "./use-of-samples.ts";

const fixtures = join(import.meta.dirname, "../../../../fixtures");

/** What the TypeScript compiler says of a document's samples, pasted beside its SDK. */
async function errorsOfSamples(paths: readonly string[], config: Config = {}): Promise<Map<string, readonly string[]>> {
  const sdks = new Map<string, Map<string, string>>();
  for (const path of paths) {
    const { files } = await makeDocs(path, { emit: ["sdk", "docs"], config });
    const page = files.get("docs/index.html");
    if (page === undefined) continue;
    const { name } = JSON.parse(files.get("sdk/package.json") ?? "") as { name: string };
    const sdk = new Map([...files].filter(([file]) => file.startsWith("sdk/")));
    sdks.set(path, sdk.set("sdk/src/use.ts", useOfSamples(page, name)));
  }
  return new Map([...checkSdks(sdks)].filter(([, errors]) => errors.length > 0));
}

it.skipIf(!hasRuntimeTypes())("shows calls that compile against the SDK of the same document", async () => {
  const paths = ["orders", "tickets"].map((name) => join(fixtures, name, "openapi.yaml"));
  expect(await errorsOfSamples(paths)).toEqual(new Map());
});

it.skipIf(!hasCorpus || !hasRuntimeTypes())(
  "shows calls that compile, for real documents",
  { timeout: 120_000 },
  async () => {
    const paths = [...new Set(gatewayDocuments(corpusRoot).map(({ path }) => path))];
    expect(await errorsOfSamples(sample(paths, 4))).toEqual(new Map());
  },
);

it.skipIf(!hasRuntimeTypes())(
  "shows values as the SDK takes them, where formats make them something else",
  async () => {
    const path = join(temporaryFolder({ "shop.yaml": formatted }), "shop.yaml");
    const config = { sdk: { formats } };
    expect(await errorsOfSamples([path], config)).toEqual(new Map());
    const page = (await makeDocs(path, { config })).files.get("docs/index.html") ?? "";
    const call = samplesOf(elementsOf(page), "TypeScript").find((code) => code.includes("client.putOrder"));
    expect(call).toContain('placedAt: new Date("2026-01-31T12:00:00Z")');
    expect(call).toContain("id: 1n");
    const command = samplesOf(elementsOf(page), "curl").find((code) => code.includes("PUT"));
    expect(command).toContain('"placedAt": "2026-01-31T12:00:00Z"');
  },
);

/** What a shell would start, a line for each argument; anything but curl is not found, and fails. */
function argumentsOf(command: string): string[] {
  const script = `set -eu
curl() { for each in "$@"; do printf '%s\\0' "$each"; done; }
${command}`;
  const environment = { PATH: "", BASE_URL: "https://example.com", CUSTOMERS: "a b", KEY: "$(evil)" };
  return execFileSync("/bin/sh", ["-c", script], { encoding: "utf8", env: environment }).split("\0").slice(0, -1);
}

it.skipIf(process.platform === "win32")("shows commands that mean the same to a shell", async () => {
  const { files } = await makeDocs(join(fixtures, "orders", "openapi.yaml"));
  const [, list = "", place = "", get = ""] = samplesOf(elementsOf(files.get("docs/index.html") ?? ""), "curl");
  expect(argumentsOf(list)).toEqual(["https://api.example.com/orders/orders", "--header", "authorization: a b"]);
  expect(argumentsOf(`PARTNER=key\n${place}`)).toEqual([
    "--request",
    "POST",
    "https://api.example.com/orders/orders",
    "--header",
    "Idempotency-Key: string",
    "--header",
    "authorization: a b",
    "--header",
    "x-api-key: key",
    "--header",
    "content-type: application/json",
    "--data-raw",
    JSON.stringify({ lines: [{ sku: "string", quantity: 1 }] }, null, 2),
  ]);
  expect(argumentsOf(get)[0]).toBe("https://api.example.com/orders/orders/123e4567-e89b-42d3-a456-426614174000");
});

const hostile = '\'; evil "$(evil)" `evil` $HOME \\ !x @/etc/passwd\n--output x';

it.skipIf(process.platform === "win32")(
  "quotes what the document says, so that it is one argument of curl",
  async () => {
    const text = { type: "string", example: hostile };
    const html = await pageOf({
      openapi: "3.0.3",
      info: { title: "T", version: "1" },
      servers: [{ url: `https://example.com/${hostile}` }],
      paths: {
        "/a'$(evil)/{id}": {
          post: {
            parameters: [
              { name: "id", in: "path", required: true, schema: text },
              { name: "q'$(evil)", in: "query", required: true, schema: text },
              { name: "X-Header", in: "header", required: true, schema: text },
              { name: "c'$(evil)", in: "cookie", required: true, schema: text },
            ],
            security: [{ "$(evil)": [] }],
            requestBody: {
              content: { "application/json": { schema: { type: "object", properties: { [hostile]: text } } } },
            },
            responses: { "200": { description: "ok" } },
          },
        },
      },
      components: { securitySchemes: { "$(evil)": { type: "apiKey", in: "query", name: "k'$(evil)" } } },
    });
    const [, command = ""] = samplesOf(elementsOf(html), "curl");
    const [, , url = "", ...others] = argumentsOf(command.replaceAll("$EVIL", "$KEY"));
    const { pathname, searchParams } = new URL(url);
    expect(decodeURIComponent(pathname)).toBe(`/a'$(evil)/${hostile}`);
    expect(searchParams.get("q'$(evil)")).toBe(hostile);
    expect(searchParams.get("k'$(evil)")).toBe("$(evil)");
    expect(others).toContain(`X-Header: ${hostile.replace("\n", " ")}`);
    expect(JSON.parse(others.at(-1) ?? "")).toEqual({ [hostile]: hostile });
    expect(others.filter((each) => each.startsWith("--")).sort()).toEqual([
      "--cookie",
      "--data-raw",
      "--header",
      "--header",
    ]);
  },
);
