import { expect, it } from "vitest";
import { loadText, at, placeOf, type Loaded } from "./load-memory.ts";

/** A document with one operation, `post /a`, that has these members. */
function operation(members: string, root = ""): Promise<Loaded> {
  const indented = members.replaceAll(/^/gm, "      ");
  return loadText(`swagger: "2.0"\n${root}\npaths:\n  /a:\n    post:\n${indented}\n`);
}

const post = ["paths", "/a", "post"];

it("turns parameters into parameters with a schema, where they stood", async () => {
  const loaded = await operation(`parameters:
  - { in: body, name: b, schema: { type: object } }
  - name: q
    in: query
    description: D
    required: true
    type: integer
    maximum: 9
    x-example: 5`);
  const parameter = at(loaded, ...post, "parameters", 0);
  expect(parameter.value).toEqual({
    name: "q",
    in: "query",
    description: "D",
    required: true,
    "x-example": 5,
    schema: { type: "integer", maximum: 9 },
  });
  expect(placeOf(parameter)).toBe("api.yaml#/paths/~1a/post/parameters/1");
  expect(placeOf(at(loaded, ...post, "parameters", 0, "schema", "maximum"))).toBe(
    "api.yaml#/paths/~1a/post/parameters/1/maximum",
  );
});

it("takes a reference beside `in` for that of the schema", async () => {
  const loaded = await operation(
    "parameters: [{ in: query, name: q, $ref: '#/definitions/A' }]",
    "definitions: { A: { type: string } }",
  );
  expect(at(loaded, ...post, "parameters", 0).value).toEqual({
    in: "query",
    name: "q",
    schema: { $ref: "#/components/schemas/A" },
  });
});

it("says how lists are written", async () => {
  const cases = [
    ["query", "", { style: "form", explode: false }],
    ["query", "csv", { style: "form", explode: false }],
    ["query", "multi", { style: "form", explode: true }],
    ["query", "ssv", { style: "spaceDelimited", explode: false }],
    ["query", "tsv", { style: "tabDelimited", explode: false }],
    ["query", "pipes", { style: "pipeDelimited", explode: false }],
    ["header", "csv", { style: "simple", explode: false }],
    ["path", "", { style: "simple", explode: false }],
  ] as const;
  for (const [place, format, style] of cases) {
    const said = format === "" ? "" : `, collectionFormat: ${format}`;
    const items = "{ type: array, items: { type: string }, collectionFormat: csv }";
    const loaded = await operation(`parameters: [{ name: q, in: ${place}, type: array, items: ${items}${said} }]`);
    expect(at(loaded, ...post, "parameters", 0).value).toEqual({
      name: "q",
      in: place,
      ...style,
      schema: { type: "array", items: { type: "array", items: { type: "string" } } },
    });
  }
});

it("makes a body a request body of each media type that is consumed", async () => {
  const body =
    "parameters: [{ in: body, name: b, description: D, required: true, schema: { $ref: '#/definitions/A' } }]";
  const defined = "definitions: { A: { type: object } }";
  const cases = [
    [body, defined, ["application/json"]],
    [body, `consumes: [a/b, c/d]\n${defined}`, ["a/b", "c/d"]],
    [`consumes: [e/f]\n${body}`, `consumes: [a/b]\n${defined}`, ["e/f"]],
    [`consumes: []\n${body}`, defined, ["application/json"]],
  ] as const;
  for (const [members, root, types] of cases) {
    const loaded = await operation(members, root);
    expect(loaded.found).toEqual([]);
    const requestBody = at(loaded, ...post, "requestBody");
    expect(requestBody.value).toMatchObject({ description: "D", required: true });
    expect(Object.keys(at(loaded, ...post, "requestBody", "content").value as object)).toEqual(types);
    expect(placeOf(requestBody)).toBe("api.yaml#/paths/~1a/post/parameters/0");
    expect(placeOf(at(loaded, ...post, "requestBody", "content", types[0], "schema"))).toBe("api.yaml#/definitions/A");
    expect(Object.keys(at(loaded, ...post).value as object)).toEqual(["requestBody"]);
  }
});

it("shows a schema in the body where it is written", async () => {
  const loaded = await operation(
    "parameters: [{ in: body, name: b, schema: { properties: { x: { type: string, x-nullable: true } } } }]",
  );
  const x = at(loaded, ...post, "requestBody", "content", "application/json", "schema", "properties", "x");
  expect(x.value).toEqual({ type: "string", nullable: true });
  expect(placeOf(x)).toBe("api.yaml#/paths/~1a/post/parameters/0/schema/properties/x");
});

it("makes form fields one object, multipart where a file or the document wants it", async () => {
  const text = "{ in: formData, name: t, type: string, required: true, description: D }";
  const file = "{ in: formData, name: f, type: file }";
  const cases = [
    [`parameters: [${text}]`, "application/x-www-form-urlencoded"],
    [`parameters: [${text}, ${file}]`, "multipart/form-data"],
    [`consumes: [multipart/form-data]\nparameters: [${text}]`, "multipart/form-data"],
    [`consumes: [application/json]\nparameters: [${text}]`, "application/x-www-form-urlencoded"],
  ];
  for (const [members = "", type = ""] of cases) {
    const loaded = await operation(members);
    const content = at(loaded, ...post, "requestBody", "content");
    expect(Object.keys(content.value as object)).toEqual([type]);
    const schema = at(loaded, ...post, "requestBody", "content", type, "schema");
    expect(schema.value).toMatchObject({
      type: "object",
      required: ["t"],
      properties: { t: { type: "string", description: "D" } },
    });
    expect(placeOf(at(loaded, ...post, "requestBody", "content", type, "schema", "properties", "t"))).toBe(
      "api.yaml#/paths/~1a/post/parameters/0",
    );
  }
  const both = await operation(`parameters: [${text}, ${file}]`);
  const schema = ["requestBody", "content", "multipart/form-data", "schema", "properties", "f"];
  expect(at(both, ...post, ...schema).value).toEqual({ type: "string", format: "binary" });
});

it("gives the body of a path item to its operations, but for those with their own", async () => {
  const loaded = await loadText(`swagger: "2.0"
paths:
  /a:
    parameters: [{ in: body, name: b, schema: { type: object } }, { in: query, name: q, type: string }]
    post: { responses: {} }
    put: { parameters: [{ in: body, name: b, schema: { type: array } }] }
`);
  const type = ["requestBody", "content", "application/json", "schema", "type"];
  expect(at(loaded, "paths", "/a", "post", ...type).value).toBe("object");
  expect(at(loaded, "paths", "/a", "put", ...type).value).toBe("array");
  expect(at(loaded, "paths", "/a", "parameters").value).toMatchObject([{ name: "q" }]);
});

it("gives responses content, headers and examples", async () => {
  const loaded = await operation(
    `produces: [a/b]
responses:
  200:
    description: D
    schema: { type: string }
    headers: { X: { type: integer, description: H } }
    examples: { a/b: hello, c/d: { x: 1 } }
    x-y: 1
  204: { description: none }
  400: { description: only, examples: { a/b: 1 } }
  500: { $ref: "#/responses/Bad" }`,
    "produces: [e/f]\nresponses: { Bad: { description: B, schema: { type: file } } }",
  );
  expect(loaded.found).toEqual([]);
  expect(at(loaded, ...post, "responses", 200).value).toEqual({
    description: "D",
    "x-y": 1,
    headers: { X: { description: "H", schema: { type: "integer" } } },
    content: {
      "a/b": { schema: { type: "string" }, example: "hello" },
      "c/d": { schema: { type: "string" }, example: { x: 1 } },
    },
  });
  expect(placeOf(at(loaded, ...post, "responses", 200, "content", "a/b", "schema", "type"))).toBe(
    "api.yaml#/paths/~1a/post/responses/200/schema/type",
  );
  expect(placeOf(at(loaded, ...post, "responses", 200, "headers", "X", "schema", "type"))).toBe(
    "api.yaml#/paths/~1a/post/responses/200/headers/X/type",
  );
  expect(at(loaded, ...post, "responses", 204).value).toEqual({ description: "none" });
  expect(at(loaded, ...post, "responses", 400).value).toEqual({
    description: "only",
    content: { "a/b": { example: 1 } },
  });
  const bad = at(loaded, ...post, "responses", 500);
  expect(placeOf(bad)).toBe("api.yaml#/responses/Bad");
  expect(bad.value).toEqual({ description: "B", content: { "e/f": { schema: { type: "string", format: "binary" } } } });
});

it("gives a body of the path item the operation's media types", async () => {
  const loaded = await loadText(`swagger: "2.0"
consumes: [application/json]
paths:
  /x:
    parameters: [{ name: body, in: body, schema: { type: object } }]
    put: { consumes: [application/xml], responses: {} }
    post: { responses: {} }
`);
  const types = (method: string): string[] =>
    Object.keys(at(loaded, "paths", "/x", method, "requestBody", "content").value as object);
  expect(types("put")).toEqual(["application/xml"]);
  expect(types("post")).toEqual(["application/json"]);
});
