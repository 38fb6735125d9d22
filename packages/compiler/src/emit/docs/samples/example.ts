import type { Json } from "../../../source/json.ts";

/** A value of a sample. Objects are maps, so that no key means anything; a file is what a binary string stands for. */
export type Example =
  string | number | boolean | null | ExampleFile | ExampleInSdk | readonly Example[] | ReadonlyMap<string, Example>;

export interface ExampleFile {
  readonly kind: "file";
}

/** What is a text or a number on the wire, and something else in the SDK. */
export interface ExampleInSdk {
  readonly kind: "inSdk";
  readonly wire: string | number;
  readonly code: string;
}

/** Whether a value stands for a file. */
export function isFile(example: Example): example is ExampleFile {
  return typeof example === "object" && example !== null && "kind" in example && example.kind === "file";
}

/** The value as it is on the wire, where the SDK has something else. */
export function onWire(example: Example): Exclude<Example, ExampleInSdk> {
  const isInSdk = typeof example === "object" && example !== null && "kind" in example && example.kind === "inSdk";
  return isInSdk ? example.wire : (example as Exclude<Example, ExampleInSdk>);
}

/** Whether a value is an object. */
export function isObject(example: Example | undefined): example is ReadonlyMap<string, Example> {
  return example instanceof Map;
}

/** Whether a value is a list. */
export function isList(example: Example): example is readonly Example[] {
  return Array.isArray(example);
}

/** A value of the document as an example. */
export function fromJson(json: Json): Example {
  if (json === null || typeof json !== "object") return json;
  if (Array.isArray(json)) return json.map(fromJson);
  return new Map(Object.entries(json).map(([key, value]) => [key, fromJson(value)]));
}
