import { expect, it } from "vitest";
import { restView } from "./view-of.ts";

const model = (name: string): string => `https://apigateway.amazonaws.com/restapis/api-id/models/${name}`;
const schemaOf = (text: unknown): unknown => JSON.parse(String(text));

it("makes a model of every schema, and rewrites references between them, circular ones too", async () => {
  const { at, all } = await restView(`
paths: { /x: { get: { responses: { "200": { description: ok } } } } }
components:
  schemas:
    Node: { type: object, properties: { next: { $ref: "#/components/schemas/Node" }, owner: { $ref: "#/components/schemas/Owner" } } }
    Owner: { type: object, properties: { nodes: { type: array, items: { $ref: "#/components/schemas/Node" } } } }
`);
  expect(all("models", "name")).toEqual(["Node", "Owner"]);
  expect(schemaOf(at("models", { name: "Node" }, "schema"))).toEqual({
    properties: { next: { $ref: model("Node") }, owner: { $ref: model("Owner") } },
    type: "object",
  });
  expect(schemaOf(at("models", { name: "Owner" }, "schema"))).toEqual({
    properties: { nodes: { items: { $ref: model("Node") }, type: "array" } },
    type: "object",
  });
});

it("names the models of bodies: by reference, made up for inline objects, none for single values", async () => {
  const { at, all } = await restView(`
paths:
  /x:
    post:
      requestBody:
        content:
          application/json: { schema: { $ref: "#/components/schemas/Pet" } }
          application/xml: { schema: { type: object, title: Named, properties: { a: { type: string } } } }
          text/plain: { schema: { type: string } }
      responses:
        "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
        "201": { $ref: "#/components/responses/Made" }
        "204": { description: none }
components:
  schemas: { Pet: { type: object } }
  responses: { Made: { description: made, content: { application/json: { schema: { type: object, properties: { id: { type: string } } } } } } }
`);
  const method = ["resources", { path: "/x" }, "resourceMethods", "POST"] as const;
  expect(at(...method, "requestModels")).toEqual({
    "application/json": "Pet",
    "application/xml": expect.stringMatching(/^MODEL[0-9a-f]{6}$/) as string,
  });
  expect(at(...method, "methodResponses", "200", "responseModels")).toEqual({ "application/json": "Pet" });
  expect(at(...method, "methodResponses", "201", "responseModels")).toEqual({
    "application/json": expect.stringMatching(/^MODEL[0-9a-f]{6}$/) as string,
  });
  expect(at(...method, "methodResponses", "204")).toEqual({ statusCode: "204" });
  expect(all("models", "name")).toHaveLength(3);
  expect(String(at("restApi", "warnings"))).not.toContain("200 response");
});

it("takes a media type of Swagger 2.0 from consumes and produces, else application/json", async () => {
  const { at } = await restView(`
swagger: "2.0"
info: { title: t, version: "1" }
produces: [application/xml]
paths:
  /x:
    post:
      parameters: [{ name: body, in: body, schema: { $ref: "#/definitions/Pet" } }]
      responses: { 200: { description: ok, schema: { $ref: "#/definitions/Pet" } } }
definitions: { Pet: { type: object } }
`);
  const method = ["resources", { path: "/x" }, "resourceMethods", "POST"] as const;
  expect(at(...method, "requestModels")).toEqual({ "application/json": "Pet" });
  expect(at(...method, "methodResponses", "200", "responseModels")).toEqual({ "application/xml": "Pet" });
});

it.each([
  ["3.0.3", "{ type: string, nullable: true }", { type: "string" }],
  [
    "3.0.3",
    "{ type: number, minimum: 1, exclusiveMinimum: true }",
    { type: "number", minimum: 1, exclusiveMinimum: true },
  ],
  [
    "3.0.3",
    "{ type: object, required: [], example: {}, xml: {}, discriminator: { propertyName: a } }",
    { type: "object" },
  ],
  ["3.0.3", "{ oneOf: [{ type: string }, { type: integer }] }", { oneOf: [{ type: "string" }, { type: "integer" }] }],
  ["3.1.0", "{ type: number, exclusiveMinimum: 1 }", { type: "number", minimum: 1, exclusiveMinimum: true }],
  ["3.1.0", "{ type: number, exclusiveMaximum: 9, maximum: 5 }", { type: "number", maximum: 5 }],
  ["3.1.0", "{ const: a }", { type: "string", enum: ["a"] }],
  ["3.1.0", "{ type: [string, integer] }", { anyOf: [{ type: "string" }, { type: "integer" }] }],
  ["3.1.0", "{ oneOf: [{ type: string }, { type: 'null' }] }", { allOf: [{ type: "string" }] }],
  ["3.1.0", "{ type: object, properties: { a: false } }", { type: "object", properties: { a: { not: {} } } }],
  ["3.1.0", "{ type: array, prefixItems: [{ type: string }], items: false }", { type: "array", items: {} }],
])("says a schema of OpenAPI %s in draft 4: %s", async (version, schema, wanted) => {
  const { at } = await restView(`openapi: ${version}
info: { title: t, version: "1" }
paths: { /x: { get: { responses: { "200": { description: ok } } } } }
components: { schemas: { Thing: ${schema} } }
`);
  expect(schemaOf(at("models", { name: "Thing" }, "schema"))).toEqual(wanted);
});
