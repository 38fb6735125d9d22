import type { OpenAPIV3 } from "openapi-types";
import type { HttpMethod } from "../ir/operation.ts";

/** The methods of OpenAPI 3.0, each of which must be here, and what the service adds. */
const methods: Readonly<Record<`${OpenAPIV3.HttpMethods}` | "x-amazon-apigateway-any-method", HttpMethod>> = {
  get: "get",
  put: "put",
  post: "post",
  delete: "delete",
  options: "options",
  head: "head",
  patch: "patch",
  trace: "trace",
  "x-amazon-apigateway-any-method": "any",
};

/** The method of an operation that stands under this key of a path item; undefined for other keys. */
export function methodOf(key: string): HttpMethod | undefined {
  return Object.hasOwn(methods, key) ? methods[key as keyof typeof methods] : undefined;
}
