import type { Authorizer, JwtIssuer } from "../../ir/authorizer.ts";
import { never } from "../../ir/never.ts";
import type { Json, JsonObject } from "../../source/json.ts";
import { ids } from "../ids.ts";
import { compact, unlessEmpty } from "../../source/json-map.ts";
import type { View } from "../options.ts";
import { count, optional, plain, truth, type Fill } from "../stack.ts";

/** What `GetAuthorizers` answers of one. */
export function authorizer(source: Authorizer, view: View): JsonObject {
  return compact({
    id: ids.authorizer(source.name),
    name: source.name,
    ...kindOf(source, view),
    authType: optional(source.authType, view.fill),
    authorizerResultTtlInSeconds: count(source.ttlSeconds, view.fill),
  });
}

function kindOf(source: Authorizer, { as, fill }: View): Record<string, Json | undefined> {
  const header = `method.request.header.${source.schemeHeader}`;
  switch (source.kind) {
    case "token":
    case "request":
      return {
        type: source.kind.toUpperCase(),
        authorizerUri: plain(source.uri, fill),
        authorizerCredentials: optional(source.credentials, fill),
        // A token is in the header that the scheme names; what the extension says of it has no effect.
        identitySource: source.kind === "token" ? header : optional(source.identitySource, fill),
        // It is for tokens; our print leaves it out elsewhere.
        identityValidationExpression:
          source.kind === "token" || as === "aws" ? optional(source.identityValidationExpression, fill) : undefined,
      };
    case "cognito":
      return {
        type: "COGNITO_USER_POOLS",
        providerARNs: source.userPoolArns.map((arn) => plain(arn, fill)),
        identitySource: header,
        identityValidationExpression: optional(source.identityValidationExpression, fill),
      };
    case "jwt":
      return {
        type: "JWT",
        identitySource: optional(source.identitySource, fill) ?? header,
        jwtConfiguration: compact({
          defaultAlgorithms: unlessEmpty(source.algorithms.map((algorithm) => plain(algorithm, fill))),
          issuers: source.issuers.map((issuer) => jwtIssuer(issuer, fill)),
        }),
      };
    default:
      return never(source);
  }
}

function jwtIssuer({ issuer, audiences, claims }: JwtIssuer, fill: Fill): JsonObject {
  return compact({
    issuer: plain(issuer, fill),
    audiences: unlessEmpty(audiences.map((audience) => plain(audience, fill))),
    additionalClaims: unlessEmpty(
      claims.map(({ name, format, isRequired, expectedValues }) =>
        compact({
          claimName: plain(name, fill),
          format: optional(format, fill),
          required: isRequired === undefined ? undefined : truth(isRequired, fill),
          expectedValues: unlessEmpty(expectedValues.map((value) => plain(value, fill))),
        }),
      ),
    ),
  });
}
