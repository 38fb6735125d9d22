import { parseJsonPath } from "../../mapping/json-path/parse.ts";
import type { NamedSchema, Schema, ShapeSchema } from "../../ir/schema.ts";

/** A schema whose properties can all be seen. */
export function shapeOf(schema: Schema, named: readonly NamedSchema[]): ShapeSchema | undefined {
  let target: Schema | undefined = schema;
  for (let steps = 0; target?.kind === "ref" && steps < 20; steps += 1) {
    const { name }: { name: string } = target;
    target = named.find((each) => each.name === name)?.schema;
  }
  if (target?.kind !== "shape") return undefined;
  return target.allOf.length + target.oneOf.length + target.anyOf.length > 0 ? undefined : target;
}

/** The schema of what a JSONPath finds, as far as it can be seen; each step must be one name, one index or a wildcard. */
export function shapeAt(path: string, schema: Schema, named: readonly NamedSchema[]): ShapeSchema | undefined {
  const { path: parsed } = parseJsonPath(path);
  if (parsed === undefined) return undefined;
  let here = shapeOf(schema, named);
  for (const step of parsed.steps) {
    if (here === undefined) return undefined;
    if (step.kind === "index" || step.kind === "wildcard") {
      here = here.items && shapeOf(here.items, named);
      continue;
    }
    const [name, ...others] = step.kind === "property" ? step.names : [];
    if (name === undefined || others.length > 0) return undefined;
    const property = here.properties.find((each) => each.name === name);
    here = property && shapeOf(property.schema, named);
  }
  return here;
}
