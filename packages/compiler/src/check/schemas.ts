import type { RestApi, WebSocketApi } from "../ir/api.ts";
import { isObject, own, type Json } from "../source/json.ts";
import { child, deref, descend, entries, items, type Node } from "../source/node.ts";
import type { Origin } from "../source/origin.ts";
import { documentIndex } from "./document-index.ts";
import { literal } from "./literal.ts";

/** A schema of the document as written. */
export interface SchemaNode {
  readonly node: Node;
  /** Whether a request validator checks bodies against it, or a route its messages. */
  readonly isValidated: boolean;
}

/** The API types that have models. */
type WithModels = RestApi | WebSocketApi;

const known = new WeakMap<WithModels, readonly SchemaNode[]>();

/** Every schema that becomes part of a model, each object once; those that requests are validated against first. */
export function schemaNodes(api: WithModels, document: Node): readonly SchemaNode[] {
  const found = known.get(api) ?? (api.kind === "rest" ? collect(api, document) : collectMessages(api, document));
  known.set(api, found);
  return found;
}

function collect(api: RestApi, document: Node): SchemaNode[] {
  const seen = new Set<unknown>();
  const validated = closure(validatedBodies(api, document), seen);
  const responses = documentIndex(document).operations.flatMap(({ node }) =>
    entries(child(node, "responses")).flatMap(([, response]) => bodySchemas(response)),
  );
  const bodies = documentIndex(document).operations.flatMap(({ node }) => bodySchemas(child(node, "requestBody")));
  const named = entries(descend(document, "components", "schemas")).map(([, node]) => node);
  return [
    ...validated.map((node) => ({ node, isValidated: true })),
    ...closure([...named, ...bodies, ...responses], seen).map((node) => ({ node, isValidated: false })),
  ];
}

/** Schemas of messages that routes check; other schemas are no models of a WebSocket API. */
function collectMessages(api: WebSocketApi, document: Node): SchemaNode[] {
  const checking = new Map(
    api.routes
      .filter(({ requestModels }) => (requestModels?.models.length ?? 0) > 0)
      .map((route) => [`${route.origin.file}#${route.origin.pointer}`, route]),
  );
  const schemas = documentIndex(document).operations.flatMap(({ node }) => {
    const route = checking.get(`${node.origin.file}#${node.origin.pointer}`);
    if (route === undefined) return [];
    const written = entries(descend(node, "x-apigw-websocket", "requestModels")).map(([, schema]) => schema);
    return written.length > 0 ? written : bodySchemas(child(node, "requestBody"), route.message?.type);
  });
  return closure(schemas, new Set()).map((node) => ({ node, isValidated: true }));
}

/** Schemas of the request bodies of operations whose validator looks at bodies. */
function validatedBodies(api: RestApi, document: Node): Node[] {
  const validators = new Set(
    api.validators.filter(({ validatesBody }) => literal(validatesBody) === true).map(({ name }) => name),
  );
  const validating = new Set(
    api.operations
      .filter(({ validator }) => validator !== undefined && validators.has(validator))
      .map(({ origin }) => `${origin.file}#${origin.pointer}`),
  );
  return documentIndex(document)
    .operations.filter(({ node: { origin } }) => validating.has(`${origin.file}#${origin.pointer}`))
    .flatMap(({ node }) => bodySchemas(child(node, "requestBody")));
}

/** Of all media types, or of this one. */
function bodySchemas(written: Node, only?: string): Node[] {
  const body = deref(written);
  const content = body === undefined ? [] : entries(child(body, "content"));
  return content.filter(([type]) => only === undefined || type === only).map(([, media]) => child(media, "schema"));
}

/** Keywords that hold one schema, a list of them, or a map. */
const single = ["items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames"];
const lists = ["allOf", "oneOf", "anyOf", "prefixItems", "items"];
const maps = ["properties", "patternProperties", "dependentSchemas"];

/** The schemas and all that they are made of, without recursion. */
function closure(start: readonly Node[], seen: Set<unknown>): Node[] {
  const found: Node[] = [];
  const pending = [...start].reverse();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const node = deref(next);
    if (node === undefined || !isObject(node.value) || seen.has(node.value)) continue;
    seen.add(node.value);
    found.push(node);
    const { value } = node;
    for (const key of single) if (Object.hasOwn(value, key)) pending.push(child(node, key));
    for (const key of lists) if (Object.hasOwn(value, key)) pending.push(...items(child(node, key)));
    for (const key of maps) {
      if (Object.hasOwn(value, key)) pending.push(...entries(child(node, key)).map(([, inner]) => inner));
    }
  }
  return found;
}

/** Where a keyword stands first, and how often it is there: documents have thousands, which one finding sums up. */
export interface KeywordUse {
  readonly origin: Origin;
  /** `` or `, here and in 3 more places`. */
  readonly more: string;
}

/** The use of a keyword in all schemas of models; undefined if there is none. */
export function keywordUse(
  api: WithModels,
  document: Node,
  keyword: string,
  counts: (value: Json) => boolean = () => true,
): KeywordUse | undefined {
  return useOf(schemaNodes(api, document), keyword, counts);
}

/** The use of a keyword in schemas that no request is validated against; undefined if there is none. */
export function unvalidatedKeywordUse(api: WithModels, document: Node, keyword: string): KeywordUse | undefined {
  const schemas = schemaNodes(api, document).filter(({ isValidated }) => !isValidated);
  return useOf(schemas, keyword, (value) => value !== false);
}

function useOf(
  schemas: readonly SchemaNode[],
  keyword: string,
  counts: (value: Json) => boolean,
): KeywordUse | undefined {
  const uses = schemas.filter(({ node }) => {
    const value = own(node.value, keyword);
    return value !== undefined && counts(value);
  });
  const [first] = uses;
  if (first === undefined) return undefined;
  const rest = uses.length - 1;
  const more = rest === 0 ? "" : `, here and in ${rest} more ${rest === 1 ? "place" : "places"}`;
  return { origin: child(first.node, keyword).origin, more };
}
