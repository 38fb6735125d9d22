import { expect, it } from "vitest";
import { own } from "../../src/source/json.ts";
import { bodyAt, emitRest } from "./emit-text.ts";

const mock = `x-amazon-apigateway-integration: { type: MOCK, responses: { default: { statusCode: "200" } } }`;

it("prints models, and inline schemas only where the import makes a model of them", async () => {
  const emitted = await emitRest(`
components: { schemas: { Pet: { type: object, properties: { name: { type: string } } } } }
paths:
  /pets:
    post:
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses:
        "200": { description: ok, content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Pet" } } } } }
        "400": { description: bad, content: { application/json: { schema: { type: object, properties: { message: { type: string } } } } } }
      ${mock}
`);
  expect(bodyAt(emitted, "components", "schemas", "Pet", "type")).toBe("object");
  const post = (...steps: string[]) => bodyAt(emitted, "paths", "/pets", "post", ...steps);
  expect(post("requestBody")).toEqual({
    required: true,
    content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } },
  });
  expect(post("responses", "200")).toEqual({ description: "ok" });
  expect(post("responses", "400", "content", "application/json", "schema", "type")).toBe("object");
});

it("names the schema of a request body that the import may make no model of", async () => {
  const emitted = await emitRest(`
x-amazon-apigateway-request-validators: { all: { validateRequestBody: true } }
x-amazon-apigateway-request-validator: all
paths:
  /pets:
    post:
      operationId: addPets
      requestBody:
        content:
          application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Pet" } } }
          text/plain: { schema: { type: string, maxLength: 9 } }
          application/xml: { schema: { type: object, properties: { a: { type: string } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { type: array, items: {} } } } } }
      x-amazon-apigateway-integration: { type: mock }
components: { schemas: { Pet: { type: object }, Other: { type: object } } }
`);
  const content = bodyAt(emitted, "paths", "/pets", "post", "requestBody", "content");
  const names = [own(content, "application/json"), own(content, "text/plain")].map((mediaType) =>
    String(own(own(mediaType, "schema"), "$ref")).replace("#/components/schemas/", ""),
  );
  expect(names[0]).toBe("AddPetsBody");
  expect(names[1]).toMatch(/^AddPetsBody[0-9a-f]{6}$/);
  expect(bodyAt(emitted, "components", "schemas", names[0] ?? "")).toEqual({
    type: "array",
    items: { $ref: "#/components/schemas/Pet" },
  });
  expect(bodyAt(emitted, "components", "schemas", names[1] ?? "")).toEqual({ maxLength: 9, type: "string" });
  expect(own(content, "application/xml")).toMatchObject({ schema: { type: "object" } });
  // Nothing validates an answer, so that it may stay without.
  expect(bodyAt(emitted, "paths", "/pets", "post", "responses", "200", "content")).toBeUndefined();
});
