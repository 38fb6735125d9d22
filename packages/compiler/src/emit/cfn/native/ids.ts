import type { Authorizer } from "../../../ir/authorizer.ts";
import type { DocumentationPart, GatewayResponse, RequestValidator } from "../../../ir/api.ts";
import type { HttpMethod } from "../../../ir/operation.ts";
import { logicalId } from "../logical-id.ts";

/** Logical ids of the native layout's resources: each from nothing but what it is, so that edits elsewhere never change it. */
export const nativeIds = {
  /** Of a path as {@link resourcePath} gives it. */
  resource: (path: string): string => logicalId("Resource", [path]),
  method: (method: HttpMethod, path: string): string => logicalId("Method", [method, path]),
  model: (name: string): string => logicalId("Model", [name]),
  validator: ({ name }: RequestValidator): string => logicalId("Validator", [name]),
  authorizer: ({ name }: Authorizer): string => logicalId("Authorizer", [name]),
  gatewayResponse: ({ type }: GatewayResponse): string => logicalId("GatewayResponse", [type], [type.toLowerCase()]),
  documentationPart: ({ location }: DocumentationPart): string => {
    const { type, path = "", method = "", statusCode = "", name = "" } = location;
    return logicalId(
      "Documentation",
      [type, path, method, statusCode, name],
      [type.toLowerCase(), method.toLowerCase(), path, statusCode, name],
    );
  },
} as const;
