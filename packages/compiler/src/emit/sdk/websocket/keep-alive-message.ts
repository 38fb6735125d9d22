import type { WebSocketApi } from "../../../ir/api.ts";
import type { Schema } from "../../../ir/schema.ts";
import { resolve, type Schemas } from "../../../ir/schema-walk.ts";

/** Deeper constants are not looked for. */
const deepest = 8;

/** Values of which a schema leaves no choice. */
type Constant = string | number | boolean | Constants;
interface Constants {
  readonly [name: string]: Constant;
}

/** What a message of the route that keeps a connection from being idle has to have; undefined if its schema does not say. */
export function keepAliveMessage({ routes, keepAliveRoute }: WebSocketApi, schemas: Schemas): Constants | undefined {
  const route = routes.find(({ key }) => key === keepAliveRoute);
  const constant = route?.message && constantOf(route.message.schema, schemas, 0);
  return typeof constant === "object" ? constant : undefined;
}

function constantOf(schema: Schema, schemas: Schemas, depth: number): Constant | undefined {
  const shape = resolve(schema, schemas);
  if (shape?.kind !== "shape" || depth > deepest) return undefined;
  const [value, ...others] = shape.enum ?? [];
  if (value !== undefined) return typeof value !== "object" && others.length === 0 ? value : undefined;
  const members = [
    ...shape.allOf.flatMap((part) => {
      const constant = constantOf(part, schemas, depth + 1);
      return typeof constant === "object" ? Object.entries(constant) : [];
    }),
    ...shape.properties.flatMap(({ name, schema: inner }): [string, Constant][] => {
      const constant = constantOf(inner, schemas, depth + 1);
      return constant === undefined ? [] : [[name, constant]];
    }),
  ];
  return members.length === 0 ? undefined : Object.fromEntries(members);
}
