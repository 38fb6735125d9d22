import type { RestApi } from "../../../ir/api.ts";
import type { MediaType, Operation, Parameter, Response } from "../../../ir/operation.ts";
import type { JsonObject } from "../../../source/json.ts";
import { apiIds } from "../ids.ts";
import { compact, sortedMap, unlessEmpty } from "../../../source/json-map.ts";
import { printList } from "../value.ts";
import { nativeIds } from "./ids.ts";
import { printNativeIntegration } from "./integration.ts";
import type { NamedModels } from "./model-names.ts";
import { resourcePath } from "./resource-tree.ts";
import { resourceRef } from "./resources.ts";

/** Properties of the Method of an operation. */
export function printMethod(api: RestApi, operation: Operation, models: NamedModels): JsonObject {
  const { integration, isApiKeyRequired, method, operationId, path, requestBody } = operation;
  const validator = api.validators.find(({ name }) => name === operation.validator);
  return compact({
    RestApiId: { Ref: apiIds.rest.api },
    ResourceId: resourceRef(resourcePath(path)),
    HttpMethod: method.toUpperCase(),
    ...printAuthorization(api, operation),
    ApiKeyRequired: isApiKeyRequired || undefined,
    OperationName: operationId,
    RequestParameters: printParameters(operation.parameters),
    RequestModels: printModelUses(requestBody?.content ?? [], models),
    RequestValidatorId: validator && { Ref: nativeIds.validator(validator) },
    MethodResponses: unlessEmpty(
      operation.responses.filter(hasOneStatus).map((response) => printResponse(response, models)),
    ),
    Integration: integration && printNativeIntegration(integration),
  });
}

/** `default` and `5XX` have no counterpart: a method response has one status. */
function hasOneStatus({ status }: Response): boolean {
  return /^[1-5]\d\d$/.test(status);
}

/** Lambda authorizers know no scopes. */
function printAuthorization(api: RestApi, { authorization }: Operation): JsonObject {
  if (authorization.kind === "none") return { AuthorizationType: "NONE" };
  if (authorization.kind === "iam") return { AuthorizationType: "AWS_IAM" };
  const authorizer = api.authorizers.find(({ name }) => name === authorization.name);
  if (authorizer === undefined) return { AuthorizationType: "NONE" };
  const hasScopes = authorizer.kind === "cognito" || authorizer.kind === "jwt";
  return compact({
    AuthorizationType: hasScopes ? (authorizer.kind === "jwt" ? "JWT" : "COGNITO_USER_POOLS") : "CUSTOM",
    AuthorizerId: { Ref: nativeIds.authorizer(authorizer) },
    AuthorizationScopes: hasScopes ? unlessEmpty(printList(authorization.scopes)) : undefined,
  });
}

/** Where parameters are, in the service's own words; cookies have no target. */
const places = { path: "path", query: "querystring", header: "header", cookie: undefined } as const;

/** Every parameter with whether it is required: the gateway checks no more of one. */
function printParameters(parameters: readonly Parameter[]): JsonObject | undefined {
  return unlessEmpty(
    sortedMap(
      parameters.flatMap(({ in: where, name, isRequired }) => {
        const place = places[where];
        if (place === undefined) return [];
        const isGreedy = place === "path" && name.endsWith("+");
        return [[`method.request.${place}.${isGreedy ? name.slice(0, -1) : name}`, place === "path" || isRequired]];
      }),
    ),
  );
}

function printModelUses(content: readonly MediaType[], models: NamedModels): JsonObject | undefined {
  return unlessEmpty(
    sortedMap(
      content.map((mediaType) => {
        const key = models.keyOf(mediaType);
        return [mediaType.type, key === undefined ? undefined : { Ref: nativeIds.model(key) }];
      }),
    ),
  );
}

/** Headers are never required of a response. */
function printResponse({ status, headers, content }: Response, models: NamedModels): JsonObject {
  return compact({
    StatusCode: status,
    ResponseParameters: unlessEmpty(sortedMap(headers.map(({ name }) => [`method.response.header.${name}`, false]))),
    ResponseModels: printModelUses(content, models),
  });
}
