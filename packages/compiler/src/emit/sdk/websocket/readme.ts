import type { WebSocketApi } from "../../../ir/api.ts";
import type { Route } from "../../../ir/websocket.ts";
import { namesItsMessage } from "../../../ir/reply.ts";
import { presented } from "../operations/security.ts";
import { inline } from "../package/inline.ts";
import { packageNameOf } from "../package/package-json.ts";
import type { RoutePlan, SocketPlan } from "./plan-socket.ts";
import { readmeTemplate } from "./readme-template.ts";

/**
 * README.md of the package. Handlebars is loaded here only.
 *
 * @param handler - type of a Lambda function to show, if there is any
 */
export async function socketReadme(api: WebSocketApi, plan: SocketPlan, handler: string | undefined): Promise<string> {
  const { default: handlebars } = await import("handlebars");
  const { names, routes, pushes, query } = plan;
  const oneWay = exampleOf(routes, ({ key, reply }) => reply === undefined && key !== api.keepAliveRoute);
  const twoWay = exampleOf(routes, (route) => namesItsMessage(route) && route.key !== api.keepAliveRoute);
  const view = {
    title: inline(typeof api.title === "string" ? api.title : api.name),
    package: packageNameOf(api),
    ...names,
    handler,
    acknowledged: routes
      .filter(({ route: { isAcknowledged, reply } }) => isAcknowledged && reply === undefined)
      .map(({ route }) => inline(route.key))
      .join(", "),
    confirmed: pushes
      .filter((push) => push.isAcknowledged)
      .map(({ name }) => inline(name))
      .join(", "),
    confirmRoute: routes.some(({ route }) => route.key === "confirm") && plan.routeProperty ? "confirm" : "",
    correlation: inline(api.correlationProperty),
    headers: connectHeaders(api).map(inline).join(", "),
    hasIam: api.securitySchemes.some(({ isIam }) => isIam),
    hasQuery: query.length > 0,
    send: oneWay && callOf(oneWay),
    outcome: oneWay?.route.isAcknowledged ? "acknowledged" : "sent",
    request: twoWay && callOf(twoWay),
    push: pushes[0] && JSON.stringify(pushes[0].name),
    routes: routes.map(({ route, methodName }) => ({
      name: methodName,
      key: inline(route.key),
      way: namesItsMessage(route) ? "send, request" : "send",
      summary: inline(route.summary ?? ""),
    })),
    pushes: pushes.map(({ name, summary }) => ({ name: inline(name), summary: inline(summary ?? "") })),
  };
  return handlebars.compile(readmeTemplate, { noEscape: true, strict: true })(view);
}

/** Names of the headers that say who connects, as the first way to connect has them. */
function connectHeaders({ routes, securitySchemes }: WebSocketApi): string[] {
  const [requirement = []] = routes.find(({ key }) => key === "$connect")?.security ?? [];
  return requirement.flatMap(({ scheme: name }) => {
    const scheme = securitySchemes.find((each) => each.name === name);
    const credential = scheme === undefined || scheme.isIam ? undefined : presented(scheme);
    return credential && (credential.in ?? "header") === "header" ? (credential.name ?? "authorization") : [];
  });
}

/** What is worth showing: a route with a key and a message of its own before others. */
function exampleOf(routes: readonly RoutePlan[], isWanted: (route: Route) => boolean): RoutePlan | undefined {
  const wanted = routes.filter(({ route }) => isWanted(route));
  const own = wanted.filter(({ route }) => route.key !== "$default");
  return own.find(({ route }) => route.message !== undefined) ?? own[0] ?? wanted[0];
}

/** Its method's call; a route without a message takes nothing. */
function callOf({ route, methodName }: RoutePlan): string {
  return `${methodName}(${route.message === undefined ? "" : "{ … }"})`;
}
