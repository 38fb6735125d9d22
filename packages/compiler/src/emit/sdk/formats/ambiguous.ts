import type { JsonType, Schema, ShapeSchema } from "../../../ir/schema.ts";
import { resolve, type Schemas } from "../../../ir/schema-walk.ts";
import type { FormatName } from "./format-of.ts";

/** Schemas that all speak of the same value: alternatives, or parts of one. */
export type Place = readonly Schema[];

/** The format that a schema says for values of a type. */
type Said = (type: JsonType, shape: ShapeSchema) => FormatName | undefined;

/** More places than this are not looked into. */
const mostPlaces = 100_000;

/**
 * Finds the schemas whose format would be a guess: another alternative, or another part of an `allOf`, has values of the
 * same type in the same place that are of another format, or of none.
 *
 * @returns tells by a schema; of a document with too many places, that all are
 */
export function findAmbiguous(places: readonly Place[], schemas: Schemas, said: Said): (shape: ShapeSchema) => boolean {
  const ambiguous = new Set<string>();
  const isAmbiguous = (shape: ShapeSchema): boolean => ambiguous.has(keyOf(shape));
  const all = [...places, ...[...schemas.values()].map((schema) => [schema])];
  // A schema without its format may be what makes that of another a guess.
  for (let known = -1; known < ambiguous.size;) {
    known = ambiguous.size;
    const isComplete = walkPlaces(all, schemas, (together) => {
      for (const shape of contradicting(together, (type, one) => (isAmbiguous(one) ? undefined : said(type, one))))
        ambiguous.add(keyOf(shape));
    });
    if (!isComplete) return () => true;
  }
  return isAmbiguous;
}

/** Shapes that have a format which others of the same place do not have. */
function contradicting(together: readonly ShapeSchema[], said: Said): ShapeSchema[] {
  if (together.length < 2) return [];
  return (["string", "integer"] as const).flatMap((type) => {
    const admitting = together.filter((shape) => admits(shape, type));
    const formats = new Set(admitting.map((shape) => said(type, shape)));
    return formats.size < 2 ? [] : admitting.filter((shape) => said(type, shape) !== undefined);
  });
}

function admits({ types, enum: values }: ShapeSchema, type: "string" | "integer"): boolean {
  const isNumber = type === "integer";
  if (values) return values.some((value) => typeof value === (isNumber ? "number" : "string"));
  return types.includes(type) || (isNumber && types.includes("number"));
}

/** @returns whether all places were visited, which there may be too many of */
function walkPlaces(
  places: readonly Place[],
  schemas: Schemas,
  visit: (together: readonly ShapeSchema[]) => void,
): boolean {
  const numbers = new Map<ShapeSchema, number>();
  const seen = new Set<string>();
  const queue = [...places];
  for (let place = queue.pop(); place !== undefined; place = queue.pop()) {
    const together = flatten(place, schemas);
    const key = together.map((shape) => numberOf(shape, numbers)).join();
    if (key === "" || seen.has(key)) continue;
    if (seen.size === mostPlaces) return false;
    seen.add(key);
    visit(together);
    queue.push(...placesWithin(together));
  }
  return true;
}

function numberOf(shape: ShapeSchema, numbers: Map<ShapeSchema, number>): number {
  const known = numbers.get(shape) ?? numbers.size;
  numbers.set(shape, known);
  return known;
}

/** All that speaks of a value: what references lead to, and what is combined. */
function flatten(place: Place, schemas: Schemas): ShapeSchema[] {
  const found = new Set<ShapeSchema>();
  const queue = [...place];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const shape = resolve(next, schemas);
    if (shape?.kind !== "shape" || found.has(shape)) continue;
    found.add(shape);
    queue.push(...shape.allOf, ...shape.oneOf, ...shape.anyOf);
  }
  return [...found];
}

function placesWithin(together: readonly ShapeSchema[]): Place[] {
  const members = new Map<string, Schema[]>();
  for (const { name, schema } of together.flatMap(({ properties }) => properties)) {
    const known = members.get(name);
    if (known) known.push(schema);
    else members.set(name, [schema]);
  }
  const others: Schema[] = [];
  for (const shape of together) {
    const open = [...[shape.additionalProperties ?? []].flat(), ...shape.patternProperties.map(({ schema }) => schema)];
    if (open.length === 0) continue;
    others.push(...open);
    const declared = new Set(shape.properties.map(({ name }) => name));
    for (const [name, place] of members) if (!declared.has(name)) place.push(...open);
  }
  const longest = Math.max(0, ...together.map(({ prefixItems }) => prefixItems.length));
  const items = Array.from({ length: longest + 1 }, (_, index) =>
    together.flatMap((shape) => shape.prefixItems[index] ?? shape.items ?? []),
  );
  return [...members.values(), others, ...items];
}

function keyOf({ origin }: ShapeSchema): string {
  return JSON.stringify([origin.file, origin.pointer]);
}
