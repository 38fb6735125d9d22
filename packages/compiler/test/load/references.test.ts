import { expect, it } from "vitest";
import { deref } from "../../src/source/node.ts";
import { at, loadFiles, loadText, placeOf } from "./load-memory.ts";

function document(schema: string, rest = ""): string {
  return `openapi: 3.0.3
paths:
  /pets:
    get:
      responses:
        "200":
          content:
            application/json:
              schema: ${schema}
components:
  schemas:
    Pet: { type: object, properties: { name: { type: string }, "a/b": { type: number }, "c d": { type: boolean } } }
    Alias: { $ref: "#/components/schemas/Pet" }
    Node: { properties: { next: { $ref: "#/components/schemas/Node" } } }
${rest}`;
}

const place = ["paths", "/pets", "get", "responses", "200", "content", "application/json", "schema"];
const pointer = "/paths/~1pets/get/responses/200/content/application~1json/schema";

it("follows references to any place, in any spelling", async () => {
  const cases = [
    ["#/components/schemas/Pet", "/components/schemas/Pet"],
    ["#/components/schemas/Alias", "/components/schemas/Pet"],
    ["#/components/schemas/Pet/properties/name", "/components/schemas/Pet/properties/name"],
    ["#/components/schemas/Alias/properties/name", "/components/schemas/Pet/properties/name"],
    ["#/components/schemas/Node/properties/next/properties/next", "/components/schemas/Node"],
    ["#/components/schemas/Pet/properties/a~1b", "/components/schemas/Pet/properties/a~1b"],
    ["#/components/schemas/Pet/properties/c%20d", "/components/schemas/Pet/properties/c d"],
    ["#/components/schemas/Pet/properties/a%2Fb", "/components/schemas/Pet/properties/a~1b"],
    ["#/components/schemas/Pet/properties/a%7E1b", "/components/schemas/Pet/properties/a~1b"],
    ["https://apigateway.us-east-1.amazonaws.com/restapis/a1b2c3/models/Pet", "/components/schemas/Pet"],
    ["https://apigateway.${AWS::URLSuffix}/restapis/${Api}/models/Pet", "/components/schemas/Pet"],
    ["api.yaml#/components/schemas/Pet", "/components/schemas/Pet"],
  ];
  for (const [ref = "", target = ""] of cases) {
    const loaded = await loadText(document(`{ $ref: "${ref}" }`));
    expect(loaded.found, ref).toEqual([]);
    expect(placeOf(at(loaded, ...place)), ref).toBe(`api.yaml#${target}`);
  }
});

it("reports where a reference leads nowhere, with what may be meant", async () => {
  const cases = [
    ["#/components/schemas/Pett", '"#/components/schemas/Pet"'],
    ["#/components/schemas/pet", '"#/components/schemas/Pet"'],
    ["#/definitions/Pet", '"#/components/schemas/Pet"'],
    ["#/components/schemas/Pet/properties/nam", '"#/components/schemas/Pet/properties/name"'],
    ["#/components/schemas/Unlike", "Define what it points to"],
    ["#Pet", "Define what it points to"],
  ];
  for (const [ref = "", help = ""] of cases) {
    const { found, findings } = await loadText(document(`{ $ref: "${ref}" }`));
    expect(found, ref).toEqual([`ref/unresolved api.yaml#${pointer}`]);
    expect(findings[0]?.help, ref).toContain(help);
  }
});

it("proposes references of the version that the document is written in", async () => {
  const { findings } = await loadText(`swagger: "2.0"
paths: {}
definitions: { Pet: { properties: { next: { $ref: "#/components/schemas/Pet" }, owner: { $ref: "#/definitions/Pat" } } } }
`);
  for (const { help } of findings) expect(help).toContain('"#/definitions/Pet"');
});

it("takes a bare name for the schema of that name, and says so", async () => {
  const { found, findings } = await loadText(document('{ $ref: "Pet" }'));
  expect(found).toEqual([`ref/bare-name api.yaml#${pointer}`]);
  expect(findings[0]?.help).toContain('"#/components/schemas/Pet"');
});

it("knows the models that API Gateway brings, and those it has elsewhere", async () => {
  const model = "https://apigateway.amazonaws.com/restapis/abc/models/Other";
  expect((await loadText(document('{ $ref: "#/components/schemas/Empty" }'))).found).toEqual([
    `ref/built-in-model api.yaml#${pointer}`,
  ]);
  expect((await loadText(document(`{ $ref: "${model}" }`))).found).toEqual([`ref/model-elsewhere api.yaml#${pointer}`]);
});

it("is soft about text that looks like a reference", async () => {
  const { findings, found } = await loadText(`openapi: 3.0.3
paths: {}
x-other: { $ref: "#/nowhere" }
x-amazon-apigateway-integrations: { a: { $ref: "#/nowhere" } }
components:
  schemas:
    A: { example: { $ref: "#/nowhere" }, properties: { example: { $ref: "#/nowhere" }, $ref: { type: string } } }
`);
  expect(found).toEqual([
    "ref/unresolved api.yaml#/components/schemas/A/properties/example",
    "ref/unresolved-extension api.yaml#/x-amazon-apigateway-integrations/a",
    "ref/unresolved-text api.yaml#/components/schemas/A/example",
    "ref/unresolved-text api.yaml#/x-other",
  ]);
  expect(findings.map(({ severity }) => severity)).toEqual(["warning", "error", "warning", "warning"]);
});

it("tells a circle of mere references from a schema that refers to itself", async () => {
  const circle = `    A: { $ref: "#/components/schemas/B" }\n    B: { $ref: "#/components/schemas/A" }\n`;
  const loaded = await loadText(document('{ $ref: "#/components/schemas/Node" }', circle));
  expect(loaded.found).toEqual([
    "ref/circle api.yaml#/components/schemas/A",
    "ref/circle api.yaml#/components/schemas/B",
  ]);
  expect(
    deref(at(loaded, "components", "schemas"))?.graph.target("#/components/schemas/A/x", {
      file: "/project/api.yaml",
      pointer: "",
    }),
  ).toBeUndefined();
});

it("does not lose itself in references that lead through one another", async () => {
  const many = Array.from({ length: 40 }, (_, index) => {
    const next = `"#/components/schemas/S${String((index + 1) % 40)}/a/b"`;
    return `    S${String(index)}: { a: { $ref: ${next} } }\n`;
  });
  const { found } = await loadText(document("{}", many.join("")));
  expect(found.length).toBe(40);
});

it("names a placeholder that would be filled in too late", async () => {
  for (const ref of ["${file}.yaml", "#/components/schemas/${name}"]) {
    expect((await loadText(document(`{ $ref: "${ref}" }`))).found).toEqual([`ref/placeholder api.yaml#${pointer}`]);
  }
});

it("visits what aliases share once", async () => {
  const { found } = await loadText(
    "openapi: 3.0.3\nx-amazon-apigateway-a: &a { $ref: '#/no' }\nx-amazon-apigateway-b: *a\n",
  );
  expect(found).toEqual(["ref/unresolved-extension api.yaml#/x-amazon-apigateway-a"]);
});

it("takes a bare name in the words of Swagger 2.0 too, each kind in its own collection", async () => {
  const loaded = await loadText(`swagger: "2.0"
paths:
  /a:
    get:
      parameters: [{ $ref: Page }]
      responses: { "200": { schema: { $ref: Pet } }, default: { $ref: Problem } }
definitions: { Pet: { type: object }, Problem: { type: string } }
parameters: { Page: { name: page, in: query, type: string } }
responses: { Problem: { description: It failed. } }
`);
  expect(loaded.found).toEqual([
    "ref/bare-name api.yaml#/paths/~1a/get/parameters/0",
    "ref/bare-name api.yaml#/paths/~1a/get/responses/200/schema",
    "ref/bare-name api.yaml#/paths/~1a/get/responses/default",
  ]);
  expect(loaded.findings.map(({ severity }) => severity)).toEqual(["info", "info", "info"]);
  expect(loaded.findings.map(({ help }) => /"(.*)"/.exec(help)?.[1]).sort()).toEqual([
    "#/definitions/Pet",
    "#/parameters/Page",
    "#/responses/Problem",
  ]);
  const responses = at(loaded, "paths", "/a", "get", "responses");
  expect(responses.value).toMatchObject({ default: {} });
  expect(placeOf(at(loaded, "paths", "/a", "get", "responses", "default"))).toBe("api.yaml#/responses/Problem");
  const place = ["paths", "/a", "get", "responses", "200", "content", "application/json", "schema"];
  expect(placeOf(at(loaded, ...place))).toBe("api.yaml#/definitions/Pet");
});

it("tells a missing file from a name, and names the file that was meant", async () => {
  const { found, findings } = await loadFiles({
    "api.yaml": `openapi: 3.0.3
paths: { /a: { $ref: parts/a.yaml } }
components: { schemas: { Pet: { type: object }, Other: { $ref: Pet.json }, Third: { $ref: Pets } } }
`,
    "parts/a.yaml":
      'get: { responses: { "200": { content: { a/b: { schema: { $ref: "#/components/schemas/Pet" } } } } } }',
  });
  expect(found).toEqual([
    "ref/missing-file api.yaml#/components/schemas/Other",
    "ref/missing-file api.yaml#/components/schemas/Third",
    "ref/unresolved parts/a.yaml#/get/responses/200/content/a~1b/schema",
  ]);
  const help = Object.fromEntries(findings.map((finding) => [finding.code, finding.help]));
  expect(help["ref/unresolved"]).toContain('"../api.yaml#/components/schemas/Pet"');
});

it("proposes no part of the document for a file that is not there", async () => {
  const { findings } = await loadFiles({ "api.yaml": "openapi: 3.0.3\npaths: { /a: { $ref: paths/a.yaml } }\n" });
  expect(findings.map(({ code }) => code)).toEqual(["ref/missing-file"]);
  expect(findings[0]?.help).toContain("relative to the file they stand in");
});

it("reads a reference that an intrinsic writes out, and names one whose text is not known", async () => {
  const written = [
    '!Sub "#/components/schemas/Pet"',
    '!Sub "https://apigateway.${AWS::URLSuffix}/restapis/${Api}/models/Pet"',
  ];
  for (const ref of written) {
    const loaded = await loadText(document(`{ $ref: ${ref} }`));
    expect(loaded.found, ref).toEqual([]);
    expect(placeOf(at(loaded, ...place)), ref).toBe("api.yaml#/components/schemas/Pet");
  }
  for (const ref of [
    '!Sub "#/components/schemas/${Name}"',
    "!Ref Name",
    '!Join ["", ["#/components/schemas/", !Ref Name]]',
  ]) {
    const { found } = await loadText(document(`{ $ref: ${ref} }`));
    expect(found, ref).toEqual([`ref/placeholder api.yaml#${pointer}`]);
  }
});

it("follows anchors in OpenAPI 3.1, in part files too, and says where there is none", async () => {
  const text = (version: string): string =>
    `openapi: ${version}\npaths: {}\ncomponents: { schemas: { A: { $anchor: a }, B: { $ref: "#a" }, C: { $ref: "#c" }, D: { $ref: "part.yaml#d" } } }\n`;
  const part = "E: { properties: { f: { $anchor: d, type: string } } }\n";
  const loaded = await loadFiles({ "api.yaml": text("3.1.0"), "part.yaml": part });
  expect(loaded.found).toEqual(["ref/anchor api.yaml#/components/schemas/C"]);
  expect(placeOf(at(loaded, "components", "schemas", "B"))).toBe("api.yaml#/components/schemas/A");
  expect(placeOf(at(loaded, "components", "schemas", "D"))).toBe("part.yaml#/E/properties/f");
  // Before, the keyword means nothing.
  const before = await loadFiles({ "api.yaml": text("3.0.3"), "part.yaml": part });
  expect(before.found).toEqual([
    "ref/unresolved api.yaml#/components/schemas/B",
    "ref/unresolved api.yaml#/components/schemas/C",
    "ref/unresolved api.yaml#/components/schemas/D",
  ]);
});

it("follows a reference in the place of a collection, and shows what stands behind it where it stands", async () => {
  const loaded = await loadFiles({
    "api.yaml": `openapi: 3.0.3
paths: { $ref: paths.yaml }
components: { schemas: { $ref: schemas.yaml }, responses: { $ref: "parts.yaml#/responses" } }
`,
    "paths.yaml": '/a: { get: { responses: { "200": { $ref: "api.yaml#/components/responses/Ok" } } } }',
    "schemas.yaml": "Pet: { properties: { tag: { $ref: '#/Tag' } } }\nTag: { type: string }",
    "parts.yaml": 'responses: { Ok: { content: { a/b: { schema: { $ref: "api.yaml#/components/schemas/Pet" } } } } }',
  });
  expect(loaded.found).toEqual([]);
  expect(placeOf(at(loaded, "paths", "/a", "get"))).toBe("paths.yaml#/~1a/get");
  const schema = ["paths", "/a", "get", "responses", "200", "content", "a/b", "schema"];
  expect(placeOf(at(loaded, ...schema, "properties", "tag"))).toBe("schemas.yaml#/Tag");
  const gone = await loadFiles({
    "api.yaml": 'openapi: 3.0.3\npaths: { $ref: "#/no" }\ncomponents: { schemas: { $ref: "#/no" } }',
  });
  expect(gone.found).toEqual([
    "ref/unresolved api.yaml#/components/schemas",
    "ref/unresolved-operation api.yaml#/paths",
  ]);
});

it("is not thrown by a reference or an identifier that is no URL", async () => {
  const refs = [
    "http://[",
    "https://a:b:c/",
    "//",
    "x://",
    "https://apigateway.${AWS::URLSuffix}/restapis/x",
    "http://%",
  ];
  for (const ref of refs) {
    const { found } = await loadFiles({
      "api.yaml": `openapi: 3.1.0
paths: { /a: { $ref: part.yaml } }
components: { schemas: { A: { $id: "${ref}", $ref: "${ref}" } } }`,
      "part.yaml": `get: { responses: { "200": { $ref: "${ref}" } } }`,
    });
    expect(found.length, ref).toBe(2);
  }
});
