import { logicalId } from "./logical-id.ts";

/** Logical id of the VPC endpoint that a stack makes for a private API. */
export const vpcEndpointId = "GatewayVpcEndpoint";

/** Logical id of a VPC link that the stack makes, by its name in the configuration. */
export function vpcLinkId(name: string): string {
  return logicalId("VpcLink", [name]);
}
