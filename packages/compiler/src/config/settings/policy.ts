import type { JsonObject } from "../../source/json.ts";
import type { ConfigList } from "../config-value.ts";

/** The resource policy of a REST API: an IAM policy document, or who may call in short. */
export type PolicyConfig = PolicyDocumentConfig | CallersConfig;

/**
 * An IAM policy document. `Resource` may be `execute-api:/stage/METHOD/path`, which the service completes, or in short
 * `GET /pets/{petId}`, which means that method on every stage.
 */
export interface PolicyDocumentConfig {
  readonly Version?: string;
  readonly Id?: string;
  readonly Statement: JsonObject | readonly JsonObject[];
}

/** Everybody may call who is nowhere left out: each member leaves out all others. */
export interface CallersConfig {
  /** Callers' addresses, as CIDR blocks. On a private API those inside of the VPC. */
  readonly ipRanges?: ConfigList;
  readonly blockedIpRanges?: ConfigList;
  /** VPC endpoints that requests come through. */
  readonly vpcEndpointIds?: ConfigList;
  readonly vpcIds?: ConfigList;
  /** AWS accounts, or ARNs of roles and users; operations must ask for IAM then. */
  readonly principals?: ConfigList;
}
