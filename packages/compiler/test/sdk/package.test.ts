import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../write/temporary-folder.ts";
import { emitBuilt } from "./load-sdk.ts";

const repository = join(import.meta.dirname, "../../../..");
const runtime = join(repository, "packages/runtime-sdk");
const isBuilt = existsSync(join(runtime, "dist"));
if (!isBuilt) console.info("skipped: the runtime is not built, so that no package can be installed");

const document = `
openapi: 3.0.3
info: { title: Pets, version: "1.2" }
paths:
  /pets/{petId}:
    get:
      operationId: getPet
      tags: [pets]
      parameters: [{ name: petId, in: path, required: true, schema: { type: string } }]
      responses: { "200": { description: ok, content: { application/json: { schema: { type: object, properties: { name: { type: string } } } } } } }
      security: [{ iam: [] }]
components:
  securitySchemes:
    iam: { type: apiKey, in: header, name: Authorization, x-amazon-apigateway-authtype: awsSigv4 }
`;

const program = `
  const { mock, mockFetch } = await import("pets-sdk/mock");
  const { createPetsClient, getPetOperation } = await import("pets-sdk");
  const { iam } = await import("pets-sdk/sigv4");
  const fetch = mockFetch(mock(getPetOperation).answers({ status: 200, body: { name: "Rex" } }));
  const credentials = { accessKeyId: "a", secretAccessKey: "b" };
  const client = createPetsClient({ baseUrl: "https://pets.example", fetch, auth: { iam: iam({ credentials, region: "eu-west-1" }) } });
  const pet = await client.getPet({ petId: "1" });
  console.log(pet.name, fetch.requests[0].headers.get("authorization").split(" ")[0]);
`;

const run = (command: string, args: readonly string[], cwd: string): string =>
  execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

it.skipIf(!isBuilt)(
  "packs, installs and runs as any package does, from modules and from CommonJS",
  async () => {
    const folder = temporaryFolder({
      "app/package.json": '{ "name": "app", "private": true }',
      "app/main.mjs": program,
      "app/main.cjs": `(async () => {${program}})();`,
    });
    for (const [path, text] of await emitBuilt(document)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    run("npm", ["pack", "--silent", "--pack-destination", folder], join(folder, "sdk"));
    run("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", folder], runtime);
    const packed = readdirSync(folder).filter((file) => file.endsWith(".tgz"));
    expect(packed.sort()).toEqual(["apigw-compile-runtime-sdk-0.0.0.tgz", "pets-sdk-1.2.0.tgz"]);

    const install = ["install", "--offline", "--no-audit", "--no-fund", "--silent"];
    run("npm", [...install, ...packed.map((file) => join("..", file))], join(folder, "app"));
    expect(run(process.execPath, ["main.mjs"], join(folder, "app"))).toBe("Rex AWS4-HMAC-SHA256\n");
    expect(run(process.execPath, ["main.cjs"], join(folder, "app"))).toBe("Rex AWS4-HMAC-SHA256\n");

    const bin = (name: string): string => join(repository, "node_modules/.bin", name);
    const tarball = join(folder, "pets-sdk-1.2.0.tgz");
    expect(run(bin("publint"), ["--strict", tarball], folder)).toContain("All good!");
    // Exits with 1 on a problem that is not of CommonJS.
    expect(run(bin("attw"), [tarball, "--profile", "esm-only"], folder)).toContain("pets-sdk");
  },
  60_000,
);
