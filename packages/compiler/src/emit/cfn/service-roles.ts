import { isIntrinsic, type Cfn } from "../../ir/cfn.ts";
import type { ServiceAccess } from "../../ir/integration.ts";
import type { JsonObject } from "../../source/json.ts";
import { canonicalJson } from "./canonical-json.ts";
import { groupBy } from "./group-by.ts";
import { compact, compareText } from "../../source/json-map.ts";
import type { CfnPart } from "./part.ts";
import { roleScope } from "./role-scope.ts";
import { tagList } from "./tags.ts";
import { printValue } from "./value.ts";

/**
 * The roles with which the gateway calls services: a statement for each resource, with the actions that integrations use.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/permissions.html
 */
export const serviceRoles: CfnPart<"rest" | "http" | "websocket"> = {
  feature: "service-roles",
  apis: ["rest", "http", "websocket"],
  emit: (api) => ({
    resources: api.serviceRoles.map(({ logicalId, access }) => ({
      logicalId,
      type: "AWS::IAM::Role",
      properties: compact({
        AssumeRolePolicyDocument: {
          Version: "2012-10-17",
          Statement: [
            { Effect: "Allow", Principal: { Service: "apigateway.amazonaws.com" }, Action: "sts:AssumeRole" },
          ],
        },
        Policies: [
          { PolicyName: "Integrations", PolicyDocument: { Version: "2012-10-17", Statement: printStatements(access) } },
        ],
        ...roleScope(api.settings.iam),
        Tags: tagList(api.settings.tags),
      }),
    })),
  }),
};

/** Sorted, so that order in the document does not matter. */
function printStatements(access: readonly ServiceAccess[]): JsonObject[] {
  const byResource = groupBy(access, ({ resource }) => keyOf(resource));
  return [...byResource]
    .sort(([one], [other]) => compareText(one, other))
    .flatMap(([, [first, ...others]]) => {
      if (first === undefined) return [];
      const actions = [...new Set([first, ...others].map(({ action }) => action))].sort(compareText);
      return { Effect: "Allow", Action: actions, Resource: printValue(first.resource) };
    });
}

function keyOf(resource: Cfn<string>): string {
  return isIntrinsic(resource) ? canonicalJson(printValue(resource)) : resource;
}
