import type { WebSocketApi } from "../../../ir/api.ts";
import { inline } from "../package/inline.ts";
import { packageNameOf } from "../package/package-json.ts";
import type { SocketPlan } from "./plan-socket.ts";
import { readmeTemplate } from "./readme-template.ts";

/**
 * README.md of the package. Handlebars is loaded here only.
 *
 * @param handler - type of a Lambda function to show, if there is any
 */
export async function socketReadme(api: WebSocketApi, plan: SocketPlan, handler: string | undefined): Promise<string> {
  const { default: handlebars } = await import("handlebars");
  const { names, routes, pushes, query } = plan;
  const oneWay = routes.find(({ route }) => route.reply === undefined && route.key !== api.keepAliveRoute);
  const twoWay = routes.find(({ route }) => route.reply !== undefined);
  const view = {
    title: inline(typeof api.title === "string" ? api.title : api.name),
    package: packageNameOf(api),
    ...names,
    handler,
    hasIam: api.securitySchemes.some(({ isIam }) => isIam),
    hasQuery: query.length > 0,
    send: oneWay?.methodName,
    request: twoWay?.methodName,
    push: pushes[0] && JSON.stringify(pushes[0].name),
    routes: routes.map(({ route, methodName }) => ({
      name: methodName,
      key: inline(route.key),
      way: route.reply ? "send, request" : "send",
      summary: inline(route.summary ?? ""),
    })),
    pushes: pushes.map(({ name, summary }) => ({ name: inline(name), summary: inline(summary ?? "") })),
  };
  return handlebars.compile(readmeTemplate, { noEscape: true, strict: true })(view);
}
