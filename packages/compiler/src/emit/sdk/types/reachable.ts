import type { Schema } from "../../../ir/schema.ts";
import { isPresent, type Direction } from "./direction.ts";
import { childrenOf, type Schemas } from "../../../ir/schema-walk.ts";

/** Names of the schemas that values of `roots` can hold in a direction, however deep. */
export function reachable(roots: readonly Schema[], direction: Direction, schemas: Schemas): ReadonlySet<string> {
  const names = new Set<string>();
  const queue = [...roots];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (next.kind !== "ref") {
      queue.push(...presentChildren(next, direction, schemas));
      continue;
    }
    const named = schemas.get(next.name);
    if (named === undefined || names.has(next.name)) continue;
    names.add(next.name);
    queue.push(named);
  }
  return names;
}

/** Only properties are left out by direction. */
function presentChildren(schema: Schema, direction: Direction, schemas: Schemas): Schema[] {
  if (schema.kind !== "shape") return [];
  const properties = schema.properties.filter((property) => isPresent(property.schema, direction, schemas));
  return childrenOf({ ...schema, properties });
}
