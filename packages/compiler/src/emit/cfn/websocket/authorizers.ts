import { apiIds } from "../ids.ts";
import { compact } from "../../../source/json-map.ts";
import { byLogicalId } from "../native/by-logical-id.ts";
import type { CfnPart, Resource } from "../part.ts";
import { printList, printOptional, printValue } from "../value.ts";
import { webSocketIds } from "./ids.ts";

/**
 * The authorizers, those that nothing uses too: functions that see the request to connect. Other kinds are refused before.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-authorizer.html
 */
export const webSocketAuthorizers: CfnPart<"websocket"> = {
  feature: "authorizers",
  apis: ["websocket"],
  emit: ({ authorizers }) => ({
    resources: byLogicalId(
      authorizers.flatMap((authorizer): Resource[] => {
        if (authorizer.kind !== "request") return [];
        return [
          {
            logicalId: webSocketIds.authorizer(authorizer),
            type: "AWS::ApiGatewayV2::Authorizer",
            properties: compact({
              ApiId: { Ref: apiIds.websocket.api },
              Name: authorizer.name,
              AuthorizerType: "REQUEST",
              AuthorizerUri: printValue(authorizer.uri),
              AuthorizerCredentialsArn: printOptional(authorizer.credentials),
              IdentitySource: printList(authorizer.identitySources),
            }),
          },
        ];
      }),
    ),
  }),
};
