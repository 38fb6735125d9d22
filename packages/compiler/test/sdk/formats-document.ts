import type { SdkFormatsConfig } from "../../src/config/settings/sdk.ts";

/** Everything that can be something else in programs than in JSON. */
export const formats: SdkFormatsConfig = {
  "date-time": "Date",
  int64: "bigint",
  byte: "Uint8Array",
  binary: "Uint8Array",
};

const operations = `
paths:
  /orders/{id}:
    put:
      operationId: putOrder
      tags: [orders]
      parameters:
        - { name: id, in: path, required: true, schema: { type: integer, format: int64 } }
        - { name: since, in: query, schema: { type: string, format: date-time } }
        - { name: seals, in: query, schema: { type: array, items: { type: string, format: byte } } }
        - { name: plain, in: query, schema: { type: string } }
        - { name: where, in: query, content: { application/json: { schema: { $ref: "#/components/schemas/Line" } } } }
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } } }
      responses:
        "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } } }
        "404": { description: none, content: { application/json: { schema: { type: object, required: [at], properties: { at: { type: string, format: date-time } } } } } }
      x-amazon-apigateway-integration: { type: aws_proxy, httpMethod: POST, uri: "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:put/invocations" }
  /seal:
    get:
      operationId: getSeal
      tags: [orders]
      responses: { "200": { description: ok, content: { image/png: { schema: { type: string, format: binary } } } } }
`;
const schemas = `
components:
  schemas:
    Order:
      type: object
      required: [id, placedAt]
      properties:
        id: { type: integer, format: int64 }
        count: { type: integer, format: int32 }
        placedAt: { type: string, format: date-time }
        day: { type: string, format: date }
        paidAt: { type: string, format: date-time, nullable: true }
        seal: { type: string, format: byte }
        lines: { type: array, items: { $ref: "#/components/schemas/Line" } }
        parent: { $ref: "#/components/schemas/Order" }
        stamps: { type: object, additionalProperties: { $ref: "#/components/schemas/Stamp" } }
        kind: { type: integer, format: int64, enum: [1, 2] }
        mixed: { oneOf: [{ type: string, format: date-time }, { type: string }] }
        __proto__: { type: string, format: date-time }
    Line:
      allOf: [{ type: object, properties: { due: { type: string, format: date-time } } }, { $ref: "#/components/schemas/Sized" }]
    Sized: { type: object, properties: { size: { type: integer, format: uint64 } } }
    Stamp: { type: string, format: date-time }
`;
/** The start of a document. */
export const head = `
openapi: 3.0.3
info: { title: Shop, version: "1" }
`;
/** Values of every format in every place. */
export const document: string = `${head}${operations}${schemas}`;
