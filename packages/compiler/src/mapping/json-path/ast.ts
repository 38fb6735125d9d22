import type { Span } from "../../vtl/ast.ts";
import type { Decimal } from "../../vtl/values/decimal.ts";

/** A parsed JSONPath. Spans are offsets into the path as written. */
export interface JsonPath extends Span {
  /** `@` stands for the item that a filter looks at. */
  readonly root: "$" | "@";
  readonly steps: readonly PathStep[];
  /** Whether it finds one value at most; otherwise it gives a list. */
  readonly isDefinite: boolean;
}

export type PathStep =
  | PropertyStep
  | WildcardStep
  | IndexStep
  | SliceStep
  /** `..`: the step behind it is tried on everything below. */
  | (Span & { readonly kind: "scan" })
  | FilterStep
  | FunctionStep;

/** `.name`, `['name']` or `['one','other']` */
export interface PropertyStep extends Span {
  readonly kind: "property";
  readonly names: readonly string[];
}

/** `.*` or `[*]` */
export interface WildcardStep extends Span {
  readonly kind: "wildcard";
}

/** `[0]`, `[-1]` or `[0,2]` */
export interface IndexStep extends Span {
  readonly kind: "index";
  readonly indexes: readonly number[];
}

/** `[from:to]` */
export interface SliceStep extends Span {
  readonly kind: "slice";
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** `[?(…)]` */
export interface FilterStep extends Span {
  readonly kind: "filter";
  readonly condition: Condition;
}

/** `.name(…)` */
export interface FunctionStep extends Span {
  readonly kind: "function";
  readonly name: string;
  readonly args: readonly FunctionArgument[];
}

export type FunctionArgument =
  { readonly kind: "path"; readonly path: JsonPath } | { readonly kind: "json"; readonly text: string };

export type Condition =
  | { readonly kind: "and" | "or"; readonly operands: readonly Condition[] }
  | { readonly kind: "not"; readonly operand: Condition }
  | { readonly kind: "exists"; readonly path: JsonPath; readonly isWanted: boolean }
  | { readonly kind: "compare"; readonly operator: FilterOperator; readonly left: Operand; readonly right: Operand };

/** Operators in the spelling in which Jayway knows them; it takes the words in any case. */
export const filterOperators = [
  ">=",
  "<=",
  "==",
  "===",
  "!=",
  "!==",
  "<",
  ">",
  "=~",
  "NIN",
  "IN",
  "CONTAINS",
  "ALL",
  "SIZE",
  "EXISTS",
  "TYPE",
  "MATCHES",
  "EMPTY",
  "SUBSETOF",
  "ANYOF",
  "NONEOF",
] as const;

export type FilterOperator = (typeof filterOperators)[number];

/** A side of a comparison. */
export type Operand =
  | { readonly kind: "path"; readonly path: JsonPath }
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "number"; readonly value: Decimal }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "null" }
  /** A list or an object as written. */
  | { readonly kind: "json"; readonly text: string }
  /** `/…/flags` */
  | { readonly kind: "pattern"; readonly pattern: string; readonly flags: string };
