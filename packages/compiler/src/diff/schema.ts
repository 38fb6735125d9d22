import type { Api } from "../ir/api.ts";
import type { Schema, ShapeSchema } from "../ir/schema.ts";
import type { Note } from "./change.ts";
import { compareConstraints } from "./constraints.ts";
import { createFlatten, type Flat } from "./flatten.ts";
import { isSame, textOf } from "./same.ts";

/** `request`: what clients send, where less is breaking; `response`: what they get, where more is. */
export type Direction = "request" | "response";

/** Compares schemas of two revisions. */
export interface SchemaDiff {
  /** `what` is the subject of the sentences: `The body of POST /pets`. */
  compare(old: Schema, now: Schema, direction: Direction, what: string): void;
}

/** What becomes of the values that a schema allows; `other` where neither set holds the other. */
export type Shift = "narrowed" | "widened" | "other";

interface Spot {
  readonly direction: Direction;
  readonly what: string;
  /** Way to the value: `.owner.name`, `[]`. */
  readonly path: string;
}

/** Schemas nested deeper than this are taken for equal. */
const maxDepth = 40;

/** A comparison of schemas of `old` and `now`; named ones are compared once for each direction. */
export function createSchemaDiff(old: Pick<Api, "schemas">, now: Pick<Api, "schemas">, note: Note): SchemaDiff {
  const flattenOld = createFlatten(old.schemas);
  const flattenNow = createFlatten(now.schemas);
  const done = new Set<string>();

  function report(shift: Shift, message: string, left: Schema, right: Schema, { direction, what, path }: Spot): void {
    const isBreaking = shift === "other" || (shift === "narrowed") === (direction === "request");
    const place = path === "" ? what : `${what}, at ${path.replace(/^\./, "")},`;
    note(
      `${direction}/${shift === "other" ? "changed" : shift}`,
      isBreaking ? "breaking" : "safe",
      `${place} ${message}.`,
      {
        old: left.origin,
        new: right.origin,
      },
    );
  }

  function compare(left: Schema, right: Schema, spot: Spot, depth: number): void {
    if (depth > maxDepth) return;
    if (left.kind === "ref" && right.kind === "ref") {
      const pair = `${spot.direction} ${left.name} ${right.name}`;
      if (done.has(pair) && left.isNullable === right.isNullable) return;
      done.add(pair);
      const named: Spot = { ...spot, what: `${spot.what}, in ${right.name}`, path: "" };
      compareFlat(flattenOld(left), flattenNow(right), left, right, named, depth);
      return;
    }
    compareFlat(flattenOld(left), flattenNow(right), left, right, spot, depth);
  }

  function compareFlat(a: Flat, b: Flat, left: Schema, right: Schema, spot: Spot, depth: number): void {
    const say = (shift: Shift, message: string): void => report(shift, message, left, right, spot);
    if (a.kind !== "shape" || b.kind !== "shape") {
      if (a.kind === b.kind) return;
      const isMore = b.kind === "any" || a.kind === "never";
      say(isMore ? "widened" : "narrowed", isMore ? "can be anything" : "can no longer be anything");
      return;
    }
    compareTypes(a, b, say);
    compareEnum(a, b, say);
    if (a.format !== b.format) say(shiftOf(a.format, b.format), `has ${formatOf(b)} instead of ${formatOf(a)}`);
    compareConstraints(a.constraints, b.constraints, say);
    compareObject(a, b, spot, depth, say);
    if (a.items !== undefined && b.items !== undefined) {
      compare(a.items, b.items, { ...spot, path: `${spot.path}[]` }, depth + 1);
    } else if (!isSame(a.items, b.items)) say(shiftOf(a.items, b.items), "has other items");
    if (!isSame(a.prefixItems, b.prefixItems)) say("other", "has other items at fixed places");
    for (const key of ["oneOf", "anyOf"] as const) compareAlternatives(a[key], b[key], spot, depth, say);
    if (!isSame(a.not, b.not)) say(shiftOf(a.not, b.not), "excludes other values");
    if (a.discriminator?.property !== b.discriminator?.property) say("other", "is told apart by another property");
  }

  function compareObject(
    a: ShapeSchema,
    b: ShapeSchema,
    spot: Spot,
    depth: number,
    say: (shift: Shift, message: string) => void,
  ): void {
    const hidden = (schema: Schema): boolean =>
      schema.kind === "shape" && (spot.direction === "request" ? schema.isReadOnly : schema.isWriteOnly);
    const before = new Map(a.properties.filter((each) => !hidden(each.schema)).map((each) => [each.name, each]));
    const after = new Map(b.properties.filter((each) => !hidden(each.schema)).map((each) => [each.name, each]));
    for (const [name, was] of before) {
      const is = after.get(name);
      const at: Spot = { ...spot, path: `${spot.path}.${name}` };
      if (is === undefined) {
        // A client that goes on sending it is not heard; one that waits for it waits in vain.
        report(spot.direction === "request" ? "narrowed" : "widened", "is gone", was.schema, b, at);
        continue;
      }
      if (was.isRequired !== is.isRequired) {
        const message = is.isRequired ? "is required now" : "is no longer required";
        report(is.isRequired ? "narrowed" : "widened", message, was.schema, is.schema, at);
      }
      compare(was.schema, is.schema, at, depth + 1);
    }
    for (const [name, is] of after) {
      if (before.has(name)) continue;
      const at: Spot = { ...spot, path: `${spot.path}.${name}` };
      if (!is.isRequired || spot.direction === "response") {
        // More members than are known are nothing new to a client.
        report(spot.direction === "request" ? "widened" : "narrowed", "is new", a, is.schema, at);
      } else report("narrowed", "is new and required", a, is.schema, at);
    }
    for (const name of new Set([...a.required, ...b.required])) {
      const [was, is] = [a.required.includes(name), b.required.includes(name)];
      // Of a property that only one of them declares, coming and going have been said.
      const isSaid = before.has(name) ? after.has(name) || was : after.has(name) && is;
      if (was === is || isSaid) continue;
      say(is ? "narrowed" : "widened", is ? `requires ${name}` : `no longer requires ${name}`);
    }
    compareRest(a.additionalProperties, b.additionalProperties, spot, depth, say);
  }

  function compareRest(
    a: Schema | undefined,
    b: Schema | undefined,
    spot: Spot,
    depth: number,
    say: (shift: Shift, message: string) => void,
  ): void {
    const isAny = (schema: Schema | undefined): boolean => schema === undefined || schema.kind === "any";
    if (isAny(a) && isAny(b)) return;
    if (a !== undefined && b !== undefined && a.kind !== "never" && b.kind !== "never" && !isAny(a) && !isAny(b)) {
      compare(a, b, { ...spot, path: `${spot.path}.*` }, depth + 1);
    } else if (a?.kind !== b?.kind) {
      const isMore = isAny(b) || a?.kind === "never";
      // Answers with unknown members are what clients must expect anyway.
      if (spot.direction === "response" && isMore) return;
      say(isMore ? "widened" : "narrowed", isMore ? "can have further members" : "can have fewer other members");
    }
  }

  function compareAlternatives(
    a: readonly Schema[],
    b: readonly Schema[],
    spot: Spot,
    depth: number,
    say: (shift: Shift, message: string) => void,
  ): void {
    if (a.length === 0 || b.length === 0) {
      if (a.length !== b.length) say(b.length > 0 ? "narrowed" : "widened", "has other alternatives");
      return;
    }
    const keyOf = (schema: Schema): string => (schema.kind === "ref" ? schema.name : textOf(schema));
    const after = new Map(b.map((schema) => [keyOf(schema), schema]));
    const left = a.filter((schema) => !after.delete(keyOf(schema)) || schema.kind === "ref");
    const gone = left.filter((schema) => !b.some((other) => keyOf(other) === keyOf(schema)));
    for (const was of left) {
      const is = b.find((other) => keyOf(other) === keyOf(was));
      if (is !== undefined) compare(was, is, spot, depth + 1);
    }
    const added = [...after.values()];
    if (gone.length === 1 && added.length === 1 && gone[0] && added[0] && a.length === b.length) {
      // One that was edited in place.
      compare(gone[0], added[0], spot, depth + 1);
      return;
    }
    if (gone.length > 0)
      say("narrowed", `has ${gone.length === 1 ? "one alternative" : `${gone.length} alternatives`} less`);
    if (added.length > 0)
      say("widened", `has ${added.length === 1 ? "one alternative" : `${added.length} alternatives`} more`);
  }

  return { compare: (left, right, direction, what) => compare(left, right, { direction, what, path: "" }, 0) };
}

/** From saying nothing to saying something is less; between two things, neither holds the other. */
function shiftOf(old: unknown, now: unknown): Shift {
  if (old === undefined) return "narrowed";
  return now === undefined ? "widened" : "other";
}

function formatOf({ format }: ShapeSchema): string {
  return format === undefined ? "no format" : `the format ${format}`;
}

function compareTypes(a: ShapeSchema, b: ShapeSchema, say: (shift: Shift, message: string) => void): void {
  const allows = ({ types }: ShapeSchema, type: string): boolean =>
    types.length === 0 || types.some((each) => each === type || (each === "number" && type === "integer"));
  const lost = everyType.filter((type) => allows(a, type) && !allows(b, type));
  const won = everyType.filter((type) => allows(b, type) && !allows(a, type));
  if (lost.length + won.length === 0) return;
  const onlyNull = [...lost, ...won].every((type) => type === "null");
  const now = b.types.length === 0 ? "anything" : b.types.join(" or ");
  const was = a.types.length === 0 ? "anything" : a.types.join(" or ");
  const message = onlyNull ? `can ${won.length > 0 ? "" : "no longer "}be null` : `is ${now} instead of ${was}`;
  say(lost.length > 0 && won.length > 0 ? "other" : lost.length > 0 ? "narrowed" : "widened", message);
}

const everyType = ["string", "number", "integer", "boolean", "object", "array", "null"] as const;

function compareEnum(a: ShapeSchema, b: ShapeSchema, say: (shift: Shift, message: string) => void): void {
  if (a.enum === undefined || b.enum === undefined) {
    if (a.enum !== b.enum)
      say(
        a.enum === undefined ? "narrowed" : "widened",
        `is ${b.enum === undefined ? "no longer " : ""}one of a list of values`,
      );
    return;
  }
  // Whether null is among them is said by the types.
  const values = (list: readonly unknown[]): string[] =>
    list.filter((each) => each !== null).map((each) => JSON.stringify(each));
  const [before, after] = [values(a.enum), values(b.enum)];
  const gone = before.filter((value) => !after.includes(value));
  const added = after.filter((value) => !before.includes(value));
  if (gone.length > 0) say("narrowed", `can no longer be ${gone.join(", ")}`);
  if (added.length > 0) say("widened", `can also be ${added.join(", ")}`);
}
