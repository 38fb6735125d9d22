import { expect, it } from "vitest";
import type { Config } from "../../src/config/config.ts";
import { own, type Json } from "../../src/source/json.ts";
import { bodyAt, emitRest } from "./emit-text.ts";

const yaml = `
paths:
  /pets/{petId}:
    get:
      operationId: getPet
      parameters:
        - { name: petId, in: path, required: true, schema: { type: string } }
        - { name: fields, in: query, schema: { type: string } }
        - { name: X-Trace, in: header, schema: { type: string } }
      responses: { "200": { description: A pet } }
    put:
      operationId: putPet
      parameters: [{ name: petId, in: path, required: true, schema: { type: string } }]
      responses: { "200": { description: A pet } }
  /own/{id}:
    get:
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { "200": { description: ok } }
      x-amazon-apigateway-integration: { type: mock }
`;

async function keysOf(stage: Config["stage"], path: string, method: string): Promise<Json | undefined> {
  const emitted = await emitRest(yaml, { stage: stage ?? {}, integrations: { default: { lambda: "${operationId}" } } });
  return own(bodyAt(emitted, "paths", path, method, "x-amazon-apigateway-integration"), "cacheKeyParameters");
}

const all = ["method.request.path.petId", "method.request.querystring.fields"];

it("tells cached answers apart by path and query, where the integration is the compiler's own", async () => {
  expect(await keysOf({ caching: {} }, "/pets/{petId}", "get")).toEqual(all);
  expect(await keysOf({ caching: {} }, "/own/{id}", "get")).toBeUndefined();
});

it("says nothing of a cache for methods that are not cached", async () => {
  expect(await keysOf({}, "/pets/{petId}", "get")).toBeUndefined();
  expect(await keysOf({ caching: {} }, "/pets/{petId}", "put")).toBeUndefined();
  expect(await keysOf({ caching: { enabled: false } }, "/pets/{petId}", "get")).toBeUndefined();
});

it("goes by what is said of single methods", async () => {
  const caching = (key: string, enabled: boolean): Config["stage"] => ({
    caching: { methods: { [key]: { enabled } } },
  });
  expect(await keysOf(caching("GET /pets/{petId}", false), "/pets/{petId}", "get")).toBeUndefined();
  expect(await keysOf(caching("PUT /pets/{petId}", true), "/pets/{petId}", "put")).toEqual(all.slice(0, 1));
});
