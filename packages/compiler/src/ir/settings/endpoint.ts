import type { Cfn } from "../cfn.ts";

/** Where an API itself is reached. */
export interface Endpoint {
  readonly disablesExecuteApi: Cfn<boolean> | undefined;
  readonly ipAddressType: Cfn<"ipv4" | "dualstack"> | undefined;
}

export interface RestEndpoint extends Endpoint {
  readonly type: "edge" | "regional" | "private";
  /** The one that the stack makes among them. */
  readonly vpcEndpointIds: readonly Cfn<string>[];
  /** To be made by the stack; private APIs only. */
  readonly vpcEndpoint: VpcEndpoint | undefined;
}

export interface VpcEndpoint {
  readonly vpcId: Cfn<string>;
  readonly subnetIds: readonly Cfn<string>[];
  readonly securityGroupIds: readonly Cfn<string>[];
  readonly hasPrivateDns: Cfn<boolean>;
}
