import type { Json, JsonObject } from "../../../src/source/json.ts";
import { own } from "../../../src/source/json.ts";

/** A call that the service refused. */
export interface ErrorRow {
  /** Folder below the cases. */
  readonly case: string;
  readonly key: string;
  /** Without the service's name: `create_rest_api`. */
  readonly call: string;
  readonly params: JsonObject;
  readonly message: string;
}

/** What a call asks for, as a user would write it, and where that stands. */
export interface Carried {
  readonly kind: "carried";
  /** The document's text. */
  readonly document: string;
  readonly config: JsonObject;
  /** JSON Pointers of values that the call gave: `config` before one means the configuration. */
  readonly places: readonly string[];
}

/** Why a call can't be said in a document or a configuration. */
export interface NotCarried {
  readonly kind: "not carried";
  readonly reason: string;
}

/** A refusal of `errors.jsonl`. */
export function rowOf(line: string): ErrorRow {
  const row = JSON.parse(line) as Json;
  const text = (key: string): string => String(own(row, key) ?? "");
  return {
    case: text("case"),
    key: text("key"),
    call: text("call").replace(/^.*\./, ""),
    params: (own(row, "params") ?? {}) as JsonObject,
    message: text("message"),
  };
}

export function notCarried(reason: string): NotCarried {
  return { kind: "not carried", reason };
}

/** A document of one plain operation, with further members at its root. */
export function plainDocument(more: JsonObject = {}): JsonObject {
  return {
    openapi: "3.0.1",
    info: { title: "recorded", version: "1.0" },
    paths: { "/": { get: mockOperation() } },
    ...more,
  };
}

/** An operation that needs no back end, with further members. */
export function mockOperation(more: JsonObject = {}): JsonObject {
  return {
    responses: { "200": { description: "OK" } },
    "x-amazon-apigateway-integration": {
      type: "mock",
      requestTemplates: { "application/json": '{"statusCode": 200}' },
      responses: { default: { statusCode: "200" } },
    },
    ...more,
  };
}

/** What was asked for, with the places of it. */
export function carried(document: JsonObject, places: readonly string[], config: JsonObject = {}): Carried {
  return { kind: "carried", document: JSON.stringify(document, undefined, 2), config, places };
}
