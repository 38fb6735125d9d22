import type { Cfn } from "../cfn.ts";

/** A VPC link that the stack makes: version 1 leads to a load balancer, version 2 into subnets. */
export type VpcLink = {
  readonly name: string;
  readonly logicalId: string;
} & (
  | { readonly version: 1; readonly targetArn: Cfn<string> }
  | {
      readonly version: 2;
      readonly subnetIds: readonly Cfn<string>[];
      readonly securityGroupIds: readonly Cfn<string>[];
    }
);
