import type { ApiKind } from "../../../src/ir/api.ts";
import { own, type Json, type JsonObject } from "../../../src/source/json.ts";
import { toPointer } from "../../../src/source/origin.ts";
import type { DocumentView, IntegrationPlace, OperationPlace, Place } from "./document-view.ts";

/** One way of putting a fault into a document. */
export interface Injection {
  /** JSON Pointer → the value put there; undefined takes it away. */
  readonly edits: Readonly<Record<string, Json | undefined>>;
  /** Where the finding must stand. */
  readonly at: string;
}

/** A fault that a rule knows, and all places of a document where it can be put. */
export interface FaultKind {
  /** Any of them may be what is found. */
  readonly codes: readonly string[];
  /** Tells faults of one code apart. */
  readonly name?: string;
  readonly apis: readonly ApiKind[];
  places(document: DocumentView): readonly Injection[];
}

export const rest: readonly ApiKind[] = ["rest"];
export const http: readonly ApiKind[] = ["http"];
export const both: readonly ApiKind[] = ["rest", "http"];

/** Sets a member; the finding stands at it, or at `at` below the same object. */
export function set(place: Pick<Place, "pointer">, key: string, value: Json, at: string = key): Injection {
  return {
    edits: { [place.pointer + toPointer([key])]: value },
    at: at === "" ? place.pointer : place.pointer + toPointer([at]),
  };
}

/** Sets several members. */
export function setAll(
  place: Pick<Place, "pointer">,
  values: Readonly<Record<string, Json | undefined>>,
  at: string,
): Injection {
  const edits = Object.entries(values).map(([key, value]) => [place.pointer + toPointer([key]), value] as const);
  return { edits: Object.fromEntries(edits), at: at === "" ? place.pointer : place.pointer + toPointer([at]) };
}

/** Puts an item at the end of a list of an operation, such as its parameters. */
export function append(place: Place, key: string, value: Json): Injection {
  const list = own(place.value, key);
  const length = Array.isArray(list) ? list.length : 0;
  const pointer = place.pointer + toPointer([key]);
  const at = `${pointer}/${String(length)}`;
  return { edits: length === 0 ? { [pointer]: [value] } : { [at]: value }, at };
}

/** A member of a map that may not be there yet: `requestParameters`. */
export function setIn(place: Place, map: string, key: string, value: Json): Injection {
  const pointer = place.pointer + toPointer([map]);
  const at = pointer + toPointer([key]);
  return { edits: own(place.value, map) === undefined ? { [pointer]: { [key]: value } } : { [at]: value }, at };
}

export function atRoot(
  code: string | readonly string[],
  apis: readonly ApiKind[],
  inject: (root: Place) => Injection | undefined,
  name?: string,
): FaultKind {
  return kind(code, apis, ({ root }) => [inject({ pointer: "", name: "", value: root })], name);
}

export function atOperations(
  code: string | readonly string[],
  apis: readonly ApiKind[],
  inject: (operation: OperationPlace, document: DocumentView) => Injection | undefined,
  name?: string,
): FaultKind {
  return kind(code, apis, (document) => document.operations.map((each) => inject(each, document)), name);
}

export function atIntegrations(
  code: string | readonly string[],
  apis: readonly ApiKind[],
  inject: (integration: IntegrationPlace) => Injection | undefined,
  name?: string,
): FaultKind {
  return kind(code, apis, ({ integrations }) => integrations.map(inject), name);
}

export function atSchemas(
  code: string | readonly string[],
  apis: readonly ApiKind[],
  inject: (schema: Place, document: DocumentView) => Injection | undefined,
  name?: string,
): FaultKind {
  return kind(code, apis, (document) => document.schemas.map((each) => inject(each, document)), name);
}

export function atAuthorizers(
  code: string | readonly string[],
  apis: readonly ApiKind[],
  inject: (authorizer: Place) => Injection | undefined,
  name?: string,
): FaultKind {
  return kind(code, apis, ({ authorizers }) => authorizers.map(inject), name);
}

export function kind(
  code: string | readonly string[],
  apis: readonly ApiKind[],
  places: (document: DocumentView) => readonly (Injection | undefined)[],
  name?: string,
): FaultKind {
  return {
    codes: typeof code === "string" ? [code] : code,
    apis,
    ...(name !== undefined && { name }),
    places: (document) => places(document).filter((each) => each !== undefined),
  };
}

/** An operation that nothing is wrong with. */
export function plainOperation(api: ApiKind, more: JsonObject = {}): JsonObject {
  const integration: JsonObject =
    api === "rest"
      ? {
          type: "mock",
          requestTemplates: { "application/json": '{"statusCode": 200}' },
          responses: { default: { statusCode: "200" } },
        }
      : { type: "http_proxy", httpMethod: "GET", uri: "https://example.com/fault", payloadFormatVersion: "1.0" };
  return { responses: { "200": { description: "OK" } }, "x-amazon-apigateway-integration": integration, ...more };
}
