import type { Authorizer } from "../../../ir/authorizer.ts";
import type { Route } from "../../../ir/websocket.ts";
import { logicalId } from "../logical-id.ts";

/** Logical ids of what a WebSocket API is made of: each from its own key, so that edits elsewhere never change it. */
export const webSocketIds = {
  route: ({ key }: Route): string => logicalId("Route", [key]),
  routeResponse: ({ key }: Route): string => logicalId("RouteResponse", [key]),
  integration: ({ key }: Route): string => logicalId("Integration", [key]),
  integrationResponse: ({ key }: Route, response: string): string =>
    logicalId("IntegrationResponse", [key, response], [key, response.toLowerCase()]),
  model: (name: string): string => logicalId("Model", [name]),
  authorizer: ({ name }: Pick<Authorizer, "name">): string => logicalId("Authorizer", [name]),
} as const;
