import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { load } from "js-yaml";
import { expect, it } from "vitest";
import { webSocketMessageProperties, webSocketProperties } from "../../src/service/extensions.ts";
import { yamlSchema } from "../../src/source/yaml-schema.ts";

interface Schema {
  readonly definitions: Readonly<Record<"webSocket" | "message", { readonly properties: object }>>;
}

const root = join(import.meta.dirname, "../../../..");
const schema = JSON.parse(readFileSync(join(root, "packages/compiler/extensions.schema.json"), "utf8")) as Schema;
const validate = new Ajv({ allowUnionTypes: true }).compile(schema);

const documents = readdirSync(join(root, "fixtures")).filter((name) => name !== "features");

it.each(documents)("takes fixtures/%s", (name) => {
  const text = readFileSync(join(root, "fixtures", name, "openapi.yaml"), "utf8");
  expect([validate(load(text, { schema: yamlSchema })), validate.errors]).toEqual([true, null]);
});

it("knows what the compiler knows", () => {
  expect(Object.keys(schema.definitions.webSocket.properties)).toEqual(webSocketProperties);
  expect(Object.keys(schema.definitions.message.properties)).toEqual(webSocketMessageProperties);
});

it.each([
  { "x-apigw-type": "ws" },
  { "x-apigw-websocket": { keepalive: "ping" } },
  { paths: { "/send": { post: { "x-async": { direction: "up" } } } } },
  { paths: { "/send": { post: { "x-apigw-websocket": { ack: "yes" } } } } },
])("refuses %j", (document) => {
  expect(validate(document)).toBe(false);
});
