import { expect, it } from "vitest";
import { createReport } from "../../src/diagnostics/diagnostic.ts";
import { check } from "../../src/check/check.ts";
import { emitTemplates } from "../../src/emit/templates/index.ts";
import { loadDocument } from "../../src/load/load.ts";
import { lower } from "../../src/lower/lower.ts";
import { createLocator } from "../../src/source/locate.ts";
import { memoryHost } from "./memory-host.ts";

const document = (path: string): string => `openapi: 3.0.3
info: { title: Pets, version: "1" }
paths:
  /pets:
    post:
      operationId: addPet
      responses: { "200": { description: A pet } }
      x-amazon-apigateway-integration:
        type: http
        httpMethod: POST
        uri: https://example.com/pets
        requestTemplates: { application/json: { $file: ${path} } }
        responses: { default: { statusCode: "200", responseTemplates: { application/json: { $file: ${path} } } } }
`;

async function compiled(files: Record<string, string>): Promise<{ lines: string[]; templates: string[] }> {
  const { report, findings } = createReport();
  const loaded = await loadDocument({ path: "/api/openapi.yaml", allowRemote: false }, memoryHost(files), report);
  const api = loaded && lower(loaded, "rest", {}, report);
  if (!api) throw new Error("not loaded");
  check(api, loaded.root, report);
  const locate = createLocator(loaded.sources);
  const lines = findings
    .filter(({ code }) => /template/.test(code))
    .map(({ code, origin }) => `${origin.file}:${locate(origin)?.line}:${locate(origin)?.column} ${code}`);
  return { lines, templates: [...emitTemplates(api).values()].map(String) };
}

it("takes a template from a file, and points into it", async () => {
  const text = '#set($name = $input.path(\'$.name\'))\n{\n  "name": "$name",\n  "id": $input.jsn(\'$\')\n}\n';
  const { lines, templates } = await compiled({
    "/api/openapi.yaml": document("./templates/add-pet.vtl"),
    "/api/templates/add-pet.vtl": text,
  });
  expect(templates).toEqual([text, text]);
  expect(lines).toEqual(
    expect.arrayContaining([
      "/api/templates/add-pet.vtl:3:12 template/raw-input",
      "/api/templates/add-pet.vtl:4:16 template/unknown-member",
    ]),
  );
});

it.each(["./none.vtl", "https://example.com/x.vtl", "s3://bucket/x.vtl"])(
  "says that %s cannot be read",
  async (path) => {
    const { lines } = await compiled({ "/api/openapi.yaml": document(path) });
    expect(lines).toContain("/api/openapi.yaml:12:29 load/template-file-unreadable");
  },
);
