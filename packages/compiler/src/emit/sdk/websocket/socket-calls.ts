import type { WebSocketApi } from "../../../ir/api.ts";
import { presented } from "../operations/security.ts";
import { packageNameOf } from "../package/package-json.ts";
import type { SocketCalls } from "../../socket-calls.ts";
import { addedToPushes, addedToRoute, omittedFrom } from "./added.ts";
import { planSocket } from "./plan-socket.ts";

/** What the package calls things, without making it. */
export function socketCalls(api: WebSocketApi): SocketCalls {
  const { names, query, routeProperty, routes, scope } = planSocket(api);
  return {
    packageName: packageNameOf(api),
    create: names.create,
    url: names.url,
    createConnections: names.createConnections,
    credentials: new Map(
      api.securitySchemes.flatMap((scheme) => {
        const credential = presented(scheme);
        return credential === undefined ? [] : [[scheme.name, credential]];
      }),
    ),
    query,
    routeProperty,
    routes: new Map(
      routes.map(({ route, methodName }) => {
        const added = addedToRoute(route, api, routeProperty);
        const omitted = route.message ? omittedFrom(route.message.schema, added, scope.schemas) : [];
        return [route, { methodName, omitted }];
      }),
    ),
    pushes: new Map(
      api.pushes.map((push) => [
        push,
        { omitted: omittedFrom(push.message.schema, addedToPushes(api), scope.schemas) },
      ]),
    ),
  };
}
