import { after, parseRestSource, parseRestTarget, type MappingSource, type RestTarget } from "./expression.ts";

/** A mapping on the way to the back end, or back from it. */
type Side = "request" | "response";

/**
 * A source expression of a WebSocket API: `route.request.body.a.b`, on $connect also `route.request.header.X` and
 * `route.request.querystring.x`; on the way back, and for what both have in common, as on REST APIs. The service's API reference
 * writes `method.request` too. Undefined if it is none.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-data-mapping.html
 */
export function parseWebSocketSource(text: string, side: Side): MappingSource | undefined {
  const route = after(text, "route.request.");
  if (route === undefined) return parseRestSource(text, side);
  return side === "response" || route.startsWith("path.")
    ? undefined
    : parseRestSource(`method.request.${route}`, side);
}

/**
 * A target of a WebSocket API: `integration.request.header.X`, or of a response `route.response.header.X`, which the service's API
 * reference writes `method.response.header.X`. Undefined if it is none.
 *
 * Source: https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-integrations-integrationid-integrationresponses.html
 */
export function parseWebSocketTarget(text: string, side: Side): RestTarget | undefined {
  return parseRestTarget(text.replace(/^route\.response\./, "method.response."), side);
}
