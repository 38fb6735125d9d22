import type { Api, ApiKind } from "../ir/api.ts";
import { guide } from "../service/sources.ts";
import type { Difference } from "./advice.ts";

/**
 * What no row of the feature table says: requests have no counterpart among messages, nor messages among requests.
 *
 * A WebSocket API has one route a message; method, path and status of a request are nothing to it.
 */
export function shapeDifferences(kind: ApiKind, current: ApiKind, apis: ReadonlyMap<ApiKind, Api>): Difference[] {
  if ((kind === "websocket") === (current === "websocket")) return [];
  const api = apis.get(current) ?? [...apis.values()][0];
  const operations = api === undefined || api.kind === "websocket" ? [] : api.operations;
  const routes = api?.kind === "websocket" ? api.routes : [];
  const uses = [
    ...operations.map(({ method, path, origin }) => ({ what: `${method.toUpperCase()} ${path}`, origin })),
    ...routes.map(({ key, origin }) => ({ what: `The route ${key}`, origin })),
  ];
  const isToMessages = kind === "websocket";
  return [
    {
      feature: isToMessages ? "Requests with a method, a path and a status" : "Messages over a lasting connection",
      severity: "error",
      consequence: isToMessages
        ? "each would have to become a message with a route key"
        : "clients would have to ask again and again, and nothing could be pushed to them",
      help: "Write a document of its own for the other kind of API; one can serve both sides of an application.",
      source: guide("apigateway-websocket-api-overview"),
      uses,
    },
  ];
}
