import { expect, it } from "vitest";
import { at, loadFiles, placeOf, type Loaded } from "./load-memory.ts";

function main(ref: string): string {
  return `openapi: 3.0.3\npaths:\n  /a: { $ref: ${JSON.stringify(ref)} }\ncomponents: { schemas: { Own: { type: object } } }\n`;
}

const item = "get: { responses: {} }\n";

function loadOne(ref: string, name: string, content: string | Uint8Array = item): Promise<Loaded> {
  return loadFiles({ "api.yaml": main(ref), [name]: content });
}

it("follows references to files, whatever their names", async () => {
  const cases = [
    ["part.yaml", "part.yaml"],
    ["./part.yaml", "part.yaml"],
    ["sub/../sub/part.json", "sub/part.json"],
    ["/project/part.yaml", "part.yaml"],
    ["../other/part.yaml", "/other/part.yaml"],
    ["a b.yaml", "a b.yaml"],
    ["a%20b.yaml", "a b.yaml"],
    ["a%23b.yaml", "a#b.yaml"],
    ["100%25.yaml", "100%.yaml"],
    ["größe.yaml", "größe.yaml"],
    ["part", "part"],
    ["parts\\part.yaml", "parts/part.yaml"],
  ];
  for (const [ref = "", name = ""] of cases) {
    const loaded = await loadOne(ref, name);
    expect(loaded.found, ref).toEqual([]);
    expect(placeOf(at(loaded, "paths", "/a", "get")), ref).toBe(`${name}#/get`);
    expect(loaded.document?.sources.size).toBe(2);
  }
});

it("follows pointers into parts, from part to part, and back to the document", async () => {
  const loaded = await loadFiles({
    "api.yaml": main("parts/paths.yaml#/~1a"),
    "parts/paths.yaml": '/a:\n  get:\n    responses: { "200": { $ref: "../shared/responses.yaml#/Ok" } }\n',
    "shared/responses.yaml": `
Ok: { content: { application/json: { schema: { $ref: "#/Local" } } } }
Local: { properties: { own: { $ref: "../api.yaml#/components/schemas/Own" }, self: { $ref: "#/Local" } } }
`,
  });
  expect(loaded.found).toEqual([]);
  const schema = ["paths", "/a", "get", "responses", "200", "content", "application/json", "schema"];
  expect(placeOf(at(loaded, ...schema))).toBe("shared/responses.yaml#/Local");
  expect(placeOf(at(loaded, ...schema, "properties", "own"))).toBe("api.yaml#/components/schemas/Own");
  expect(placeOf(at(loaded, ...schema, "properties", "self", "properties", "self"))).toBe(
    "shared/responses.yaml#/Local",
  );
});

it("follows a reference that stands for a whole map", async () => {
  const loaded = await loadFiles({
    "api.yaml":
      'openapi: 3.0.3\npaths: {}\ncomponents: { schemas: { $ref: schemas.yaml }, responses: {} }\nx-apigw-a: { $ref: "#/components/schemas/Pet" }\n',
    "schemas.yaml": "Pet: { type: object }\n",
  });
  expect(loaded.found).toEqual([]);
  expect(placeOf(at(loaded, "x-apigw-a"))).toBe("schemas.yaml#/Pet");
});

it("reports a missing file at each reference to it", async () => {
  const { found } = await loadFiles({
    "api.yaml":
      "openapi: 3.0.3\npaths:\n  /a: { $ref: no.yaml }\n  /b: { $ref: 'no.yaml#/b' }\n  /c: { $ref: part.yaml }\n",
    "part.yaml": "get: { $ref: also-no.yaml }\n",
  });
  expect(found).toEqual([
    "ref/missing-file api.yaml#/paths/~1a",
    "ref/missing-file api.yaml#/paths/~1b",
    "ref/missing-file part.yaml#/get",
  ]);
});

it("reports what is wrong inside a part in that part, once", async () => {
  const cases: [string | Uint8Array, string][] = [
    ["get: [", "load/syntax part.yaml#"],
    ["", "load/empty part.yaml#"],
    ["get: {}\nget: {}\n", "load/duplicate-key part.yaml#"],
    [Buffer.from([0x67, 0x3a, 0x20, 0xff]), "load/not-utf-8 part.yaml#"],
    ["a: { $ref: '#/no' }", "ref/unresolved part.yaml#/a"],
  ];
  for (const [content, found] of cases)
    expect((await loadOne("part.yaml", "part.yaml", content)).found).toEqual([found]);
});

it("reads nothing from the network unless that is allowed", async () => {
  const url = "https://example.com/parts/a.yaml";
  const files = {
    "api.yaml": main(`${url}#/item`),
    [url]: 'item: { get: { $ref: "./b.yaml" } }\n',
    "https://example.com/parts/b.yaml": "summary: far\nresponses: { 200: { $ref: 'file:///etc/passwd' } }\n",
  };
  const refused = await loadFiles(files);
  expect(refused.found).toEqual(["ref/remote api.yaml#/paths/~1a"]);
  const allowed = await loadFiles(files, "api.yaml", true);
  expect(allowed.found).toEqual(["ref/unsupported-scheme https://example.com/parts/b.yaml#/responses/200"]);
  expect(at(allowed, "paths", "/a", "get", "summary").value).toBe("far");
});

it("reports a remote part that is not there", async () => {
  const { found } = await loadFiles({ "api.yaml": main("https://example.com/no.yaml") }, "api.yaml", true);
  expect(found).toEqual(["ref/missing-file api.yaml#/paths/~1a"]);
});

it("refuses what is neither file nor page", async () => {
  for (const ref of [
    "file:///project/part.yaml",
    "ftp://example.com/a",
    "//example.com/a.yaml",
    "urn:a:b",
    "data:,{}",
  ]) {
    expect((await loadOne(ref, "part.yaml")).found, ref).toEqual(["ref/unsupported-scheme api.yaml#/paths/~1a"]);
  }
});

it("keeps circles among files", async () => {
  const loaded = await loadFiles({
    "api.yaml": main("a.yaml"),
    "a.yaml": "get: { responses: {} }\nx-amazon-apigateway-next: { $ref: b.yaml }\n",
    "b.yaml": "back: { $ref: a.yaml }\nself: { $ref: b.yaml }\n",
  });
  expect(loaded.found).toEqual([]);
  expect(placeOf(at(loaded, "paths", "/a", "x-amazon-apigateway-next", "self", "back"))).toBe("a.yaml#");
});

it("is soft about files that an example names", async () => {
  const { found } = await loadFiles({ "api.yaml": "openapi: 3.0.3\npaths: {}\nx-a: { example: { $ref: no.yaml } }\n" });
  expect(found).toEqual(["ref/unresolved-text api.yaml#/x-a/example"]);
});

it("follows a list of one AWS::Include, and tells of macros, whose work nobody knows before the stack is made", async () => {
  const document = (transform: string): string => `openapi: 3.0.3\npaths:\n  Fn::Transform: ${transform}\n`;
  const item = "/a: { get: { responses: {} } }\n";
  const include = "{ Name: AWS::Include, Parameters: { Location: paths.yaml } }";
  const loaded = await loadFiles({ "api.yaml": document(`[${include}]`), "paths.yaml": item });
  expect(loaded.found).toEqual([]);
  expect(placeOf(at(loaded, "paths", "/a", "get"))).toBe("paths.yaml#/~1a/get");
  for (const transform of ["{ Name: Paths }", `[{ Name: Paths }]`]) {
    expect((await loadFiles({ "api.yaml": document(transform) })).found).toEqual(["load/macro api.yaml#/paths"]);
  }
  const two = await loadFiles({ "api.yaml": document(`[${include}, { Name: Paths }]`), "paths.yaml": item });
  expect(two.found).toEqual(["load/macro api.yaml#/paths", "load/macro api.yaml#/paths"]);
});

it("follows AWS::Include, alone and beside other members", async () => {
  const loaded = await loadFiles({
    "api.yaml": `openapi: 3.0.3
info: { title: T, version: '1' }
Fn::Transform: { Name: AWS::Include, Parameters: { Location: rest.yaml } }
components: { schemas: { Pet: { type: object } } }
`,
    "rest.yaml": `paths:
  /a: !Transform { Name: AWS::Include, Parameters: { Location: ./item.yaml } }
`,
    "item.yaml":
      'get: { responses: { "200": { content: { a/b: { schema: { $ref: "#/components/schemas/Pet" } } } } } }\n',
  });
  expect(loaded.found).toEqual([]);
  expect(at(loaded, "info", "title").value).toBe("T");
  expect(placeOf(at(loaded, "paths", "/a", "get"))).toBe("item.yaml#/get");
  const schema = at(loaded, "paths", "/a", "get", "responses", "200", "content", "a/b", "schema");
  expect(placeOf(schema)).toBe("api.yaml#/components/schemas/Pet");
});

it("says why an include was not followed", async () => {
  const include = (location: string): string =>
    `openapi: 3.0.3\npaths: { Fn::Transform: { Name: AWS::Include, Parameters: { Location: ${location} } } }\n`;
  const cases = [
    ["s3://bucket/key", "load/include-elsewhere api.yaml#/paths"],
    ["!Sub 's3://${Bucket}/key'", "load/include-elsewhere api.yaml#/paths"],
    ["no.yaml", "load/include-unreadable api.yaml#/paths"],
    ["api.yaml", "load/include-unreadable api.yaml#/paths"],
  ];
  for (const [location = "", found] of cases) {
    expect((await loadFiles({ "api.yaml": include(location) })).found, location).toEqual([found]);
  }
});
