import { isObject, own, type Json, type JsonObject } from "../../../src/source/json.ts";

/** An API in one form, whatever it was described by: what there is, by kind and name (`method GET /pets`), and what is said of it. */
export type CanonicalApi = ReadonlyMap<string, JsonObject>;

/** A map that takes each name once. */
export interface Collector {
  readonly found: Map<string, JsonObject>;
  add(kind: string, name: string, value: Readonly<Record<string, Json | undefined>>): void;
}

export function createCollector(): Collector {
  const found = new Map<string, JsonObject>();
  return {
    found,
    add(kind, name, value) {
      const key = `${kind} ${name}`;
      if (found.has(key)) throw new Error(`${key} is there twice`);
      found.set(key, said(value));
    },
  };
}

/** The members that say something: undefined, empty maps and empty lists say nothing. */
export function said(value: Readonly<Record<string, Json | undefined>>): JsonObject {
  const members = Object.entries(value).filter((member): member is [string, Json] => {
    const [, inner] = member;
    if (inner === undefined || inner === null) return false;
    return typeof inner !== "object" || Object.keys(inner).length > 0;
  });
  return Object.fromEntries(members);
}

/** A member of an object, as text; numbers and booleans as their text. */
export function text(of: Json | undefined, ...steps: readonly string[]): string | undefined {
  const value = at(of, ...steps);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : undefined;
}

/** What stands at these keys. */
export function at(of: Json | undefined, ...steps: readonly string[]): Json | undefined {
  return steps.reduce<Json | undefined>(own, of);
}

/** Members of what may be an object. */
export function membersOf(of: Json | undefined): [string, Json][] {
  return isObject(of) ? Object.entries(of) : [];
}

/** Items of what may be a list. */
export function itemsOf(of: Json | undefined): readonly Json[] {
  return Array.isArray(of) ? (of as readonly Json[]) : [];
}

/** Texts by name, all as text. */
export function texts(of: Json | undefined): JsonObject {
  return Object.fromEntries(membersOf(of).map(([name, value]) => [name, text(value) ?? JSON.stringify(value)]));
}

/** A schema as the service keeps it: references by the model's name, `nullable` left out. */
export function canonicalSchema(schema: Json, modelOf: (reference: string) => Json): Json {
  if (Array.isArray(schema)) return (schema as readonly Json[]).map((item) => canonicalSchema(item, modelOf));
  if (!isObject(schema)) return schema;
  const reference = own(schema, "$ref");
  if (typeof reference === "string") return modelOf(reference);
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key, value]) => !(key === "nullable" && value === true))
      .map(([key, value]) => [key, canonicalSchema(value, modelOf)]),
  );
}

/** Every step of a path: `/pets`, `/pets/{petId}`. */
export function stepsOf(path: string): string[] {
  const parts = path.split("/").filter((part) => part !== "");
  return parts.map((_, index) => `/${parts.slice(0, index + 1).join("/")}`);
}

/**
 * What an integration is where nothing is said of it.
 *
 * https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html
 */
export function integrationWithDefaults(integration: JsonObject): JsonObject {
  const isHttp = text(integration, "type")?.startsWith("HTTP") === true;
  return {
    passthroughBehavior: "WHEN_NO_MATCH",
    timeout: "29000",
    ...(isHttp && { connectionType: "INTERNET" }),
    ...integration,
  };
}

/**
 * The name of a model: `Empty` and `Error` are there already in an API that is not imported, so that ours must have others.
 */
export function canonicalModelName(name: string): string {
  return /^(?:Empty|Error)$/.test(name) ? `${name}Model` : name;
}
