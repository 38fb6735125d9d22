import type { ConfigList, ConfigValue } from "../config-value.ts";

/** Where and how the API itself is reached; domains are apart. */
export interface EndpointConfig {
  /** REST only; default: regional. */
  readonly type?: "edge" | "regional" | "private";
  readonly disableExecuteApi?: ConfigValue<boolean>;
  readonly ipAddressType?: ConfigValue<"ipv4" | "dualstack">;
  /** Private endpoints only. */
  readonly vpcEndpointIds?: ConfigList;
  /** Private endpoints only: a VPC endpoint that the stack makes. */
  readonly vpcEndpoint?: VpcEndpointConfig;
  /** REST only: TLS versions and ciphers, `SecurityPolicy_TLS13_1_3_2025_09`. */
  readonly securityPolicy?: ConfigValue<string>;
  /** REST only: whether requests must name the host that they came to by TLS. Only with a `SecurityPolicy_…`. */
  readonly accessMode?: "basic" | "strict";
  /** REST only: bodies of this many bytes and more are compressed for clients that take it. */
  readonly minimumCompressionSize?: ConfigValue<number>;
}

export interface VpcEndpointConfig {
  readonly vpcId: ConfigValue<string>;
  readonly subnetIds: ConfigList;
  readonly securityGroupIds: ConfigList;
  /**
   * Whether the VPC resolves the service's own host names to the endpoint; then public APIs can't be called from the VPC. Default:
   * no.
   */
  readonly privateDns?: ConfigValue<boolean>;
}
