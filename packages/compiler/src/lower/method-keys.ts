import type { HttpMethod } from "../ir/operation.ts";

const methods: ReadonlyMap<string, HttpMethod> = new Map([
  ["get", "get"],
  ["put", "put"],
  ["post", "post"],
  ["delete", "delete"],
  ["options", "options"],
  ["head", "head"],
  ["patch", "patch"],
  ["trace", "trace"],
  ["x-amazon-apigateway-any-method", "any"],
]);

/** The method of an operation that stands under this key of a path item; undefined for other keys. */
export function methodOf(key: string): HttpMethod | undefined {
  return methods.get(key);
}
