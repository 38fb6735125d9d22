import { isObject } from "../../../src/source/json.ts";
import type { Cfn } from "../../../src/ir/cfn.ts";

/** One spelling of one property of an extension, and what the IR makes of it. */
export interface Row {
  /** The extension without `x-amazon-apigateway-`, and the property: `integration uri`. */
  readonly of: string;
  readonly api: "rest" | "http";
  /** A whole document. */
  readonly document: string;
  /** Where the IR has it, steps apart by dots. */
  readonly field: string;
  readonly want: unknown;
}

/** A document around parts of it, each in YAML's flow style. */
export function documentOf({
  root = "",
  operation = "",
  schemes = "",
  path = "/x",
}: {
  readonly root?: string;
  readonly operation?: string;
  readonly schemes?: string;
  readonly path?: string;
}): string {
  return `openapi: 3.0.3
info: { title: t, version: "1" }
${root}
paths:
  ${path}:
    get: { responses: { "200": { description: ok } }${operation === "" ? "" : `, ${operation}`} }
components:
  securitySchemes: { ${schemes} }
`;
}

/** What a stack fills in: `!Ref name`. */
export function ref(name: string): Cfn<never> {
  return { kind: "intrinsic", parts: [{ kind: "ref", name }] };
}

/** The value at dotted steps. */
export function at(value: unknown, field: string): unknown {
  return field
    .split(".")
    .reduce<unknown>(
      (inner, step) => (isObject(inner) || Array.isArray(inner) ? (inner as never)[step] : undefined),
      value,
    );
}
