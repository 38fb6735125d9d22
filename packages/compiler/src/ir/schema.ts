import type { Located } from "../source/origin.ts";
import type { Json } from "../source/json.ts";

/** A named schema of the document (`components.schemas`), or one that a `$ref` elsewhere points to. */
export interface NamedSchema extends Located {
  /** As the document says; unique within the API. Of a `$ref` that leads elsewhere, made from its last segment. */
  readonly name: string;
  readonly schema: Schema;
}

/**
 * The source schema, all OpenAPI versions in one shape (that of JSON Schema 2020-12): for the SDK and documentation. What
 * the gateway validates with is {@link Model}.
 */
export type Schema = RefSchema | AnySchema | NeverSchema | ShapeSchema;

/** A reference to a {@link NamedSchema}; recursion goes through these only. */
export interface RefSchema extends Located {
  readonly kind: "ref";
  readonly name: string;
  /** 3.0 `nullable`, or a 3.1 description or `deprecated`, beside the reference. */
  readonly isNullable: boolean;
  readonly description: string | undefined;
  readonly isDeprecated: boolean;
}

/** Anything goes: `true`, `{}`, or what could not be read. */
export interface AnySchema extends Located {
  readonly kind: "any";
  readonly description: string | undefined;
}

/** Nothing goes: `false`. */
export interface NeverSchema extends Located {
  readonly kind: "never";
}

export type JsonType = "string" | "number" | "integer" | "boolean" | "object" | "array" | "null";

/** A schema with something to say. */
export interface ShapeSchema extends Located {
  readonly kind: "shape";
  /** Allowed types; empty means any. 3.0 `nullable` adds `null`. */
  readonly types: readonly JsonType[];
  /** Allowed values, of `enum` or `const`; undefined means any. */
  readonly enum: readonly Json[] | undefined;
  readonly format: string | undefined;
  readonly contentEncoding: string | undefined;
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly isDeprecated: boolean;
  readonly isReadOnly: boolean;
  readonly isWriteOnly: boolean;
  readonly default: Json | undefined;
  readonly examples: readonly Json[];
  /** In document order. */
  readonly properties: readonly Property[];
  /** May name properties that are not declared. */
  readonly required: readonly string[];
  /** undefined: not said (anything goes). */
  readonly additionalProperties: Schema | undefined;
  readonly patternProperties: readonly { readonly pattern: string; readonly schema: Schema }[];
  readonly items: Schema | undefined;
  /** Tuple members, 3.1 only. */
  readonly prefixItems: readonly Schema[];
  readonly allOf: readonly Schema[];
  readonly oneOf: readonly Schema[];
  readonly anyOf: readonly Schema[];
  readonly not: Schema | undefined;
  readonly discriminator: Discriminator | undefined;
  /** Validation keywords that no type can say (`minLength`, `pattern`, …), as written, for documentation. */
  readonly constraints: readonly { readonly keyword: string; readonly value: Json }[];
}

export interface Property {
  readonly name: string;
  readonly isRequired: boolean;
  readonly schema: Schema;
}

export interface Discriminator {
  readonly property: string;
  /** Wire value → name of a {@link NamedSchema}; explicit mappings only. */
  readonly mapping: readonly { readonly value: string; readonly name: string }[];
}
