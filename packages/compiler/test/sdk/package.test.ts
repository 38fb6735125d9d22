import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { build as viteBuild } from "vite";
import { expect, it } from "vitest";
import { temporaryFolder } from "../write/temporary-folder.ts";
import { emitBuilt } from "./load-sdk.ts";
import { writeFiles } from "../write/write-files.ts";

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

const runtimeTarball = "apigw-compile-runtime-sdk-0.0.0.tgz";
const sdkTarball = "pets-sdk-1.2.0.tgz";

/** The packed SDK and runtime, and beside them an application that installs nothing yet. */
async function packed(): Promise<{ readonly folder: string; readonly app: string }> {
  const folder = temporaryFolder({
    "app/package.json": JSON.stringify({
      name: "app",
      private: true,
      // No registry has the runtime of this checkout.
      pnpm: { overrides: { "@apigw-compile/runtime-sdk": `file:../${runtimeTarball}` } },
    }),
    "app/main.mjs": program,
    "app/main.cjs": `(async () => {${program}})();`,
  });
  writeFiles(folder, await emitBuilt(document));
  run("npm", ["pack", "--silent", "--pack-destination", folder], join(folder, "sdk"));
  run("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", folder], runtime);
  return { folder, app: join(folder, "app") };
}

const installs: readonly (readonly [name: string, command: string, args: readonly string[]])[] = [
  [
    "npm",
    "npm",
    ["install", "--offline", "--no-audit", "--no-fund", "--silent", `../${runtimeTarball}`, `../${sdkTarball}`],
  ],
  ["pnpm", "npx", ["--yes", "pnpm@10.34.9", "add", "--offline", "--silent", `../${sdkTarball}`]],
];

it.skipIf(!isBuilt).each(installs)(
  "installs with %s and runs as any package does, from modules, CommonJS and bundles",
  async (_, command, args) => {
    const { app } = await packed();
    run(command, args, app);
    const expected = "Rex AWS4-HMAC-SHA256\n";
    expect(run(process.execPath, ["main.mjs"], app)).toBe(expected);
    expect(run(process.execPath, ["main.cjs"], app)).toBe(expected);

    const common = { absWorkingDir: app, entryPoints: ["main.mjs"], bundle: true };
    await build({ ...common, format: "esm", outfile: join(app, "esbuild.mjs"), logLevel: "error" });
    expect(run(process.execPath, ["esbuild.mjs"], app)).toBe(expected);

    const lib = { entry: "main.mjs", formats: ["es" as const], fileName: () => "main.mjs" };
    await viteBuild({ root: app, configFile: false, logLevel: "error", build: { lib, outDir: "vite" } });
    expect(run(process.execPath, ["vite/main.mjs"], app)).toBe(expected);
  },
);

it.skipIf(!isBuilt)("is packed as publint and attw want it", async () => {
  const { folder } = await packed();
  const bin = (name: string): string => join(repository, "node_modules/.bin", name);
  const tarball = join(folder, sdkTarball);
  expect(run(bin("publint"), ["--strict", tarball], folder)).toContain("All good!");
  // Exits with 1 on a problem that is not of CommonJS.
  expect(run(bin("attw"), [tarball, "--profile", "esm-only"], folder)).toContain("pets-sdk");
});
