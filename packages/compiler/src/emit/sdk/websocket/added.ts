import type { WebSocketApi } from "../../../ir/api.ts";
import { namesItsMessage } from "../../../ir/reply.ts";
import type { Schema } from "../../../ir/schema.ts";
import type { Route } from "../../../ir/websocket.ts";
import { findProperty, resolve, type Schemas } from "../../../ir/schema-walk.ts";

/** Properties that the SDK sets in the messages of a route: what names the route, and the id that an answer names. */
export function addedToRoute(
  route: Route,
  { correlationProperty }: WebSocketApi,
  routeProperty: readonly string[] | undefined,
): string[] {
  return [
    ...(routeProperty?.slice(0, 1) ?? []),
    ...(namesItsMessage(route) || route.isAcknowledged ? [correlationProperty] : []),
  ];
}

/** The id that the SDK puts into messages of a route, where their schema does not have it: back ends give it back. */
export function addedUndeclared(
  route: Route,
  { correlationProperty }: WebSocketApi,
  schemas: Schemas,
): string | undefined {
  if (!namesItsMessage(route) && !route.isAcknowledged) return undefined;
  const isDeclared = route.message && findProperty(route.message.schema, correlationProperty, schemas) !== undefined;
  return isDeclared ? undefined : correlationProperty;
}

/** Properties that the SDK sets in pushes: what says which it is. */
export function addedToPushes({ messageDiscriminator }: WebSocketApi): string[] {
  return [messageDiscriminator];
}

/** Those of the added properties that a message declares and that its type leaves out, so that nobody passes them. */
export function omittedFrom(schema: Schema, added: readonly string[], schemas: Schemas): string[] {
  const shape = resolve(schema, schemas);
  // Omit would make one object of a union.
  const isOne = shape?.kind === "shape" && shape.oneOf.length + shape.anyOf.length === 0;
  return added.filter((name) => isOne && findProperty(schema, name, schemas) !== undefined);
}
