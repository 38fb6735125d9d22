import type { Authorizer } from "../../ir/authorizer.ts";
import { never } from "../../ir/never.ts";
import type { Json, JsonObject } from "../../source/json.ts";
import { ids } from "../ids.ts";
import { compact, unlessEmpty } from "../../source/json-map.ts";
import type { View } from "../options.ts";
import { count, optional, plain, truth } from "../stack.ts";

/** What `GetAuthorizers` answers of one; undefined for a kind that an HTTP API does not have. */
export function httpAuthorizer(source: Authorizer, view: View): JsonObject | undefined {
  const kind = kindOf(source, view);
  return (
    kind &&
    compact({
      AuthorizerId: ids.authorizer(source.name),
      Name: source.name,
      ...kind,
      IdentitySource: source.identitySources.map((identity) => plain(identity, view.fill)),
    })
  );
}

function kindOf(source: Authorizer, { fill }: View): Record<string, Json | undefined> | undefined {
  switch (source.kind) {
    case "request":
      return {
        AuthorizerType: "REQUEST",
        AuthorizerUri: plain(source.uri, fill),
        AuthorizerCredentialsArn: optional(source.credentials, fill),
        AuthorizerPayloadFormatVersion: optional(source.payloadFormatVersion, fill),
        AuthorizerResultTtlInSeconds: count(source.ttlSeconds, fill),
        EnableSimpleResponses:
          source.enableSimpleResponses === undefined ? undefined : truth(source.enableSimpleResponses, fill),
      };
    case "jwt": {
      const [issuer] = source.issuers;
      return {
        AuthorizerType: "JWT",
        JwtConfiguration: compact({
          Issuer: issuer && plain(issuer.issuer, fill),
          Audience: issuer && unlessEmpty(issuer.audiences.map((audience) => plain(audience, fill))),
        }),
      };
    }
    case "token":
    case "cognito":
      return undefined;
    default:
      return never(source);
  }
}
