import { ids } from "../../../src/inspect/ids.ts";
import { compact, jsonMap } from "../../../src/source/json-map.ts";
import { rewrite } from "../../../src/inspect/members.ts";
import { isObject, own, type Json, type JsonObject } from "../../../src/source/json.ts";

/** What the service knows of one REST API. */
export interface RestState {
  readonly id: string;
  /** As the compiler shows it, under its own id. */
  view: JsonObject;
  tags: JsonObject;
  /** Documentation parts come and go one by one. */
  parts: readonly Json[];
  /** Parts ever made, since ids are never used twice. */
  partsMade: number;
}

/** An API of a view, under an id of its own. */
export function restStateOf(id: string, view: JsonObject): RestState {
  const state: RestState = { id, view: withId(id, view), tags: {}, parts: [], partsMade: 0 };
  setParts(state, itemsOf(state.view, "documentationParts"));
  return state;
}

const defaultEndpoint = { types: ["EDGE"], ipAddressType: "ipv4" };

/** What `create_rest_api` makes. */
export function emptyApi(params: JsonObject): JsonObject {
  return {
    restApi: compact({
      id: ids.api,
      apiKeySource: "HEADER",
      disableExecuteApiEndpoint: false,
      rootResourceId: ids.resource("/"),
      ...params,
      endpointConfiguration: { ...defaultEndpoint, ...(own(params, "endpointConfiguration") as object | undefined) },
      tags: undefined,
    }),
    resources: { items: [{ id: ids.resource("/"), path: "/" }] },
  };
}

/** What `get_rest_api` answers; making an API does not answer its tags. */
export function restApi(state: RestState, { withTags }: { readonly withTags: boolean }): JsonObject {
  const shown = Object.entries(own(state.view, "restApi") ?? {}).filter(([key]) => key !== "tags");
  return jsonMap([...shown, ["createdDate", "datetime"], ["tags", withTags ? state.tags : undefined]]);
}

/** Takes another document into an API: in place of what is there, or beside it. The endpoint stays what it is. */
export function putView(state: RestState, written: JsonObject, mode: Json | undefined): void {
  const before = state.view;
  const next = withId(state.id, written);
  const lists = mode === "merge" ? mergedLists(before, next) : {};
  const types = [before, next].flatMap((one) => own(own(one, "restApi"), "binaryMediaTypes") ?? []);
  const restApi = jsonMap([
    ...Object.entries(own(next, "restApi") ?? {}),
    ["endpointConfiguration", own(own(before, "restApi"), "endpointConfiguration")],
    ...(mode === "merge" && types.length > 0 ? [["binaryMediaTypes", types] as const] : []),
  ]);
  state.view = { ...next, ...lists, restApi };
  setParts(state, itemsOf(state.view, "documentationParts"));
}

/** What a CloudFormation resource says beside its document: it goes before what the document says. */
export function putProperties(state: RestState, properties: JsonObject, tags: JsonObject): void {
  const shown = own(state.view, "restApi");
  // CloudFormation sends them as JSON Pointers.
  const types = [own(shown, "binaryMediaTypes"), own(properties, "BinaryMediaTypes")]
    .flatMap((list) => (list ?? []) as readonly Json[])
    .map((type) => (typeof type === "string" ? type.replaceAll("~1", "/") : type));
  const endpoint = own(own(properties, "EndpointConfiguration"), "Types") ?? own(properties, "EndpointConfiguration");
  const restApi = jsonMap([
    ...Object.entries(shown ?? {}),
    ...Object.entries(propertyNames).flatMap(([property, member]): [string, Json][] => {
      const value = own(properties, property);
      return value === undefined ? [] : [[member, value === "true" ? true : value === "false" ? false : value]];
    }),
    ["binaryMediaTypes", types.length > 0 ? [...new Set(types)] : undefined],
    ...(endpoint === undefined
      ? []
      : [["endpointConfiguration", { types: [endpoint].flat(), ipAddressType: "ipv4" }] as const]),
  ]);
  state.view = { ...state.view, restApi };
  state.tags = tags;
}

const propertyNames: Readonly<Record<string, string>> = {
  Name: "name",
  Description: "description",
  ApiKeySourceType: "apiKeySource",
  DisableExecuteApiEndpoint: "disableExecuteApiEndpoint",
  MinimumCompressionSize: "minimumCompressionSize",
  SecurityPolicy: "securityPolicy",
  EndpointAccessMode: "endpointAccessMode",
  Policy: "policy",
};

/** The items of one list of a view. */
export function itemsOf(view: JsonObject, list: string): readonly Json[] {
  const items = own(own(view, list), "items");
  return Array.isArray(items) ? (items as readonly Json[]) : [];
}

/** Gives an API these documentation parts, under new ids, and says which. */
export function setParts(state: RestState, parts: readonly Json[]): string[] {
  const made = parts.map((part, index) => ({
    ...(isObject(part) ? part : {}),
    id: ids.documentationPart(state.partsMade + index + 1),
  }));
  state.parts = made;
  state.partsMade += made.length;
  return made.map(({ id }) => id);
}

const listKeys = { resources: "path", models: "name", authorizers: "name", requestValidators: "name" };

function mergedLists(before: JsonObject, next: JsonObject): JsonObject {
  return jsonMap(
    Object.entries(listKeys).map(([list, key]) => {
      const items = [...itemsOf(before, list), ...itemsOf(next, list)];
      const merged = new Map<Json | undefined, Json>();
      for (const item of items) merged.set(own(item, key), mergedItem(merged.get(own(item, key)), item));
      return [list, { items: [...merged.values()] }];
    }),
  );
}

/** The later item, with the methods that only the earlier one has. */
function mergedItem(before: Json | undefined, item: Json): Json {
  const methods = own(before, "resourceMethods");
  if (!isObject(methods) || !isObject(item)) return item;
  return { ...item, resourceMethods: { ...methods, ...(own(item, "resourceMethods") as JsonObject | undefined) } };
}

/** The API's id stands in URLs and ARNs too. */
function withId(id: string, view: JsonObject): JsonObject {
  const changed = rewrite(view, (value) => (typeof value === "string" ? value.replaceAll(ids.api, id) : value));
  return isObject(changed) ? changed : {};
}
