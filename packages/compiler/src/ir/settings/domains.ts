import type { Cfn } from "../cfn.ts";

/** A custom domain name, and what of it leads to the API. */
export interface Domain {
  readonly name: Cfn<string>;
  readonly type: "edge" | "regional" | "private";
  /** Whether the stack makes it, with certificate and records. */
  readonly isMade: boolean;
  /** Of a private domain that another stack makes. */
  readonly arn: Cfn<string> | undefined;
  /** undefined: made, and validated by the hosted zone. */
  readonly certificateArn: Cfn<string> | undefined;
  readonly hostedZoneId: Cfn<string> | undefined;
  readonly securityPolicy: Cfn<string>;
  readonly accessMode: string | undefined;
  readonly ipAddressType: "ipv4" | "dualstack" | undefined;
  readonly truststore: Truststore | undefined;
  readonly paths: readonly DomainPath[];
  readonly rules: readonly RoutingRule[];
  readonly vpcEndpointIds: readonly Cfn<string>[];
}

/** A path of a domain that leads to a stage. */
export interface DomainPath {
  /** Without slashes at the ends; empty is the domain itself. */
  readonly path: string;
  /** Key of the stage; undefined for the one that each API has. */
  readonly stage: string | undefined;
  /** Where the configuration says it, below the domain. */
  readonly at: readonly (string | number)[];
}

export interface Truststore {
  readonly uri: Cfn<string>;
  readonly version: Cfn<string> | undefined;
  readonly ownershipCertificateArn: Cfn<string> | undefined;
}

export interface RoutingRule {
  readonly priority: number;
  readonly basePaths: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly stripsBasePath: boolean;
  /** As of a path. */
  readonly stage: string | undefined;
}
