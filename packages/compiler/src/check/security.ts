import type { Api } from "../ir/api.ts";
import type { Operation, SecurityScheme } from "../ir/operation.ts";
import { child, type Node } from "../source/node.ts";
import type { Origin } from "../source/origin.ts";
import { documentIndex } from "./document-index.ts";
import { nameOf } from "./integrations.ts";

/** A security scheme that the gateway does not enforce, in the words of a message. */
export interface UnenforcedScheme {
  readonly scheme: string;
  readonly type: string;
  /** `GET /pets`, or `GET /pets and 3 more operations`. */
  readonly operations: string;
}

/** What can ask for something: an operation, or a route of a WebSocket API. */
export interface Guarded extends Pick<Operation, "origin" | "security" | "authorization" | "isApiKeyRequired"> {
  /** What to call it in a message: `GET /pets`, `The route $connect`. */
  readonly label: string;
}

/** All operations or routes. */
export function guardedOf(api: Api): readonly Guarded[] {
  if (api.kind === "websocket") return api.routes.map((route) => ({ ...route, label: `The route ${route.key}` }));
  return api.operations.map((operation) => ({ ...operation, label: nameOf(operation) }));
}

/**
 * Schemes without an authorizer, IAM or API key behind them, on which operations rely that nothing else protects.
 *
 * An operation that may also be called without credentials relies on nothing.
 */
export function unenforcedSchemes(api: Api): (UnenforcedScheme & { readonly origin: Origin })[] {
  const open = guardedOf(api).filter(({ authorization, security }) => {
    return (
      authorization.kind === "none" && security.length > 0 && security.every((requirement) => requirement.length > 0)
    );
  });
  return api.securitySchemes
    .filter((scheme) => scheme.authorizer === undefined && !scheme.isIam && !isApiKeyHeader(scheme))
    .flatMap(({ name, kind, origin }) => {
      const users = open.filter(({ security }) => security.some((all) => all.some(({ scheme }) => scheme === name)));
      const operations = list(users);
      return operations === undefined ? [] : [{ scheme: name, type: kind.type, operations, origin }];
    });
}

/** Where operations say what they ask for: at their own `security`, else, where the document's holds, at themselves. */
export function securityOrigins(document: Node): (operation: Pick<Guarded, "origin">) => Origin {
  const written = new Map(
    documentIndex(document)
      .operations.map(({ node }) => [`${node.origin.file}#${node.origin.pointer}`, child(node, "security")] as const)
      .filter(([, { value }]) => value !== undefined),
  );
  return ({ origin }) => written.get(`${origin.file}#${origin.pointer}`)?.origin ?? origin;
}

/** Whether a scheme asks for the gateway's own API key: `x-api-key`, in any case, without an authorizer. */
export function isApiKeyHeader({ kind, authorizer, isIam }: SecurityScheme): boolean {
  if (authorizer !== undefined || isIam || kind.type !== "apiKey") return false;
  return kind.in === "header" && kind.name.toLowerCase() === "x-api-key";
}

/** Operations in a few words; undefined if there are none. */
function list(operations: readonly Guarded[]): string | undefined {
  const [first] = operations;
  if (first === undefined) return undefined;
  const more = operations.length - 1;
  if (more === 0) return first.label;
  return `${first.label} and ${more} more ${more === 1 ? "operation" : "operations"}`;
}

/** Names of the authorizers and IAM schemes that an operation's `security` lists, each once. */
export function mechanismsOf(api: Api, { security }: Pick<Guarded, "security">): string[] {
  const mechanisms = new Set(
    api.securitySchemes.filter(({ authorizer, isIam }) => authorizer !== undefined || isIam).map(({ name }) => name),
  );
  const listed = security.flatMap((requirement) => requirement.map(({ scheme }) => scheme));
  return [...new Set(listed)].filter((scheme) => mechanisms.has(scheme));
}
