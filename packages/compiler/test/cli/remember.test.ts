import { expect, it } from "vitest";
import { remembering } from "../../src/cli/remember.ts";
import { compile, type CompileInput, type CompileResult } from "../../src/compile.ts";
import type { Host } from "../../src/host.ts";
import { memoryHost } from "../load/memory-host.ts";

const document = `
openapi: 3.0.3
info: { title: Pets, version: "1" }
paths:
  /pets:
    get:
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: pet.yaml } } } } }
`;

const input: CompileInput = { path: "/openapi.yaml", type: "rest", emit: ["sdk"], config: {}, allowRemote: true };

/** Whether compiling a second time, after changes, gives the very result of the first time. */
async function isRemembered(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
  changed: Partial<CompileInput> = {},
): Promise<boolean> {
  const again = remembering(compile);
  const first = await again(input, memoryHost(before));
  return (await again({ ...input, ...changed }, memoryHost(after))) === first;
}

it("gives the last result while documents and parts are the same", async () => {
  const files = { "/openapi.yaml": document, "/pet.yaml": "type: object" };
  expect(await isRemembered(files, { ...files, "/other.yaml": "" })).toBe(true);
  expect(await isRemembered({ "/openapi.yaml": document }, { "/openapi.yaml": document })).toBe(true);
});

it("compiles again when what was read, missed or set is another", async () => {
  const files = { "/openapi.yaml": document, "/pet.yaml": "type: object" };
  expect(await isRemembered(files, { ...files, "/pet.yaml": "type: string" })).toBe(false);
  expect(await isRemembered(files, { "/openapi.yaml": document })).toBe(false);
  expect(await isRemembered({ "/openapi.yaml": document }, files)).toBe(false);
  expect(await isRemembered(files, files, { config: { name: "zoo" } })).toBe(false);
  expect(await isRemembered(files, files, { emit: [] })).toBe(false);
});

it("asks the network each time", async () => {
  const files = { "/openapi.yaml": document.replace("pet.yaml", '"https://example.com/pet.yaml"') };
  const host: Host = { ...memoryHost(files), readUrl: () => Promise.resolve(new TextEncoder().encode("type: object")) };
  const again = remembering(compile);
  const results: CompileResult[] = [await again(input, host), await again(input, host)];
  expect(results[0]).not.toBe(results[1]);
  expect(results[0]).toEqual(results[1]);
});
