import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { buildModules } from "../../src/emit/sdk/build-modules.ts";
import { checkSdks } from "../conformance/corpus/check-sdks.ts";
import { temporaryFolder } from "../write/temporary-folder.ts";
import { emitBuilt, installRuntime } from "./load-sdk.ts";
import { writeFiles } from "../write/write-files.ts";

const document = `
openapi: 3.0.3
info: { title: Pets, version: "1.2" }
paths:
  /pets/{petId}:
    get:
      operationId: getPet
      tags: [pets]
      description: "Not the end: */ evil()"
      parameters: [{ name: petId, in: path, required: true, schema: { type: string } }]
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
    put:
      operationId: putPet
      tags: [pets]
      parameters:
        - { name: petId, in: path, required: true, schema: { type: string } }
        - { name: filter, in: query, style: deepObject, schema: { type: object } }
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "204": { description: done } }
components:
  schemas:
    Pet: { type: object, required: [name], properties: { name: { type: string, enum: ["it's", '"', "\\u2028"] } } }
`;

it("makes modules and declarations that need no build", async () => {
  const files = await emitBuilt(document);
  const modules = ["client", "index", "mock", "pets", "prepare", "runtime", "types"];
  expect([...files.keys()].sort()).toEqual(
    ["README.md", "package.json", ...modules.flatMap((name) => [`dist/${name}.d.ts`, `dist/${name}.js`])]
      .map((path) => `sdk/${path}`)
      .sort(),
  );
  const description = JSON.parse(files.get("sdk/package.json") ?? "") as Record<string, unknown>;
  expect(description).toMatchObject({ files: ["dist"], sideEffects: false, type: "module" });
  expect(Object.keys(description)).not.toContain("scripts");
  expect(Object.keys(description)).not.toContain("devDependencies");
});

it("compiles where it is used, with the same types", async () => {
  const files = new Map(await emitBuilt(document));
  files.set(
    "use.mts",
    `import { createPetsClient, getPet, getPetOperation, type Pet } from "./sdk/dist/index.js";
import { mock, mockFetch, type MockFetch } from "./sdk/dist/mock.js";
import { createClient } from "./sdk/dist/runtime.js";
const client = createPetsClient({ baseUrl: "https://pets.example" });
export const one: Promise<Pet> = client.getPet({ petId: "1" });
export const other: Promise<Pet> = getPet(createClient({ baseUrl: "https://pets.example" }), { petId: "1" });
export const fetch: MockFetch = mockFetch(mock(getPetOperation).answers({ status: 200, body: { name: "it's" } }));
// @ts-expect-error petId is required
export const wrong: Promise<Pet> = client.getPet({});
`,
  );
  expect(checkSdks(new Map([["pets", files]])).get("pets")).toEqual([]);
});

it("runs in Node as it is", async () => {
  const folder = temporaryFolder();
  writeFiles(folder, await emitBuilt(document));
  installRuntime(join(folder, "sdk"));
  const program = `
    import { createPetsClient } from "./sdk/dist/index.js";
    const sent = [];
    const fetch = async (url, { method }) => {
      sent.push(method + " " + url);
      return new Response('{"name":"it\\'s"}', { headers: { "content-type": "application/json" } });
    };
    const client = createPetsClient({ baseUrl: "https://pets.example/v1", fetch });
    const pet = await client.getPet({ petId: "a/b" });
    await client.putPet({ petId: "1", filter: { a: "b" }, body: pet });
    console.log(JSON.stringify([pet, ...sent]));
  `;
  writeFileSync(join(folder, "main.mjs"), program);
  const output = execFileSync(process.execPath, ["main.mjs"], { cwd: folder, encoding: "utf8" });
  expect(JSON.parse(output)).toEqual([
    { name: "it's" },
    "GET https://pets.example/v1/pets/a%2Fb",
    "PUT https://pets.example/v1/pets/1?filter%5Ba%5D=b",
  ]);
});

it("refuses to make JavaScript of what does not parse", () => {
  expect(() => buildModules(new Map([["pets", "export const = 1;"]]))).toThrow(/pets\.ts:1 does not parse/);
});
