import type { Model, WebSocketApi } from "../../ir/api.ts";
import type { Route } from "../../ir/websocket.ts";
import { isObject } from "../../source/json.ts";
import { child, follow, type Node } from "../../source/node.ts";
import { lowerBase, lowerSchemas } from "../base.ts";
import { cfnBoolean } from "../cfn-value.ts";
import type { Context } from "../context.ts";
import { noPaths, unexpectedType } from "../diagnostics.ts";
import { lowerSecuritySchemes } from "../security.ts";
import { withServiceRoles } from "../service-roles/service-roles.ts";
import { lowerWebSocketSettings } from "../settings.ts";
import { checkShapes } from "../shapes.ts";
import { textOf } from "../text.ts";
import { directionOf } from "./direction.ts";
import { lowerPushes, webhooks } from "./pushes.ts";
import { lowerRoute, pathOperations } from "./routes.ts";

/**
 * A WebSocket document: paths are route keys, webhooks what the back end pushes. AWS has no such form, so this one is ours; an
 * operation with `x-async` says which of both it is.
 */
export function lowerWebSocket(context: Context): WebSocketApi {
  const { document, report } = context;
  const { root } = document;
  const extension = follow(root, "x-apigw-websocket");
  if (extension.value !== undefined && !isObject(extension.value))
    report(unexpectedType, extension.origin, { expected: "an object" });
  checkShapes(extension, "webSocket", context);
  const base = lowerBase(context);
  const security = lowerSecuritySchemes(context);
  const inline: Model[] = [];
  const operations = pathOperations(child(root, "paths"), context).map((each) => ({
    ...each,
    ...directionOf(each.operation, context),
  }));
  const routes: Route[] = [];
  for (const operation of operations.filter(({ isRoute }) => isRoute)) {
    routes.push(lowerRoute(operation, new Set(routes.map(({ id }) => id)), security, inline, context));
  }
  const pushes = lowerPushes([...webhooks(root, context), ...operations.filter(({ isPush }) => isPush)], context);
  if (routes.length === 0) report(noPaths, root.origin, {});
  const { callers, serviceRoles } = withServiceRoles(routes, context);
  const { schemas, models } = lowerSchemas(context);
  return {
    kind: "websocket",
    ...base,
    securitySchemes: security.schemes,
    authorizers: security.authorizers,
    routes: callers,
    serviceRoles,
    pushes,
    schemas,
    models: [...models, ...inline],
    routeSelectionExpression: textOf(extension, "routeSelectionExpression") ?? "$request.body.action",
    apiKeySelectionExpression: apiKeySelection(extension, context),
    disablesSchemaValidation: cfnBoolean(child(extension, "disableSchemaValidation"), report),
    messageDiscriminator: textOf(extension, "messageDiscriminator") ?? "type",
    correlationProperty: textOf(extension, "correlationProperty") ?? "requestId",
    keepAliveRoute: textOf(extension, "keepAlive")?.replace(/^\//, ""),
    importRemarks: [],
    settings: lowerWebSocketSettings(context),
  };
}

/** `apiKeySource: authorizer` of the configuration, or of the document, says it in the words of REST APIs. */
function apiKeySelection(extension: Node, { document, config }: Context): string | undefined {
  const written = textOf(extension, "apiKeySelectionExpression");
  if (written !== undefined) return written;
  const source = config.apiKeySource ?? textOf(document.root, "x-amazon-apigateway-api-key-source");
  return source?.toLowerCase() === "authorizer" ? "$context.authorizer.usageIdentifierKey" : undefined;
}
