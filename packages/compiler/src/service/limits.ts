import type { Bound, Limit, LimitName, LimitScope } from "./limit.ts";
import { apiReference, guide } from "./sources.ts";

const rest = guide("api-gateway-execution-service-limits-table");
const http = guide("http-api-quotas");
const routingRuleHeader =
  "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigatewayv2-routingrule-matchheadervalue.html";
const tagNames =
  "https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html#id_tags_naming_best_practices";
const websocket = guide("apigateway-execution-service-websocket-limits-table");

/** Limits that documents and configurations run into, by name. */
export const limits: Readonly<Record<LimitName, Limit>> = {
  accessLogTemplateBytes: limit(
    "Access log format",
    "bytes",
    { rest: { max: 3072 }, http: { max: 3072 }, websocket: { max: 3072 } },
    http,
  ),
  apiKeyDescriptionChars: limit(
    "Description of an API key",
    "characters",
    { account: { max: 125_000 } },
    apiReference("v1", "API_CreateApiKey"),
  ),
  apiKeyValueChars: limit("API key", "characters", { rest: { min: 20, max: 128 } }, rest),
  apiKeys: limit("API keys in a region", "keys", { account: { max: 10_000 } }, rest),
  audiencesPerAuthorizer: limit("Audiences of a JWT authorizer", "audiences", { http: { max: 50 } }, http),
  authorizerTtlSeconds: limit(
    "Time an authorizer's result is cached",
    "seconds",
    { rest: { min: 0, max: 3600 }, http: { min: 0, max: 3600 } },
    apiReference("v1", "API_CreateAuthorizer"),
  ),
  authorizers: limit(
    "Authorizers of an API",
    "authorizers",
    {
      rest: { max: 10, isRaisable: true },
      http: { max: 10, isRaisable: true },
      websocket: { max: 10, isRaisable: true },
    },
    rest,
  ),
  canaryPercent: limit(
    "Requests that a canary takes",
    "percent",
    { rest: { min: 0, max: 100 } },
    guide("canary-release"),
  ),
  connectionSeconds: limit("Time a connection lasts", "seconds", { websocket: { max: 7200 } }, websocket),
  connectionsPerSecond: limit(
    "New connections to all WebSocket APIs of an account in a region",
    "connections a second",
    { websocket: { max: 500, isRaisable: true } },
    websocket,
  ),
  corsMaxAgeSeconds: limit(
    "Time a browser caches a preflight answer",
    "seconds",
    { http: { min: -1, max: 86_400 } },
    apiReference("v2", "apis-apiid"),
  ),
  descriptionChars: limit(
    "Description of an API, stage, integration or model",
    "characters",
    { http: { max: 1024 }, websocket: { max: 1024 } },
    apiReference("v2", "apis"),
  ),
  documentationParts: limit("Documentation parts of an API", "parts", { rest: { max: 2000, isRaisable: true } }, rest),
  foreachIterations: limit(
    "Iterations of one #foreach",
    "iterations",
    { rest: { max: 1000 }, websocket: { max: 1000 } },
    rest,
  ),
  frameBytes: limit("Frame of a message", "bytes", { websocket: { max: 32_768 } }, websocket),
  headerBytes: limit("All headers of a request", "bytes", { rest: { max: 10_240 }, http: { max: 10_240 } }, rest),
  idleSeconds: limit("Time a connection may be idle", "seconds", { websocket: { max: 600 } }, websocket),
  importFileBytes: limit("OpenAPI document that is imported", "bytes", { rest: { max: 6_291_456 } }, rest),
  integrationTimeoutMs: limit(
    "Integration timeout",
    "milliseconds",
    {
      rest: { min: 50, max: 29_000, isRaisable: "regional" },
      http: { min: 50, max: 30_000 },
      websocket: { min: 50, max: 29_000 },
    },
    rest,
  ),
  integrationUriChars: limit(
    "URI of an integration",
    "characters",
    { http: { min: 1, max: 2048 }, websocket: { min: 1, max: 2048 } },
    apiReference("v2", "apis-apiid-integrations"),
  ),
  integrations: limit(
    "Integrations of an API",
    "integrations",
    { http: { max: 300 }, websocket: { max: 300, isRaisable: true } },
    http,
  ),
  jsonPathBodyBytes: limit(
    "Body that a JSON path in a parameter mapping sees",
    "bytes",
    { http: { max: 102_400 } },
    guide("http-api-parameter-mapping"),
  ),
  mappingTemplateBytes: limit(
    "Mapping template",
    "bytes",
    { rest: { max: 307_200 }, websocket: { max: 307_200 } },
    rest,
  ),
  messageBytes: limit("Message", "bytes", { websocket: { max: 131_072 } }, websocket),
  methodArnBytes: limit("ARN of a method with authorization", "bytes", { rest: { max: 1600 } }, guide("limits")),
  methodThrottles: limit(
    "Methods that a usage plan limits by themselves",
    "methods",
    { rest: { max: 20, isRaisable: true } },
    rest,
  ),
  minimumCompressionSize: limit(
    "Smallest payload that is compressed",
    "bytes",
    { rest: { min: 0, max: 10_485_760 } },
    guide("api-gateway-openapi-minimum-compression-size"),
  ),
  modelSchemaChars: limit(
    "Schema of a model",
    "characters",
    { websocket: { max: 32_768 } },
    apiReference("v2", "apis-apiid-models"),
  ),
  multiLevelPaths: limit(
    "Paths of several steps on a domain",
    "paths",
    { rest: { max: 200 }, http: { max: 200 } },
    rest,
  ),
  nameChars: limit(
    "Name of an API",
    "characters",
    { http: { min: 1, max: 128 }, websocket: { min: 1, max: 128 } },
    apiReference("v2", "apis"),
  ),
  payloadBytes: limit(
    "Payload of a request or response",
    "bytes",
    { rest: { max: 10_485_760 }, http: { max: 10_485_760 } },
    rest,
  ),
  policyChars: limit("Resource policy", "characters", { rest: { max: 8192, isRaisable: true } }, rest),
  requestsPerSecond: limit(
    "Requests of all APIs in a region",
    "requests a second",
    { account: { max: 10_000, isRaisable: true } },
    guide("limits"),
  ),
  resourcesPerApi: limit(
    "Resources of an API, each path prefix one",
    "resources",
    { rest: { max: 300, isRaisable: true } },
    rest,
  ),
  routes: limit(
    "Routes of an API",
    "routes",
    { http: { max: 300, isRaisable: true }, websocket: { max: 300, isRaisable: true } },
    http,
  ),
  routingRuleHeaders: limit(
    "Headers that a routing rule asks for",
    "headers",
    { rest: { max: 2 } },
    guide("rest-api-routing-rules"),
  ),
  routingRuleHeaderChars: limit(
    "Name of a header in a routing rule",
    "characters",
    { rest: { min: 1, max: 40 } },
    routingRuleHeader,
  ),
  routingRuleValueChars: limit(
    "Value of a header in a routing rule",
    "characters",
    { rest: { min: 1, max: 128 } },
    routingRuleHeader,
  ),
  routingRules: limit("Routing rules of a domain", "rules", { rest: { max: 50, isRaisable: true } }, rest),
  scopesPerRoute: limit("Authorization scopes of a route", "scopes", { http: { max: 10 } }, http),
  stageVariableNameChars: limit(
    "Name of a stage variable",
    "characters",
    { rest: { max: 64 }, http: { max: 64 }, websocket: { max: 64 } },
    rest,
  ),
  stageVariableValueChars: limit(
    "Value of a stage variable",
    "characters",
    { rest: { max: 512 }, http: { max: 512 }, websocket: { max: 512 } },
    rest,
  ),
  stageVariables: limit(
    "Variables of a stage",
    "variables",
    { rest: { max: 100 }, http: { max: 100 }, websocket: { max: 100 } },
    rest,
  ),
  stages: limit(
    "Stages of an API",
    "stages",
    {
      rest: { max: 10, isRaisable: true },
      http: { max: 10, isRaisable: true },
      websocket: { max: 10, isRaisable: true },
    },
    rest,
  ),
  streamTimeoutMs: limit(
    "Integration timeout with response streaming",
    "milliseconds",
    { rest: { min: 50, max: 900_000 } },
    guide("response-transfer-mode"),
  ),
  tagKeyChars: limit("Key of a tag", "characters", { account: { min: 1, max: 128 } }, tagNames),
  tagValueChars: limit("Value of a tag", "characters", { account: { max: 256 } }, tagNames),
  tags: limit("Tags of a stage", "tags", { rest: { max: 50 }, http: { max: 50 }, websocket: { max: 50 } }, rest),
  versionChars: limit(
    "Version of an API",
    "characters",
    { http: { max: 64 }, websocket: { max: 64 } },
    apiReference("v2", "apis"),
  ),
  vpcLinkSubnets: limit("Subnets of a VPC link", "subnets", { http: { max: 10, isRaisable: true } }, http),
};

function limit(what: string, unit: string, bounds: Limit["bounds"], source: string): Limit {
  return { what, unit, bounds, source, readOn: "2026-11-23" };
}

/**
 * The bound of an API type.
 *
 * @throws Error if the service has no such limit there, which is a mistake of the calling rule
 */
export function boundOf(name: LimitName, scope: LimitScope): Bound {
  const bound = limits[name].bounds[scope];
  if (bound === undefined) throw new Error(`no limit ${name} for ${scope}`);
  return bound;
}
