import type { RestApi } from "../../ir/api.ts";
import type { Operation, Parameter, Response } from "../../ir/operation.ts";
import type { Json, JsonObject } from "../../source/json.ts";
import { ids } from "../ids.ts";
import { compact, unlessEmpty } from "../../source/json-map.ts";
import { sortedMembers } from "../members.ts";
import type { View } from "../options.ts";
import { plain } from "../stack.ts";
import { isEnforced } from "./enforced.ts";
import { methodIntegration } from "./integration.ts";
import { bodyModels } from "./models.ts";

/** What `GetMethod` answers. */
export function method(operation: Operation, api: RestApi, view: View): JsonObject {
  const { integration, validator } = operation;
  return compact({
    httpMethod: operation.method.toUpperCase(),
    ...authorization(operation, api, view),
    apiKeyRequired: operation.isApiKeyRequired,
    requestValidatorId: api.validators.some(({ name }) => name === validator)
      ? ids.validator(validator ?? "")
      : undefined,
    operationName: operation.operationId,
    requestParameters: requestParameters(operation, view),
    requestModels: operation.requestBody && bodyModels(operation.requestBody, api, view),
    methodResponses: sortedMembers(
      operation.responses
        .filter(isKnownStatus)
        .map((response) => [response.status, methodResponse(response, api, view)]),
    ),
    methodIntegration: integration && methodIntegration(integration, ids.resource(operation.path), view),
  });
}

/** Ranges such as `2XX` and `default` have no counterpart. */
function isKnownStatus({ status }: Response): boolean {
  return /^[1-5]\d\d$/.test(status);
}

function authorization(operation: Operation, api: RestApi, view: View): Record<string, Json | undefined> {
  const { authorization: asked } = operation;
  if (asked.kind === "none" || !isEnforced(operation, api, view)) return { authorizationType: "NONE" };
  if (asked.kind === "iam") return { authorizationType: "AWS_IAM" };
  const kind = api.authorizers.find(({ name }) => name === asked.name)?.kind;
  return {
    authorizationType: kind === "cognito" ? "COGNITO_USER_POOLS" : kind === "jwt" ? "JWT" : "CUSTOM",
    authorizerId: ids.authorizer(asked.name),
    // Lambda authorizers know no scopes.
    authorizationScopes:
      kind === "cognito" || kind === "jwt"
        ? unlessEmpty(asked.scopes.map((scope) => plain(scope, view.fill)))
        : undefined,
  };
}

const locations = { path: "path", query: "querystring", header: "header", cookie: undefined } as const;

function requestParameters(operation: Operation, view: View): JsonObject | undefined {
  return sortedMembers(
    operation.parameters.flatMap((parameter): [string, Json][] => {
      const location = locations[parameter.in];
      if (location === undefined || !isImported(parameter, operation, view)) return [];
      // A greedy variable is named without its plus.
      const name = location === "path" ? parameter.name.replace(/\+$/, "") : parameter.name;
      return [[`method.request.${location}.${name}`, parameter.isRequired]];
    }),
  );
}

/** Of path parameters that nobody declared, the service adds only the one that the resource itself is named by; our print has all. */
function isImported({ isImplicit, name }: Parameter, { path }: Operation, { as }: View): boolean {
  return !isImplicit || as === "compiled" || path.endsWith(`/{${name}}`);
}

function methodResponse(response: Response, api: RestApi, view: View): JsonObject {
  return compact({
    statusCode: response.status,
    // Headers are never required of a response.
    responseParameters: sortedMembers(response.headers.map(({ name }) => [`method.response.header.${name}`, false])),
    responseModels: bodyModels(response, api, view),
  });
}
