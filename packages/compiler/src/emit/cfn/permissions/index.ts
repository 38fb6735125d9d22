import type { Api } from "../../../ir/api.ts";
import { cfnPermissionPrefixes, cfnPermissionUnknown } from "../diagnostics.ts";
import { ownExecuteApiArn } from "../execute-api.ts";
import { compareText } from "../../../source/json-map.ts";
import { logicalId } from "../logical-id.ts";
import type { CfnPart, Condition, Resource } from "../part.ts";
import { printValue } from "../value.ts";
import { branchWords, conditionFor } from "./conditions.ts";
import { coverRoutes, maxPatterns } from "./cover-routes.ts";
import { functionsOf, type FunctionUse, type RouteUse } from "./functions.ts";

/**
 * What lets API Gateway call the functions: a statement in the resource policy of each function, or of the alias or version that is
 * called, for each route and for authorizers.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-control-access-using-iam-policies-to-invoke-api.html
 */
export const lambdaPermissions: CfnPart = {
  feature: "lambda-permissions",
  apis: ["rest", "http", "websocket"],
  emit: (api, report) => {
    if (!api.settings.createsLambdaPermissions) return {};
    const { known, unknown } = functionsOf(api);
    for (const { uri, origin } of unknown) report(cfnPermissionUnknown, origin, { uri });
    const statements = known.map((use) => {
      const routes = routePatterns(api, use);
      if (use.routes.length > maxPatterns) {
        report(cfnPermissionPrefixes, use.origin, {
          name: use.name,
          routes: use.routes.length,
          statements: routes.length,
        });
      }
      return [
        ...routes.map(({ route, label, when }) => printPermission(api, use, `*/${route}`, label, when)),
        // The authorizer's own id is made by the import.
        ...(use.isAuthorizer ? [printPermission(api, use, "authorizers/*", "authorizers", [])] : []),
      ];
    });
    return {
      conditions: statements.flat().flatMap(({ conditions }) => conditions),
      resources: statements
        .flat()
        .map(({ resource }) => resource)
        .sort((one, other) => compareText(one.logicalId, other.logicalId)),
    };
  },
};

/** Each route under its own condition; prefixes under one that all routes share, if they do. */
function routePatterns(api: Api, { key, routes }: FunctionUse): RouteUse[] {
  if (routes.length <= maxPatterns) return [...routes];
  const others = functionsOf(api).known.filter((use) => use.key !== key);
  const foreign = others.flatMap((use) => use.routes.map(({ route }) => route));
  const [first] = routes;
  const shared = branchWords(first?.when ?? []).join();
  const isShared = routes.every(({ when }) => branchWords(when).join() === shared);
  return coverRoutes(
    routes.map(({ route }) => route),
    foreign,
  ).map((route) => ({
    route,
    label: route.toLowerCase(),
    when: (isShared && first?.when) || [],
  }));
}

function printPermission(
  api: Api,
  { key, name, arn }: FunctionUse,
  below: string,
  label: string,
  when: RouteUse["when"],
): { readonly resource: Resource; readonly conditions: readonly Condition[] } {
  const condition = conditionFor(when);
  return {
    conditions: condition?.definitions ?? [],
    resource: {
      logicalId: logicalId("Permission", [key, below, ...branchWords(when)], [name, label]),
      type: "AWS::Lambda::Permission",
      ...(condition && { condition: condition.name }),
      properties: {
        FunctionName: printValue(arn),
        Action: "lambda:InvokeFunction",
        Principal: "apigateway.amazonaws.com",
        SourceArn: ownExecuteApiArn(api, below),
      },
    },
  };
}
