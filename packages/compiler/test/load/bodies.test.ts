import { expect, it } from "vitest";
import { createLocator } from "../../src/source/locate.ts";
import { at, loadFiles, placeOf } from "./load-memory.ts";

const document = {
  openapi: "3.0.3",
  paths: {
    "/a": { get: { responses: { "200": { content: { "a/b": { schema: { $ref: "#/components/schemas/A" } } } } } } },
  },
  components: { schemas: { A: { type: "object" } } },
};
const schema = ["paths", "/a", "get", "responses", "200", "content", "a/b", "schema"];

function template(body: unknown): string {
  return JSON.stringify({ Resources: { Api: { Type: "AWS::ApiGateway::RestApi", Properties: { Body: body } } } });
}

it("reads a Body that is written as text, and shows what stands in it there", async () => {
  const loaded = await loadFiles({ "api.yaml": template(JSON.stringify(document)) });
  expect(loaded.found).toEqual([]);
  expect(loaded.document?.version).toBe("3.0");
  const target = at(loaded, ...schema);
  expect(placeOf(target)).toBe("api.yaml#/Resources/Api/Properties/Body/components/schemas/A");
  const text = template(JSON.stringify(document));
  const range = createLocator(new Map([["api.yaml", text]]))({ ...target.origin, file: "api.yaml" });
  expect(text.slice(Number(range?.column) - 1)).toMatch(/^"Body":/);
});

it("takes Fn::Sub around the whole text as if it stood around each text in it", async () => {
  const text = `Resources:
  Api:
    Type: AWS::ApiGateway::RestApi
    Properties:
      Body: !Sub |
        openapi: 3.0.3
        info: { title: "\${Stage}-api", version: "1" }
        paths: { /a: { get: { x-amazon-apigateway-integration: { requestTemplates: { a/b: "$input.body \${!x}" } } } } }
`;
  const loaded = await loadFiles({ "api.yaml": text });
  expect(loaded.found).toEqual([]);
  expect(at(loaded, "info", "title").value).toEqual({ "Fn::Sub": "${Stage}-api" });
  expect(at(loaded, "info", "version").value).toBe("1");
  const templates = ["paths", "/a", "get", "x-amazon-apigateway-integration", "requestTemplates"];
  expect(at(loaded, ...templates, "a/b").value).toEqual({ "Fn::Sub": "$input.body ${!x}" });
});

it("reports what is wrong in such a text at the text", async () => {
  const broken = await loadFiles({ "api.yaml": template('{"openapi": "3.0.3", "paths": {') });
  expect(broken.found).toContain("load/syntax api.yaml#/Resources/Api/Properties/Body");
  const dangling = structuredClone(document) as { components: object };
  dangling.components = {};
  const { found } = await loadFiles({ "api.yaml": template(JSON.stringify(dangling)) });
  expect(found).toEqual([
    "ref/unresolved api.yaml#/Resources/Api/Properties/Body/paths/~1a/get/responses/200/content/a~1b/schema",
  ]);
});

it("is not lost in a text that is no document, or a dangerous one", async () => {
  const bomb = `{"openapi":"3.0.3","paths":{}}\n`.replace("{}", "&a { /x: *a }");
  for (const body of ["", "api.yaml", "hello: world", "[]", bomb]) {
    const loaded = await loadFiles({ "api.yaml": template(body) });
    expect(loaded.document, body).toBeUndefined();
    expect(loaded.found.length, body).toBeGreaterThan(0);
  }
});
