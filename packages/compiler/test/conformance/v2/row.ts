import type { ApiKind } from "../../../src/ir/api.ts";
import { isObject, own, type Json, type JsonObject } from "../../../src/source/json.ts";
import { fillIn } from "./fill-in.ts";

/** A resource of CloudFormation's that the live service took or refused. */
export interface V2Row {
  readonly id: string;
  readonly type: ApiKind;
  /** `Integration`, `Route` …: the resource's type without its namespace. */
  readonly resource: string;
  readonly operation: string;
  readonly given: JsonObject;
  /** A document that was imported. */
  readonly openapi: string | undefined;
  /** The service's words, where it refused. */
  readonly refusal: string | undefined;
}

/** A line of `v2.jsonl`, with what other resources give it filled in. */
export function v2Row(line: string): V2Row {
  const row = JSON.parse(line) as Json;
  const text = (key: string): string => String(own(row, key) ?? "");
  const given = fillIn(own(row, "given") ?? {});
  const document = own(row, "openapi");
  const expect = own(row, "expect");
  return {
    id: text("id"),
    type: text("type") as ApiKind,
    resource: text("resource").replace(/^.*::/, ""),
    operation: text("operation"),
    given: isObject(given) ? given : {},
    openapi: typeof document === "string" ? document : undefined,
    refusal: own(expect, "refused") === true ? String(own(expect, "message") ?? "") : undefined,
  };
}
