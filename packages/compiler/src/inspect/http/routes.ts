import type { HttpApi } from "../../ir/api.ts";
import type { Operation } from "../../ir/operation.ts";
import type { JsonObject } from "../../source/json.ts";
import { ids } from "../ids.ts";
import { compact, compareText, unlessEmpty } from "../../source/json-map.ts";
import type { View } from "../options.ts";
import { plain } from "../stack.ts";
import { integrationsOf } from "./integrations.ts";

/**
 * What `GetRoutes` answers, sorted by route key. Without an integration there is a route all the same, without a target; with
 * an authorizer that could not be made there is none: "Unable to put method … requires a valid authorizer. Ignoring."
 *
 * https://github.com/aws/aws-sam-cli/issues/2410
 */
export function routes(api: HttpApi, view: View): JsonObject[] {
  const integrations = integrationsOf(api, view);
  return api.operations
    .filter((operation) => view.exists(operation) && operation.method !== "trace" && hasItsAuthorizer(operation, api))
    .sort((one, other) => compareText(routeKey(one), routeKey(other)))
    .map((operation) => route(operation, api, view, operation.integration && integrations.idOf(operation.integration)));
}

function hasItsAuthorizer({ authorization }: Operation, { authorizers }: HttpApi): boolean {
  if (authorization.kind !== "authorizer") return true;
  const kind = authorizers.find(({ name }) => name === authorization.name)?.kind;
  return kind === "request" || kind === "jwt";
}

/** `GET /pets`, or `$default`. */
function routeKey({ isDefaultRoute, method, path }: Operation): string {
  return isDefaultRoute ? "$default" : `${method.toUpperCase()} ${path}`;
}

function route(operation: Operation, api: HttpApi, view: View, integrationId: string | undefined): JsonObject {
  const { authorization } = operation;
  const key = routeKey(operation);
  const isJwt =
    authorization.kind === "authorizer" &&
    api.authorizers.some(({ kind, name }) => kind === "jwt" && name === authorization.name);
  return compact({
    RouteId: ids.route(key),
    RouteKey: key,
    OperationName: operation.operationId,
    ApiKeyRequired: false,
    AuthorizationType: { none: "NONE", iam: "AWS_IAM", authorizer: isJwt ? "JWT" : "CUSTOM" }[authorization.kind],
    AuthorizerId: authorization.kind === "authorizer" ? ids.authorizer(authorization.name) : undefined,
    AuthorizationScopes:
      authorization.kind === "authorizer" && isJwt
        ? unlessEmpty(authorization.scopes.map((scope) => plain(scope, view.fill)))
        : undefined,
    Target: integrationId && `integrations/${integrationId}`,
  });
}
