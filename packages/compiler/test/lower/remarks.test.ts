import { expect, it } from "vitest";
import { lowerRest } from "./lower-text.ts";

const mock = "x-amazon-apigateway-integration: { type: mock }";

async function remarks(document: string, severity: string): Promise<string[]> {
  const { api } = await lowerRest(document);
  return api.importRemarks.filter((remark) => remark.severity === severity).map(({ text }) => text);
}

it("says what the parser of OpenAPI 3.0 says of members it does not know, and of those it misses", async () => {
  const document = `openapi: 3.0.3
info: { title: t, owner: me }
host: example.com
paths:
  /x:
    get:
      produces: [application/json]
      parameters: [{ name: q, in: query, type: string }, { $ref: "#/components/parameters/P", extra: 1 }]
      responses:
        "200": { schema: { type: object }, headers: { A: { type: string } } }
        "400": { description: no, content: { application/json: { schema: { $ref: "#/components/schemas/None" } } } }
        "404": { $ref: "#/components/responses/R" }
      ${mock}
    post: { requestBody: { schema: {} }, ${mock} }
    x-amazon-apigateway-any-method: { odd: true, ${mock} }
components:
  parameters: { P: { name: p, in: query, schema: { type: string } } }
  responses: { R: { description: r } }
  definitions: {}
`;
  const at = "Parse issue: attribute";
  const place = "paths.'/x'(get)";
  expect(await remarks(document, "warning")).toEqual([
    `${at} host is unexpected`,
    `${at} info.owner is unexpected`,
    `${at} info.version is missing`,
    `${at} components.definitions is unexpected`,
    `${at} ${place}.produces is unexpected`,
    `${at} ${place}.parameters.[q].type is unexpected`,
    `${at} ${place}.responses.200.schema is unexpected`,
    `${at} ${place}.responses.200.description is missing`,
    `${at} ${place}.responses.200.headers.A.type is unexpected`,
    `${at} ${place}.responses.400.content.schema.#/components/schemas/None is missing`,
    `${at} paths.'/x'(post).requestBody.schema is unexpected`,
    `${at} paths.'/x'(post).responses is missing`,
  ]);
});

it("says nothing of the kind where the service's parser is another, or does not read", async () => {
  const paths = 'paths: { /x: { get: { odd: 1, responses: { "200": { description: ok } } } } }';
  expect(await remarks(`swagger: "2.0"\ninfo: { title: t, version: "1" }\nodd: 1\n${paths}`, "warning")).toEqual([]);
  expect(await remarks(`info: { title: t }\n${paths}`, "warning")).toEqual([]);
  expect(await remarks(`openapi: 3.1.0\ninfo: { title: t }\n${paths}`, "refusal")).toEqual(["Invalid OpenAPI input."]);
});

it("gathers errors of models, and warnings of what is dropped", async () => {
  const document = `openapi: 3.0.3
info: { title: t, version: "1" }
servers: [{ url: /a }, { url: /b }]
paths:
  /x:
    get:
      responses: { "200": { description: ok, content: { a/b: { schema: { type: string, format: uuid } } } } }
      x-amazon-apigateway-integration: { type: http, httpMethod: GET, uri: "https://a.b", requestParameters: { a: 1 } }
components:
  schemas: { a-b: { type: object }, Fine: { type: object } }
  securitySchemes: { bearer: { type: http, scheme: bearer } }
`;
  expect(await remarks(document, "error")).toEqual([
    "Unable to create model for 'a-b': Model name must be alphanumeric: a-b",
  ]);
  expect(await remarks(document, "warning")).toEqual([
    "Unsupported security definition type 'http' for 'bearer'. Ignoring.",
    "More than one server provided. Ignoring all but the first for defining endpoint configuration",
    "Invalid format for 'requestParameters'. Expected type string for property 'a' of resource '/x' and method 'GET' but got '1'",
    "Unsupported model type 'UUIDSchema' in 200 response to method 'GET /x'. Ignoring.",
  ]);
});
