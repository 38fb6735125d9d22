import type { Authorizer, JwtAuthorizer, JwtClaim, LambdaAuthorizer } from "../../../ir/authorizer.ts";
import { fromParts, partsOf, type Cfn, type CfnJson } from "../../../ir/cfn.ts";
import { never } from "../../../ir/never.ts";
import type { JsonObject } from "../../../source/json.ts";
import { compact, unlessEmpty } from "../../../source/json-map.ts";
import { printList, printOptional, printValue } from "../value.ts";

/**
 * The security scheme that carries an authorizer.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-authorizer.html. Of another type
 * than these, no authorizer is made and the operation is open (REST) or missing (HTTP).
 */
export function printAuthorizerScheme(api: "rest" | "http", authorizer: Authorizer): JsonObject {
  const extension = { "x-amazon-apigateway-authorizer": printAuthorizer(api, authorizer) };
  if (api === "http" && authorizer.kind === "jwt") return { type: "oauth2", flows: {}, ...extension };
  return compact({
    type: "apiKey",
    name: authorizer.schemeHeader,
    in: "header",
    "x-amazon-apigateway-authtype": api === "rest" ? printOptional(authorizer.authType) : undefined,
    ...extension,
  });
}

function printAuthorizer(api: "rest" | "http", authorizer: Authorizer): JsonObject {
  switch (authorizer.kind) {
    case "token":
    case "request":
      return printLambdaAuthorizer(api, authorizer);
    case "cognito":
      return compact({
        type: "cognito_user_pools",
        providerARNs: printList(authorizer.userPoolArns),
        identityValidationExpression: printOptional(authorizer.identityValidationExpression),
        authorizerResultTtlInSeconds: printOptional(authorizer.ttlSeconds),
      });
    case "jwt":
      return compact({
        type: "jwt",
        identitySource: printIdentitySources(authorizer.identitySources),
        jwtConfiguration: api === "http" ? printHttpJwt(authorizer) : printRestJwt(authorizer),
      });
    default:
      return never(authorizer);
  }
}

function printLambdaAuthorizer(api: "rest" | "http", authorizer: LambdaAuthorizer): JsonObject {
  return compact({
    type: authorizer.kind,
    authorizerUri: printValue(authorizer.uri),
    authorizerCredentials: printOptional(authorizer.credentials),
    // A token authorizer's source is the header that the scheme names.
    identitySource: authorizer.kind === "request" ? printIdentitySources(authorizer.identitySources) : undefined,
    identityValidationExpression:
      authorizer.kind === "token" ? printOptional(authorizer.identityValidationExpression) : undefined,
    authorizerResultTtlInSeconds: printOptional(authorizer.ttlSeconds),
    authorizerPayloadFormatVersion: api === "http" ? printOptional(authorizer.payloadFormatVersion) : undefined,
    enableSimpleResponses: api === "http" ? printOptional(authorizer.enableSimpleResponses) : undefined,
  });
}

function printHttpJwt({ issuers: [first] }: JwtAuthorizer): JsonObject {
  return compact({ issuer: printOptional(first?.issuer), audience: first && printList(first.audiences) });
}

/** `jwtConfiguration` of a REST API. */
export function printRestJwt({ issuers, algorithms }: JwtAuthorizer): JsonObject {
  return compact({
    defaultAlgorithms: unlessEmpty(printList(algorithms)),
    issuers: issuers.map(({ issuer, audiences, claims }) =>
      compact({
        issuer: printValue(issuer),
        audiences: printList(audiences),
        additionalClaims: unlessEmpty(claims.map(printClaim)),
      }),
    ),
  });
}

function printClaim({ name, format, isRequired, expectedValues }: JwtClaim): JsonObject {
  return compact({
    claimName: printValue(name),
    format: printOptional(format),
    required: printOptional(isRequired),
    expectedValues: unlessEmpty(printList(expectedValues)),
  });
}

/** All sources in one text; undefined if there are none. */
export function printIdentitySources(sources: readonly Cfn<string>[]): CfnJson | undefined {
  if (sources.length === 0) return undefined;
  return printValue(fromParts(sources.flatMap((source, index) => [index > 0 ? ", " : "", ...partsOf(source)])));
}
