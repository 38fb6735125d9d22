import type { Schema } from "../../../ir/schema.ts";
import { childrenOf, resolve, type Schemas } from "./walk.ts";

/** `read`: what the API answers; `write`: what it is sent. */
export type Direction = "read" | "write";

/** Whether a property with this schema is there in a direction: readOnly is not sent, writeOnly is not answered. */
export function isPresent(property: Schema, direction: Direction, schemas: Schemas): boolean {
  const shape = resolve(property, schemas);
  if (shape?.kind !== "shape") return true;
  return direction === "write" ? !shape.isReadOnly : !shape.isWriteOnly;
}

/** Names of the schemas that are not the same in both directions, by what they say or by what they refer to. */
export function findSplit(schemas: Schemas): ReadonlySet<string> {
  const usersOf = new Map<string, string[]>();
  const split = new Set<string>();
  for (const [name, schema] of schemas) {
    const queue: Schema[] = [schema];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (next.kind === "ref") {
        const users = usersOf.get(next.name);
        if (users) users.push(name);
        else usersOf.set(next.name, [name]);
        continue;
      }
      const isSplit =
        next.kind === "shape" &&
        next.properties.some(
          (property) => !isPresent(property.schema, "read", schemas) || !isPresent(property.schema, "write", schemas),
        );
      if (isSplit) split.add(name);
      queue.push(...childrenOf(next));
    }
  }
  // A Set's iterator also visits what is added on the way.
  for (const name of split) for (const user of usersOf.get(name) ?? []) split.add(user);
  return split;
}
