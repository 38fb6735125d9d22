import type { ApiKind } from "../ir/api.ts";
import { apiReference, guide } from "./sources.ts";

/** One limit of the service. */
export interface Limit {
  /** What is limited, in words. */
  readonly what: string;
  readonly unit: string;
  readonly bounds: Partial<Record<LimitScope, Bound>>;
  readonly source: string;
  /** When the source was read, ISO 8601. */
  readonly readOn: string;
}

export type LimitScope = ApiKind | "account";

/** Both ends are allowed values. */
export interface Bound {
  readonly min?: number;
  readonly max: number;
  /** AWS raises it on request; `regional`: for regional and private endpoints only. */
  readonly isRaisable?: boolean | "regional";
}

export type LimitName =
  | "accessLogTemplateBytes"
  | "apiKeyValueChars"
  | "apiKeys"
  | "audiencesPerAuthorizer"
  | "authorizerTtlSeconds"
  | "authorizers"
  | "canaryPercent"
  | "corsMaxAgeSeconds"
  | "descriptionChars"
  | "documentationParts"
  | "foreachIterations"
  | "headerBytes"
  | "importFileBytes"
  | "integrationTimeoutMs"
  | "integrationUriChars"
  | "integrations"
  | "jsonPathBodyBytes"
  | "mappingTemplateBytes"
  | "messageBytes"
  | "minimumCompressionSize"
  | "modelSchemaChars"
  | "nameChars"
  | "payloadBytes"
  | "policyChars"
  | "requestsPerSecond"
  | "resourcesPerApi"
  | "routes"
  | "scopesPerRoute"
  | "stageVariableNameChars"
  | "stageVariableValueChars"
  | "stageVariables"
  | "stages"
  | "streamTimeoutMs"
  | "tags"
  | "versionChars";

const readOn = "2026-11-23";
const rest = guide("api-gateway-execution-service-limits-table");
const http = guide("http-api-quotas");
const websocket = guide("apigateway-execution-service-websocket-limits-table");

const seconds = "seconds";
const characters = "characters";

/** Limits that documents and configurations run into, by name. A raised one is configured under the same name. */
export const limits: Readonly<Record<LimitName, Limit>> = {
  accessLogTemplateBytes: {
    what: "Access log format",
    unit: "bytes",
    bounds: { rest: { max: 3072 }, http: { max: 3072 }, websocket: { max: 3072 } },
    source: http,
    readOn,
  },
  apiKeyValueChars: {
    what: "API key",
    unit: characters,
    bounds: { rest: { min: 20, max: 128 } },
    source: rest,
    readOn,
  },
  apiKeys: { what: "API keys in a region", unit: "keys", bounds: { account: { max: 10_000 } }, source: rest, readOn },
  audiencesPerAuthorizer: {
    what: "Audiences of a JWT authorizer",
    unit: "audiences",
    bounds: { http: { max: 50 } },
    source: http,
    readOn,
  },
  authorizerTtlSeconds: {
    what: "Time an authorizer's result is cached",
    unit: seconds,
    bounds: { rest: { min: 0, max: 3600 }, http: { min: 0, max: 3600 } },
    source: apiReference("v1", "API_CreateAuthorizer"),
    readOn,
  },
  authorizers: {
    what: "Authorizers of an API",
    unit: "authorizers",
    bounds: {
      rest: { max: 10, isRaisable: true },
      http: { max: 10, isRaisable: true },
      websocket: { max: 10, isRaisable: true },
    },
    source: rest,
    readOn,
  },
  canaryPercent: {
    what: "Requests that a canary takes",
    unit: "percent",
    bounds: { rest: { min: 0, max: 100 } },
    source: guide("canary-release"),
    readOn,
  },
  corsMaxAgeSeconds: {
    what: "Time a browser caches a preflight answer",
    unit: seconds,
    bounds: { http: { min: -1, max: 86_400 } },
    source: apiReference("v2", "apis-apiid"),
    readOn,
  },
  descriptionChars: {
    what: "Description of an API, stage, integration or model",
    unit: characters,
    bounds: { http: { max: 1024 }, websocket: { max: 1024 } },
    source: apiReference("v2", "apis"),
    readOn,
  },
  documentationParts: {
    what: "Documentation parts of an API",
    unit: "parts",
    bounds: { rest: { max: 2000, isRaisable: true } },
    source: rest,
    readOn,
  },
  foreachIterations: {
    what: "Iterations of one #foreach",
    unit: "iterations",
    bounds: { rest: { max: 1000 }, websocket: { max: 1000 } },
    source: rest,
    readOn,
  },
  headerBytes: {
    what: "All headers of a request",
    unit: "bytes",
    bounds: { rest: { max: 10_240 }, http: { max: 10_240 } },
    source: rest,
    readOn,
  },
  importFileBytes: {
    what: "OpenAPI document that is imported",
    unit: "bytes",
    bounds: { rest: { max: 6_291_456 } },
    source: rest,
    readOn,
  },
  integrationTimeoutMs: {
    what: "Integration timeout",
    unit: "milliseconds",
    bounds: {
      rest: { min: 50, max: 29_000, isRaisable: "regional" },
      http: { min: 50, max: 30_000 },
      websocket: { min: 50, max: 29_000 },
    },
    source: rest,
    readOn,
  },
  integrationUriChars: {
    what: "URI of an integration",
    unit: characters,
    bounds: { http: { min: 1, max: 2048 }, websocket: { min: 1, max: 2048 } },
    source: apiReference("v2", "apis-apiid-integrations"),
    readOn,
  },
  integrations: {
    what: "Integrations of an API",
    unit: "integrations",
    bounds: { http: { max: 300 }, websocket: { max: 300, isRaisable: true } },
    source: http,
    readOn,
  },
  jsonPathBodyBytes: {
    what: "Body that a JSON path in a parameter mapping sees",
    unit: "bytes",
    bounds: { http: { max: 102_400 } },
    source: guide("http-api-parameter-mapping"),
    readOn,
  },
  mappingTemplateBytes: {
    what: "Mapping template",
    unit: "bytes",
    bounds: { rest: { max: 307_200 }, websocket: { max: 307_200 } },
    source: rest,
    readOn,
  },
  messageBytes: {
    what: "Message",
    unit: "bytes",
    bounds: { websocket: { max: 131_072 } },
    source: websocket,
    readOn,
  },
  minimumCompressionSize: {
    what: "Smallest payload that is compressed",
    unit: "bytes",
    bounds: { rest: { min: 0, max: 10_485_760 } },
    source: guide("api-gateway-openapi-minimum-compression-size"),
    readOn,
  },
  modelSchemaChars: {
    what: "Schema of a model",
    unit: characters,
    bounds: { websocket: { max: 32_768 } },
    source: apiReference("v2", "apis-apiid-models"),
    readOn,
  },
  nameChars: {
    what: "Name of an API",
    unit: characters,
    bounds: { http: { min: 1, max: 128 }, websocket: { min: 1, max: 128 } },
    source: apiReference("v2", "apis"),
    readOn,
  },
  payloadBytes: {
    what: "Payload of a request or response",
    unit: "bytes",
    bounds: { rest: { max: 10_485_760 }, http: { max: 10_485_760 } },
    source: rest,
    readOn,
  },
  policyChars: {
    what: "Resource policy",
    unit: characters,
    bounds: { rest: { max: 8192, isRaisable: true } },
    source: rest,
    readOn,
  },
  requestsPerSecond: {
    what: "Requests of all APIs in a region",
    unit: "requests a second",
    bounds: { account: { max: 10_000, isRaisable: true } },
    source: guide("limits"),
    readOn,
  },
  resourcesPerApi: {
    what: "Resources of an API, each path prefix one",
    unit: "resources",
    bounds: { rest: { max: 300, isRaisable: true } },
    source: rest,
    readOn,
  },
  routes: {
    what: "Routes of an API",
    unit: "routes",
    bounds: { http: { max: 300, isRaisable: true }, websocket: { max: 300, isRaisable: true } },
    source: http,
    readOn,
  },
  scopesPerRoute: {
    what: "Authorization scopes of a route",
    unit: "scopes",
    bounds: { http: { max: 10 } },
    source: http,
    readOn,
  },
  stageVariableNameChars: {
    what: "Name of a stage variable",
    unit: characters,
    bounds: { rest: { max: 64 }, http: { max: 64 }, websocket: { max: 64 } },
    source: rest,
    readOn,
  },
  stageVariableValueChars: {
    what: "Value of a stage variable",
    unit: characters,
    bounds: { rest: { max: 512 }, http: { max: 512 }, websocket: { max: 512 } },
    source: rest,
    readOn,
  },
  stageVariables: {
    what: "Variables of a stage",
    unit: "variables",
    bounds: { rest: { max: 100 }, http: { max: 100 }, websocket: { max: 100 } },
    source: rest,
    readOn,
  },
  stages: {
    what: "Stages of an API",
    unit: "stages",
    bounds: {
      rest: { max: 10, isRaisable: true },
      http: { max: 10, isRaisable: true },
      websocket: { max: 10, isRaisable: true },
    },
    source: rest,
    readOn,
  },
  streamTimeoutMs: {
    what: "Integration timeout with response streaming",
    unit: "milliseconds",
    bounds: { rest: { min: 50, max: 900_000 } },
    source: guide("response-transfer-mode"),
    readOn,
  },
  tags: {
    what: "Tags of a stage",
    unit: "tags",
    bounds: { rest: { max: 50 }, http: { max: 50 }, websocket: { max: 50 } },
    source: rest,
    readOn,
  },
  versionChars: {
    what: "Version of an API",
    unit: characters,
    bounds: { http: { max: 64 }, websocket: { max: 64 } },
    source: apiReference("v2", "apis"),
    readOn,
  },
};

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
