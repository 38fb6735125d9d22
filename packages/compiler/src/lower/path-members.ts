import type { OpenAPIV3 } from "openapi-types";
import { own } from "../source/json.ts";
import type { Node } from "../source/node.ts";
import type { Context } from "./context.ts";
import { unknownPathMember } from "./diagnostics.ts";
import { methodOf } from "./method-keys.ts";

const sharedMembers: Readonly<Record<Exclude<keyof OpenAPIV3.PathItemObject, `${OpenAPIV3.HttpMethods}`>, true>> = {
  $ref: true,
  summary: true,
  description: true,
  servers: true,
  parameters: true,
};

/** Reports a member of a path item that is neither an operation nor anything else that OpenAPI knows there. */
export function checkPathMember(key: string, node: Node, pathItem: Node, context: Context): void {
  if (key.startsWith("x-") || key.startsWith("Fn::") || Object.hasOwn(sharedMembers, key)) return;
  const lower = key.toLowerCase();
  const isMeant = methodOf(lower) !== undefined && own(pathItem.value, lower) === undefined;
  context.report(unknownPathMember, node.origin, { key, method: isMeant ? lower : undefined });
}
