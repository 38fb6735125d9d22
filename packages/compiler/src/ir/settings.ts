import type { Cfn } from "./cfn.ts";
import type { Endpoint, RestEndpoint } from "./settings/endpoint.ts";
import type { RestSurroundings, Surroundings } from "./settings/surroundings.ts";

/** Deployment settings: what the configuration adds to the document, safe defaults filled in. */
export interface RestSettings extends CommonSettings, RestSurroundings {
  /** One OpenAPI Body, or a resource for each part of the API. */
  readonly layout: "body" | "native";
  readonly endpoint: RestEndpoint;
  readonly stage: RestStage;
}

export interface HttpSettings extends CommonSettings, Surroundings {
  readonly endpoint: Endpoint;
  readonly stage: HttpStage;
}

export interface WebSocketSettings extends CommonSettings, Pick<RestSurroundings, "domains" | "usagePlans"> {
  readonly endpoint: Endpoint;
  readonly stage: WebSocketStage;
}

interface CommonSettings {
  /** For every resource that takes tags. */
  readonly tags: Readonly<Record<string, Cfn<string>>>;
  /** AWS::Lambda::Permission resources for the functions the document names. */
  readonly createsLambdaPermissions: boolean;
  /** Limits of the account, where raised: row of service/limits.ts → value. */
  readonly quotas: Readonly<Record<string, number>>;
  /** How the template is written. */
  readonly templateFormat: "yaml" | "json";
  readonly sdk: SdkSettings;
  readonly docs: DocsSettings;
}

interface Stage {
  readonly name: Cfn<string>;
  readonly description: Cfn<string> | undefined;
  readonly variables: Readonly<Record<string, Cfn<string>>>;
  readonly throttling: Throttling | undefined;
  /** undefined means off, which the configuration must say. */
  readonly accessLogs: AccessLogs | undefined;
  readonly hasDetailedMetrics: boolean;
  /** Joins the Deployment's hash: a new number makes a new Deployment. */
  readonly redeploy: number;
}

export interface RestStage extends Stage {
  readonly isTraced: boolean;
}

export interface HttpStage extends Stage {
  readonly autoDeploys: boolean;
}

export interface WebSocketStage extends Stage {
  readonly autoDeploys: boolean;
}

export interface Throttling {
  readonly requestsPerSecond: Cfn<number> | undefined;
  readonly burst: Cfn<number> | undefined;
}

export interface AccessLogs {
  readonly retentionDays: number;
  /** A line with $context variables; undefined means our JSON line for the API type. */
  readonly format: string | undefined;
  readonly kmsKeyArn: Cfn<string> | undefined;
}

export interface SdkSettings {
  /** npm name of the generated package; undefined: from the API's name. */
  readonly packageName: string | undefined;
  /** TypeScript sources, or ES modules with declarations. */
  readonly target: "ts" | "js";
}

export interface DocsSettings {
  /** Heading of the page; undefined: the API's title. */
  readonly title: string | undefined;
  /** `auto`: as the reader's system says. */
  readonly theme: "auto" | "light" | "dark";
}
