import { expect, it } from "vitest";
import { loadFiles, loadText, at, placeOf, type Loaded } from "./load-memory.ts";

/** A document with one operation, `post /a`, that has these members. */
function operation(members: string, root = ""): Promise<Loaded> {
  const indented = members.replaceAll(/^/gm, "      ");
  return loadText(`swagger: "2.0"\n${root}\npaths:\n  /a:\n    post:\n${indented}\n`);
}

const post = ["paths", "/a", "post"];

it("moves what is defined once for all to components, and references with it", async () => {
  const loaded = await operation(
    `parameters: [{ $ref: "#/parameters/Q" }, { $ref: "#/parameters/B" }]`,
    `
parameters: { Q: { name: q, in: query, type: string }, B: { name: b, in: body, schema: { $ref: "#/definitions/Pet" } } }
definitions:
  Pet:
    discriminator: kind
    properties: { kind: { type: string }, next: { $ref: "#/definitions/Pet" }, list: { items: [{ x-nullable: true }] } }
    allOf: [{ $ref: "#/definitions/Pet/properties/kind" }]
    additionalProperties: { x-nullable: true }
    example: { discriminator: kept, $ref: "#/definitions/Pet", x-nullable: kept }`,
  );
  expect(loaded.found).toEqual([]);
  expect(at(loaded, "components", "schemas", "Pet").value).toEqual({
    discriminator: { propertyName: "kind" },
    properties: {
      kind: { type: "string" },
      next: { $ref: "#/components/schemas/Pet" },
      list: { items: [{ nullable: true }] },
    },
    allOf: [{ $ref: "#/components/schemas/Pet/properties/kind" }],
    additionalProperties: { nullable: true },
    example: { discriminator: "kept", $ref: "#/definitions/Pet", "x-nullable": "kept" },
  });
  expect(at(loaded, ...post, "parameters").value).toEqual([{ $ref: "#/components/parameters/Q" }]);
  expect(placeOf(at(loaded, ...post, "parameters", 0, "schema", "type"))).toBe("api.yaml#/parameters/Q/type");
  expect(placeOf(at(loaded, ...post, "requestBody"))).toBe("api.yaml#/parameters/B");
  expect(Object.keys(at(loaded, "components", "parameters").value as object)).toEqual(["Q"]);
});

it("finds what pointers into the document as written mean", async () => {
  const loaded = await loadText(`swagger: "2.0"
paths:
  /a: { post: { parameters: [{ in: body, name: b, schema: { x-nullable: true } }], responses: { 200: { schema: { type: string } } } } }
definitions:
  A: { $ref: "#/paths/~1a/post/parameters/0/schema" }
  B: { $ref: "#/paths/~1a/post/responses/200/schema" }
`);
  expect(loaded.found).toEqual([]);
  expect(at(loaded, "components", "schemas", "A").value).toEqual({ nullable: true });
  expect(placeOf(at(loaded, "components", "schemas", "B"))).toBe("api.yaml#/paths/~1a/post/responses/200/schema");
});

it("converts what references lead to in part files", async () => {
  const loaded = await loadFiles({
    "api.yaml": `swagger: "2.0"
paths: { /a: { $ref: item.yaml } }
definitions: { Own: { x-nullable: true }, Far: { $ref: "schemas.yaml#/Far" } }
`,
    "item.yaml": `post:
  parameters: [{ $ref: "more.yaml#/body" }, { $ref: "more.yaml#/query" }]
  responses: { "200": { $ref: "more.yaml#/ok" } }
`,
    "more.yaml": `
body: { in: body, name: b, schema: { $ref: "api.yaml#/definitions/Own" } }
query: { in: query, name: q, type: string }
ok: { schema: { $ref: "schemas.yaml#/Far" } }
`,
    "schemas.yaml": `
Far: { discriminator: kind, properties: { near: { $ref: "#/Near" }, own: { $ref: "api.yaml#/definitions/Own" } } }
Near: { x-nullable: true }
`,
  });
  expect(loaded.found).toEqual([]);
  const item = ["paths", "/a", "post"];
  expect(placeOf(at(loaded, ...item, "requestBody"))).toBe("more.yaml#/body");
  expect(at(loaded, ...item, "requestBody", "content", "application/json", "schema").value).toEqual({ nullable: true });
  expect(at(loaded, ...item, "parameters", 0, "schema").value).toEqual({ type: "string" });
  const far = at(loaded, ...item, "responses", "200", "content", "application/json", "schema");
  expect(far.value).toMatchObject({ discriminator: { propertyName: "kind" } });
  expect(placeOf(far)).toBe("schemas.yaml#/Far");
  expect(at(loaded, "components", "schemas", "Far", "properties", "near").value).toEqual({ nullable: true });
  expect(placeOf(at(loaded, "components", "schemas", "Far", "properties", "own"))).toBe("api.yaml#/definitions/Own");
});

it("keeps Fn::If around whatever is converted", async () => {
  const loaded = await loadText(`swagger: "2.0"
paths:
  /a: !If
    - C
    - post:
        parameters:
          - !If [D, { in: body, name: b, schema: { x-nullable: true } }, !Ref AWS::NoValue]
          - !If [E, { in: query, name: q, type: string }, { in: header, name: h, type: string }]
          - !If [F, { in: formData, name: f, type: string, required: true }, !Ref AWS::NoValue]
        responses: { 200: !If [G, { schema: { type: string } }, { description: none }] }
    - !Ref AWS::NoValue
definitions: { A: !If [H, { x-nullable: true }, { type: string }] }
securityDefinitions: { S: !If [I, { type: basic }, { type: apiKey }] }
`);
  expect(loaded.found).toEqual([]);
  const noValue = { Ref: "AWS::NoValue" };
  const path = at(loaded, "paths", "/a");
  expect(path.value).toMatchObject({ "Fn::If": ["C", {}, noValue] });
  const made = at(loaded, "paths", "/a", "Fn::If", 1, "post");
  expect(made.value).toEqual({
    parameters: [
      {
        "Fn::If": [
          "E",
          { name: "q", in: "query", schema: { type: "string" } },
          { name: "h", in: "header", schema: { type: "string" } },
        ],
      },
    ],
    responses: {
      200: {
        "Fn::If": ["G", { content: { "application/json": { schema: { type: "string" } } } }, { description: "none" }],
      },
    },
    requestBody: { "Fn::If": ["D", { content: { "application/json": { schema: { nullable: true } } } }, noValue] },
  });
  const schema = at(
    loaded,
    ...["paths", "/a", "Fn::If", 1, "post", "responses", 200, "Fn::If", 1, "content", "application/json", "schema"],
  );
  expect(placeOf(schema)).toBe("api.yaml#/paths/~1a/Fn::If/1/post/responses/200/Fn::If/1/schema");
  expect(at(loaded, "components", "schemas", "A").value).toEqual({
    "Fn::If": ["H", { nullable: true }, { type: "string" }],
  });
  expect(at(loaded, "components", "securitySchemes", "S").value).toEqual({
    "Fn::If": ["I", { type: "http", scheme: "basic" }, { type: "apiKey" }],
  });
});

it("keeps a form field that is there under a condition", async () => {
  const loaded = await operation(
    "parameters: [{ in: formData, name: a, type: string }, !If [F, { in: formData, name: f, type: string }, !Ref AWS::NoValue]]",
  );
  const schema = ["requestBody", "content", "application/x-www-form-urlencoded", "schema"];
  expect(at(loaded, ...post, ...schema, "properties").value).toEqual({
    a: { type: "string" },
    f: { "Fn::If": ["F", { type: "string" }, { Ref: "AWS::NoValue" }] },
  });
});

it("turns security definitions into schemes, extensions kept", async () => {
  const loaded = await loadText(`swagger: "2.0"
paths: {}
securityDefinitions:
  basic: { type: basic, description: D }
  key: { type: apiKey, name: x-api-key, in: header, x-amazon-apigateway-authtype: custom }
  implicit: { type: oauth2, flow: implicit, authorizationUrl: u, scopes: { a: A }, x-y: 1 }
  code: { type: oauth2, flow: accessCode, authorizationUrl: u, tokenUrl: t, scopes: {} }
  application: { type: oauth2, flow: application, tokenUrl: t }
  password: { type: oauth2, flow: password, tokenUrl: t, scopes: {} }
`);
  expect(at(loaded, "components", "securitySchemes").value).toEqual({
    basic: { type: "http", scheme: "basic", description: "D" },
    key: { type: "apiKey", name: "x-api-key", in: "header", "x-amazon-apigateway-authtype": "custom" },
    implicit: { type: "oauth2", flows: { implicit: { authorizationUrl: "u", scopes: { a: "A" } } }, "x-y": 1 },
    code: { type: "oauth2", flows: { authorizationCode: { authorizationUrl: "u", tokenUrl: "t", scopes: {} } } },
    application: { type: "oauth2", flows: { clientCredentials: { tokenUrl: "t", scopes: {} } } },
    password: { type: "oauth2", flows: { password: { tokenUrl: "t", scopes: {} } } },
  });
  expect(placeOf(at(loaded, "components", "securitySchemes", "key", "name"))).toBe(
    "api.yaml#/securityDefinitions/key/name",
  );
});

it("turns host and base path into servers", async () => {
  const cases: [string, unknown][] = [
    [
      "host: a.example\nbasePath: /v1\nschemes: [https, http]",
      [{ url: "https://a.example/v1" }, { url: "http://a.example/v1" }],
    ],
    ["host: a.example", [{ url: "https://a.example" }]],
    ["basePath: /v1", [{ url: "/v1" }]],
    ["basePath: /", [{ url: "/" }]],
    [
      "host: a.example\nbasePath: !Sub /${Stage}",
      [{ url: "https://a.example/{basePath}", variables: { basePath: { default: { "Fn::Sub": "/${Stage}" } } } }],
    ],
  ];
  for (const [text, servers] of cases) {
    expect(at(await loadText(`swagger: "2.0"\n${text}\npaths: {}\n`), "servers").value, text).toEqual(servers);
  }
  const none = await loadText('swagger: "2.0"\npaths: {}\n');
  expect(Object.keys(none.document?.root.value as object)).toEqual(["openapi", "paths", "components"]);
});

it("leaves extensions of the root and what a document has of 3.x already", async () => {
  const loaded = await loadText(`swagger: "2.0"
x-amazon-apigateway-endpoint-configuration: { vpcEndpointIds: [a] }
info: { title: T }
paths: { /a: { get: { responses: { 200: { content: { a/b: {} } } }, requestBody: { content: {} } } } }
components: { schemas: { A: {} }, x-y: 1 }
definitions: { B: {} }
`);
  expect(loaded.document?.root.value).toMatchObject({
    info: { title: "T" },
    "x-amazon-apigateway-endpoint-configuration": { vpcEndpointIds: ["a"] },
    paths: { "/a": { get: { responses: { 200: { content: { "a/b": {} } } }, requestBody: { content: {} } } } },
    components: { schemas: { A: {}, B: {} }, "x-y": 1 },
  });
});

it("survives values of the wrong type anywhere", async () => {
  const wrong = [null, 1, "x", [], [null], {}, { a: null }, { $ref: 1 }, { "Fn::If": [] }, { Ref: "AWS::NoValue" }];
  for (const value of wrong) {
    for (const document of [
      {
        paths: value,
        definitions: value,
        parameters: value,
        responses: value,
        securityDefinitions: value,
        host: value,
      },
      {
        paths: { "/a": value },
        definitions: { A: value },
        parameters: { A: value },
        responses: { A: value },
        consumes: value,
      },
      {
        paths: {
          "/a": { parameters: value, get: value, post: { parameters: [value], responses: value, produces: value } },
        },
      },
      {
        paths: {
          "/a": { get: { responses: { 200: value, 201: { headers: value, examples: value, schema: value } } } },
        },
      },
      {
        paths: {
          "/a": {
            get: {
              parameters: [
                { in: "body", schema: value },
                { in: "formData", name: value },
              ],
            },
          },
        },
      },
      { definitions: { A: { properties: value, items: value, allOf: value, discriminator: value, type: value } } },
      {
        securityDefinitions: { A: value, B: { type: "oauth2", flow: value, scopes: value } },
        schemes: value,
        basePath: value,
      },
    ]) {
      const { document: loaded } = await loadText(JSON.stringify({ swagger: "2.0", ...document }));
      expect(loaded).toBeDefined();
    }
  }
});

it("takes __proto__ for a name like any other", async () => {
  const loaded = await loadText(
    '{"swagger": "2.0", "paths": {"__proto__": {"get": {"responses": {"__proto__": {"schema": {}}}}}}, "definitions": {"__proto__": {"x-nullable": true}}}',
  );
  expect(at(loaded, "components", "schemas", "__proto__").value).toEqual({ nullable: true });
  expect(at(loaded, "paths", "__proto__", "get", "responses", "__proto__", "content").value).toBeDefined();
  expect(Object.keys({}).length + ("nullable" in {} ? 1 : 0)).toBe(0);
});
