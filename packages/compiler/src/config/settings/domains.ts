import type { ConfigList, ConfigValue } from "../config-value.ts";

/** A domain name of your own, and what of it leads to the API. */
export interface DomainConfig {
  readonly name: ConfigValue<string>;
  /** Default: as the endpoint is, on HTTP APIs regional. */
  readonly type?: "edge" | "regional" | "private";
  /** Default: yes. `false` for a domain that another stack makes. */
  readonly create?: boolean;
  /** ARN of a private domain that another stack makes. */
  readonly arn?: ConfigValue<string>;
  /** Default: a certificate that the hosted zone validates. */
  readonly certificateArn?: ConfigValue<string>;
  /** The Route 53 zone that gets the domain's records. */
  readonly hostedZoneId?: ConfigValue<string>;
  /** Default: TLS_1_2. */
  readonly securityPolicy?: ConfigValue<string>;
  /** REST only, with a `SecurityPolicy_…`. */
  readonly accessMode?: "basic" | "strict";
  readonly ipAddressType?: "ipv4" | "dualstack";
  /** Mutual TLS: clients present a certificate that one of these has signed. Regional domains only. */
  readonly truststore?: TruststoreConfig;
  /** The stage that the domain leads to, by its key in `stages`; default: the one that each API has. */
  readonly stage?: string;
  /** Paths that lead to the API, `orders/v1`; an empty one is the domain itself, which is the default. */
  readonly paths?: readonly string[];
  /** Paths that lead to further stages, by the stages' keys: `{ beta: [beta] }`. */
  readonly stages?: Readonly<Record<string, readonly string[]>>;
  /** REST only: requests that lead to the API by path and headers. */
  readonly rules?: readonly RoutingRuleConfig[];
  /** Private domains only: VPC endpoints that reach it; default: those of the API. */
  readonly vpcEndpointIds?: ConfigList;
}

export interface TruststoreConfig {
  /** `s3://bucket/key` of the certificates. */
  readonly uri: ConfigValue<string>;
  /** Version of the object; without one a change of it is not seen. */
  readonly version?: ConfigValue<string>;
  /** Proves that the domain is yours, where its own certificate is imported or private. */
  readonly ownershipCertificateArn?: ConfigValue<string>;
}

export interface RoutingRuleConfig {
  /** 1 to 1000000, unique on the domain: the lowest that matches rules. */
  readonly priority: number;
  /** One of them must be how the path starts. */
  readonly basePaths?: readonly string[];
  /** All must match, `*` for any text. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The stage that it leads to, by its key in `stages`; default: the domain's. */
  readonly stage?: string;
  /** Whether the API gets the path without what matched. Default: no. */
  readonly stripBasePath?: boolean;
}
