import { isObject, type Json, type JsonObject } from "../../../src/source/json.ts";

/** What a step answers. */
export interface Reply {
  readonly value: Json;
}

/** An answer with the status it comes with. */
export function reply(value: Json | undefined, status = 200): Reply {
  const body: JsonObject = isObject(value) ? value : {};
  return { value: { ...body, ResponseMetadata: { HTTPStatusCode: status } } };
}

/** A refusal. */
export function refusal(code: string, message: string, status: number): Reply {
  return {
    value: { Error: { Code: code, Message: message }, message, ResponseMetadata: { HTTPStatusCode: status } },
  };
}
