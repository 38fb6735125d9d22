import type { Steps } from "../../mapping/takes/strict-json.ts";
import type { JsonType, NamedSchema, Schema, ShapeSchema } from "../../ir/schema.ts";

/** What is known of a value by its schema: all shapes of which it has some, those that are put together and those to choose from. */
export interface SeenShapes {
  readonly shapes: readonly ShapeSchema[];
  /** Whether there is nothing else that it may have. */
  readonly isWhole: boolean;
}

const nothing: SeenShapes = { shapes: [], isWhole: false };

/** Schemas in one another, by references and by what they are put together of. */
const deepest = 20;

/** What a schema shows. */
export function shapesOf(schema: Schema, named: readonly NamedSchema[], depth: number = 0): SeenShapes {
  if (depth > deepest) return nothing;
  switch (schema.kind) {
    case "any":
      return nothing;
    case "never":
      return { shapes: [], isWhole: true };
    case "ref": {
      const target = named.find(({ name }) => name === schema.name);
      return target ? shapesOf(target.schema, named, depth + 1) : nothing;
    }
    case "shape": {
      const parts = [...schema.allOf, ...schema.oneOf, ...schema.anyOf].map((part) => shapesOf(part, named, depth + 1));
      return together([{ shapes: [schema], isWhole: true }, ...parts]);
    }
  }
}

/** What a schema shows of a part of its value. */
export function shapesAt(steps: Steps, schema: Schema, named: readonly NamedSchema[]): SeenShapes {
  let here = shapesOf(schema, named);
  for (const step of steps) here = shapesBelow(here, step, named);
  return here;
}

/** What is shown of a member or item; nothing, if it is not declared. */
export function shapesBelow(
  { shapes, isWhole }: SeenShapes,
  step: string | number,
  named: readonly NamedSchema[],
): SeenShapes {
  const below = shapes.flatMap(({ items, properties }) => {
    const schema = typeof step === "number" ? items : properties.find(({ name }) => name === step)?.schema;
    return schema ? [shapesOf(schema, named)] : [];
  });
  return below.length === 0 ? nothing : together([{ shapes: [], isWhole }, ...below]);
}

/** Whether a schema of objects allows no property that it does not name. */
export function isClosed({ additionalProperties, patternProperties }: ShapeSchema): boolean {
  return additionalProperties?.kind === "never" && patternProperties.length === 0;
}

/** The one type of value that all shapes allow, but for null. */
export function typeOf({ shapes, isWhole }: SeenShapes): JsonType | undefined {
  const types = new Set(
    shapes.flatMap((shape) => {
      const said = shape.types.filter((type) => type !== "null");
      return said.length === 0 && shape.properties.length > 0 ? (["object"] as const) : said;
    }),
  );
  const [only] = types;
  return isWhole && types.size === 1 ? only : undefined;
}

function together(seen: readonly SeenShapes[]): SeenShapes {
  return { shapes: seen.flatMap(({ shapes }) => shapes), isWhole: seen.every(({ isWhole }) => isWhole) };
}
