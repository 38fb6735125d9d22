import type { Discriminator, Schema } from "../../../ir/schema.ts";
import { findProperty, resolve, type Schemas } from "../../../ir/schema-walk.ts";
import type { Example } from "./example.ts";

/** A choice that is a named schema is told by its discriminator. */
export function setTag(
  members: Map<string, Example>,
  discriminator: Discriminator | undefined,
  part: Schema,
  schemas: Schemas,
): void {
  if (discriminator === undefined || part.kind !== "ref") return;
  const { property, mapping } = discriminator;
  const own = findProperty(part, property, schemas)?.schema;
  const said = own && resolve(own, schemas);
  // A member that says its values itself has the right one already.
  if (said?.kind === "shape" && said.enum) return;
  members.set(property, mapping.find(({ name }) => name === part.name)?.value ?? part.name);
}

/** A child of a schema with a discriminator is told by its own name there. */
export function withInheritedTag(
  value: Example & ReadonlyMap<string, Example>,
  name: string,
  named: Schema,
  schemas: Schemas,
): Example {
  if (named.kind !== "shape") return value;
  const members = new Map(value);
  for (const parent of named.allOf) {
    const shape = resolve(parent, schemas);
    if (parent.kind !== "ref" || shape?.kind !== "shape" || !shape.discriminator) continue;
    const { property, mapping } = shape.discriminator;
    if (typeof members.get(property) !== "string") continue;
    members.set(property, mapping.find((entry) => entry.name === name)?.value ?? name);
  }
  return members;
}
