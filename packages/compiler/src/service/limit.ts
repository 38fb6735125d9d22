import type { ApiKind } from "../ir/api.ts";

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

/** What a bound holds for. */
export type LimitScope = ApiKind | "account";

/** Both ends are allowed values. */
export interface Bound {
  readonly min?: number;
  readonly max: number;
  /** AWS raises it on request; `regional`: for regional and private endpoints only. */
  readonly isRaisable?: boolean | "regional";
}

/** Names of the limits; a raised one is configured under the same name. */
export type LimitName =
  | "accessLogTemplateBytes"
  | "apiKeyDescriptionChars"
  | "apiKeyValueChars"
  | "apiKeys"
  | "audiencesPerAuthorizer"
  | "authorizerTtlSeconds"
  | "authorizers"
  | "canaryPercent"
  | "connectionSeconds"
  | "connectionsPerSecond"
  | "corsMaxAgeSeconds"
  | "descriptionChars"
  | "documentationParts"
  | "foreachIterations"
  | "frameBytes"
  | "headerBytes"
  | "idleSeconds"
  | "importFileBytes"
  | "integrationTimeoutMs"
  | "integrationUriChars"
  | "integrations"
  | "jsonPathBodyBytes"
  | "mappingTemplateBytes"
  | "messageBytes"
  | "methodArnBytes"
  | "methodThrottles"
  | "minimumCompressionSize"
  | "modelSchemaChars"
  | "multiLevelPaths"
  | "nameChars"
  | "payloadBytes"
  | "policyChars"
  | "requestsPerSecond"
  | "resourcesPerApi"
  | "routes"
  | "routingRuleHeaders"
  | "routingRuleHeaderChars"
  | "routingRuleValueChars"
  | "routingRules"
  | "scopesPerRoute"
  | "stageVariableNameChars"
  | "stageVariableValueChars"
  | "stageVariables"
  | "stages"
  | "streamTimeoutMs"
  | "tagKeyChars"
  | "tagValueChars"
  | "tags"
  | "versionChars"
  | "vpcLinkSubnets";
