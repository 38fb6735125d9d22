import type { Authorizer } from "../../../ir/authorizer.ts";
import { never } from "../../../ir/never.ts";
import type { JsonObject } from "../../../source/json.ts";
import { printIdentitySources, printRestJwt } from "../body/authorizers.ts";
import { apiIds } from "../ids.ts";
import { compact } from "../../../source/json-map.ts";
import type { CfnPart } from "../part.ts";
import { printList, printOptional, printValue } from "../value.ts";
import { byLogicalId } from "./by-logical-id.ts";
import { nativeIds } from "./ids.ts";
import { notYetKnown } from "./not-yet-known.ts";
import { upperMembers } from "./upper-members.ts";

/**
 * The authorizers, those that no operation uses too.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-authorizer.html
 */
export const nativeAuthorizers: CfnPart<"rest"> = {
  feature: "authorizers",
  apis: ["rest"],
  emit: ({ authorizers }) => ({
    resources: byLogicalId(
      authorizers.map((authorizer) => ({
        logicalId: nativeIds.authorizer(authorizer),
        type: "AWS::ApiGateway::Authorizer",
        // The validator that aws-cdk-lib 2.276 brings has no JwtConfiguration.
        ...(authorizer.kind === "jwt" && { metadata: notYetKnown }),
        properties: compact({
          RestApiId: { Ref: apiIds.rest.api },
          Name: authorizer.name,
          AuthType: printOptional(authorizer.authType),
          ...printKind(authorizer),
          AuthorizerResultTtlInSeconds: printOptional(authorizer.ttlSeconds),
        }),
      })),
    ),
  }),
};

function printKind(authorizer: Authorizer): JsonObject {
  const header = `method.request.header.${authorizer.schemeHeader}`;
  switch (authorizer.kind) {
    case "token":
    case "request":
      return compact({
        Type: authorizer.kind.toUpperCase(),
        AuthorizerUri: printValue(authorizer.uri),
        AuthorizerCredentials: printOptional(authorizer.credentials),
        // A token authorizer's source is the header that the scheme names.
        IdentitySource: authorizer.kind === "token" ? header : printIdentitySources(authorizer.identitySources),
        IdentityValidationExpression:
          authorizer.kind === "token" ? printOptional(authorizer.identityValidationExpression) : undefined,
      });
    case "cognito":
      return compact({
        Type: "COGNITO_USER_POOLS",
        ProviderARNs: printList(authorizer.userPoolArns),
        IdentitySource: header,
        IdentityValidationExpression: printOptional(authorizer.identityValidationExpression),
      });
    case "jwt":
      return compact({
        Type: "JWT",
        IdentitySource: printIdentitySources(authorizer.identitySources) ?? header,
        JwtConfiguration: upperMembers(printRestJwt(authorizer)),
      });
    default:
      return never(authorizer);
  }
}
