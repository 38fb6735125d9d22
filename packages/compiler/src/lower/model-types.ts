import { isObject, own, type Json } from "../source/json.ts";

/** What values a schema allows, in words that draft 4 and OpenAPI 3.0 share. */
export interface ModelTypes {
  readonly type: string | undefined;
  readonly values: readonly Json[] | undefined;
  /** Several types, or values of several: one of these must hold. */
  readonly choices: readonly Json[] | undefined;
  readonly isNullable: boolean;
}

const known: ReadonlySet<string> = new Set(["string", "number", "integer", "boolean", "object", "array"]);

/**
 * One type, or a choice: OpenAPI 3.0 has no lists of types. Values always stand beside their type, since the import takes
 * values without one for texts.
 */
export function modelTypes(value: Json | undefined): ModelTypes {
  const written = own(value, "type");
  const names = Array.isArray(written) ? (written as readonly Json[]) : [written];
  const types = [...new Set(names.filter((name) => typeof name === "string" && known.has(name)))] as string[];
  const isNullable = names.includes("null") || own(value, "nullable") === true;
  const none = { type: undefined, values: undefined, choices: undefined, isNullable };
  const values = valuesOf(value);
  const [type] = types;
  if (type !== undefined && types.length === 1) return { ...none, type, values };
  if (values !== undefined) return { ...none, ...valueChoices(values, types) };
  if (types.length === 0) return none;
  return { ...none, choices: types.map((name) => (name === "array" ? { type: name, items: {} } : { type: name })) };
}

/** Whether nothing but null is valid. */
export function isNullOnly(value: Json | undefined): boolean {
  if (!isObject(value)) return false;
  const written = own(value, "type");
  const values = valuesOf(value);
  const isNull = (item: Json | undefined): boolean => item === null || item === "null";
  if (Array.isArray(written) ? written.every(isNull) && written.length > 0 : written === "null") return true;
  return written === undefined && values !== undefined && values.every((item) => item === null);
}

/** `const` and `enum`, none twice; draft 4 wants at least one. */
function valuesOf(value: Json | undefined): readonly Json[] | undefined {
  const constant = own(value, "const");
  const written = constant === undefined ? own(value, "enum") : [constant];
  if (!Array.isArray(written) || written.length === 0) return undefined;
  return [...new Map((written as readonly Json[]).map((item) => [JSON.stringify(item), item])).values()];
}

function valueChoices(values: readonly Json[], types: readonly string[]): Partial<ModelTypes> {
  const byType = new Map<string, Json[]>();
  for (const item of values) {
    const type = typeOf(item, types);
    if (type !== undefined) byType.set(type, [...(byType.get(type) ?? []), item]);
  }
  const groups = [...byType];
  const [first, second] = groups;
  if (first !== undefined && second === undefined) return { type: first[0], values: first[1] };
  if (first === undefined) return {};
  return {
    choices: groups.map(([type, list]) => ({ type, ...(type === "array" && { items: {} }), enum: list })),
  };
}

/** The type of a value; undefined for null, which has none here, and for one that the types written do not allow. */
function typeOf(value: Json, types: readonly string[]): string | undefined {
  if (value === null) return undefined;
  const type = Array.isArray(value) ? "array" : typeof value;
  const isAllowed = types.length === 0 || types.includes(type) || (type === "number" && types.includes("integer"));
  return isAllowed ? type : undefined;
}
