import type { Api } from "../ir/api.ts";
import type { Integration, IntegrationResponse } from "../ir/integration.ts";
import type { Operation } from "../ir/operation.ts";

/** All integrations of an API, each object once, in document order. */
export function integrationsOf(api: Api): readonly Integration[] {
  const owners = api.kind === "websocket" ? api.routes : api.operations;
  const places = new Set<string>();
  return owners.flatMap(({ integration }) => {
    if (integration === undefined) return [];
    const place = `${integration.origin.file}#${integration.origin.pointer}`;
    if (places.has(place)) return [];
    places.add(place);
    return [integration];
  });
}

/** Whether an integration hands requests and responses on as they are. */
export function isProxy(integration: Integration): boolean {
  return integration.kind === "subtype" || (integration.kind !== "mock" && integration.isProxy);
}

/** The integration responses that take part: none of a proxy, where the service ignores them. */
export function restResponses({ integration }: Operation): readonly IntegrationResponse[] {
  return integration === undefined || isProxy(integration) ? [] : integration.responses;
}

/** What to call an operation in a message: `GET /pets`. */
export function nameOf({ method, path }: Operation): string {
  return `${method.toUpperCase()} ${path}`;
}
