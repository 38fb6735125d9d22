import type { WebSocketApi } from "../../../ir/api.ts";
import { namesItsMessage } from "../../../ir/reply.ts";
import type { Schema } from "../../../ir/schema.ts";
import type { Route } from "../../../ir/websocket.ts";
import { findProperty, propertiesOf, wholesOf, type Schemas } from "../../../ir/schema-walk.ts";

/** Steps to a property of a message. */
type Steps = readonly string[];

/** Properties that the SDK sets in the messages of a route: what names the route, and the id that an answer names. */
export function addedToRoute(
  route: Route,
  { correlationProperty }: WebSocketApi,
  routeProperty: Steps | undefined,
): Steps[] {
  return [
    ...(routeProperty && route.key !== "$default" ? [routeProperty] : []),
    ...(namesItsMessage(route) || route.isAcknowledged ? [[correlationProperty]] : []),
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
export function addedToPushes({ messageDiscriminator }: WebSocketApi): Steps[] {
  return [[messageDiscriminator]];
}

/** Those of the added properties that a message declares and that its type leaves out, so that nobody passes them. */
export function omittedFrom(schema: Schema, added: readonly Steps[], schemas: Schemas): string[] {
  if (!canOmit(schema, schemas)) return [];
  return added.flatMap((steps) => (isAllOf(schema, steps, schemas) ? steps.slice(0, 1) : []));
}

/** Omit would make one object of a union, and of an object with further properties one that has any. */
function canOmit(schema: Schema, schemas: Schemas): boolean {
  return [...wholesOf(schema, schemas)].every(
    ({ oneOf, anyOf, additionalProperties: further, patternProperties }) =>
      oneOf.length + anyOf.length + patternProperties.length === 0 &&
      (further === undefined || further.kind === "never"),
  );
}

/** Whether a property is declared, and nothing beside it in the objects on the way: callers pass those. */
function isAllOf(schema: Schema, [first = "", ...further]: Steps, schemas: Schemas): boolean {
  const property = findProperty(schema, first, schemas);
  if (property === undefined || further.length === 0) return property !== undefined;
  const names = new Set(Array.from(propertiesOf(property.schema, schemas), ({ name }) => name));
  return names.size === 1 && canOmit(property.schema, schemas) && isAllOf(property.schema, further, schemas);
}
