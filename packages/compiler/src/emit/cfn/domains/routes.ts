import type { Api } from "../../../ir/api.ts";
import type { Domain, DomainPath, RoutingRule } from "../../../ir/settings/domains.ts";
import type { JsonObject } from "../../../source/json.ts";
import { apiIds } from "../ids.ts";
import { stageId } from "../stage/stages.ts";
import { compact } from "../../../source/json-map.ts";
import type { Resource } from "../part.ts";
import { domainArn, domainId, domainName } from "./names.ts";

/** What of the domain leads to stages: a mapping for each path, and routing rules. */
export function printRoutes(api: Api, domain: Domain): Resource[] {
  return [
    ...domain.paths.map((path) => printMapping(api, domain, path)),
    ...domain.rules.map((rule) => printRule(api, domain, rule)),
  ];
}

/**
 * A mapping. Paths of several steps exist in version 2 only, which serves REST APIs too; on private domains there is a type of
 * its own.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mappings.html
 */
function printMapping(api: Api, domain: Domain, { path, stage: key }: DomainPath): Resource {
  const logicalId = domainId("DomainMapping", domain, path);
  const apiId = apiIds[api.kind].api;
  const stage = stageId({ key });
  const basePath = path === "" ? undefined : path;
  if (domain.type === "private") {
    return {
      logicalId,
      type: "AWS::ApiGateway::BasePathMappingV2",
      properties: compact({
        DomainNameArn: domainArn(domain),
        BasePath: basePath,
        RestApiId: { Ref: apiId },
        Stage: { Ref: stage },
      }),
    };
  }
  if (api.kind === "rest" && !path.includes("/")) {
    return {
      logicalId,
      type: "AWS::ApiGateway::BasePathMapping",
      properties: compact({
        DomainName: domainName(domain),
        BasePath: basePath,
        RestApiId: { Ref: apiId },
        Stage: { Ref: stage },
      }),
    };
  }
  return {
    logicalId,
    type: "AWS::ApiGatewayV2::ApiMapping",
    properties: compact({
      DomainName: domainName(domain),
      ApiMappingKey: basePath,
      ApiId: { Ref: apiId },
      Stage: { Ref: stage },
    }),
  };
}

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-routing-rules.html; without conditions it takes all. */
function printRule(api: Api, domain: Domain, rule: RoutingRule): Resource {
  const apiId = apiIds[api.kind].api;
  const stage = stageId({ key: rule.stage });
  const headers = Object.entries(rule.headers).map(([Header, ValueGlob]): JsonObject => ({
    MatchHeaders: { AnyOf: [{ Header, ValueGlob }] },
  }));
  return {
    logicalId: domainId("DomainRule", domain, String(rule.priority)),
    type: "AWS::ApiGatewayV2::RoutingRule",
    properties: {
      DomainNameArn: domainArn(domain),
      Priority: rule.priority,
      Conditions: [...(rule.basePaths.length === 0 ? [] : [{ MatchBasePaths: { AnyOf: rule.basePaths } }]), ...headers],
      Actions: [{ InvokeApi: { ApiId: { Ref: apiId }, Stage: { Ref: stage }, StripBasePath: rule.stripsBasePath } }],
    },
  };
}
