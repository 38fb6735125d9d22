import type { Cfn } from "../cfn.ts";
import type { AccessLogs, ExecutionLogs } from "./logs.ts";

/** A stage of any API type. */
export interface Stage {
  /** Tells it from the other stages in logical ids; undefined for the one that each API has. */
  readonly key: string | undefined;
  readonly name: Cfn<string>;
  readonly description: Cfn<string> | undefined;
  readonly variables: Readonly<Record<string, Cfn<string>>>;
  /** Those for every resource included. */
  readonly tags: Readonly<Record<string, Cfn<string>>>;
  readonly throttling: Throttling | undefined;
  /** What is different for single routes or methods. */
  readonly routeThrottling: readonly RouteThrottling[];
  /** undefined means off, which the configuration must say. */
  readonly accessLogs: AccessLogs | undefined;
  readonly hasDetailedMetrics: boolean;
  /** Joins the Deployment's hash: a new number makes a new Deployment. */
  readonly redeploy: number;
  /** The deployment it stays with; undefined means the newest. */
  readonly deployment: DeploymentChoice | undefined;
}

export interface RestStage extends Stage {
  readonly isTraced: boolean;
  readonly caching: Caching | undefined;
  /** undefined means that nothing is said of them, which is off. */
  readonly executionLogs: ExecutionLogs | undefined;
  readonly clientCertificate: ClientCertificate | undefined;
  readonly documentationVersion: Cfn<string> | undefined;
  readonly canary: Canary | undefined;
}

export interface HttpStage extends Stage {
  readonly autoDeploys: boolean;
}

export interface WebSocketStage extends Stage {
  readonly autoDeploys: boolean;
  readonly executionLogs: ExecutionLogs | undefined;
  readonly clientCertificate: ClientCertificate | undefined;
}

/** A Deployment: one that the template keeps, by its logical id there, or one by the service's id. */
export type DeploymentChoice =
  { readonly kind: "kept"; readonly logicalId: string } | { readonly kind: "existing"; readonly id: Cfn<string> };

export type ClientCertificate = { readonly kind: "made" } | { readonly kind: "existing"; readonly id: Cfn<string> };

export interface Throttling {
  readonly requestsPerSecond: Cfn<number> | undefined;
  readonly burst: Cfn<number> | undefined;
}

export interface RouteThrottling extends Throttling {
  /** `GET /pets/{petId}`, or a route key. */
  readonly key: string;
}

export interface Caching extends MethodCaching {
  /** GB, as the service writes it. */
  readonly size: string;
  readonly methods: readonly (MethodCaching & { readonly key: string })[];
}

/** undefined means as the stage, or as the service has it. */
export interface MethodCaching {
  readonly isEnabled: boolean | undefined;
  readonly ttlSeconds: Cfn<number> | undefined;
  readonly isEncrypted: boolean | undefined;
}

export interface Canary {
  /** What the other requests go to; undefined means the new deployment too. */
  readonly stable: DeploymentChoice | undefined;
  readonly percent: Cfn<number>;
  readonly variables: Readonly<Record<string, Cfn<string>>>;
  readonly usesStageCache: boolean;
}
