import type { ConfigList, ConfigValue } from "../config-value.ts";

/**
 * Into a VPC, for integrations whose `connectionId` is a reference to the link's name: one that exists, one to a Network Load
 * Balancer (REST only), or one into subnets.
 */
export interface VpcLinkConfig {
  /** Id of a link that exists. */
  readonly id?: ConfigValue<string>;
  /** ARN of a Network Load Balancer; REST only. */
  readonly targetArn?: ConfigValue<string>;
  /** Subnets from which load balancers and Cloud Map services are reached. */
  readonly subnetIds?: ConfigList;
  readonly securityGroupIds?: ConfigList;
}
