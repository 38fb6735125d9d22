import { logicalId } from "./logical-id.ts";

/** Logical id of the VPC endpoint that a stack makes for a private API. */
export const vpcEndpointId = "GatewayVpcEndpoint";

/** Logical id of a VPC link that the stack makes, by its name in the configuration. */
export function vpcLinkId(name: string): string {
  return logicalId("VpcLink", [name]);
}

const serviceRole = "GatewayServiceRole";

/** Logical id of the role that the gateway calls services with: of one service, or of all. */
export function serviceRoleId(service: string | undefined): string {
  return service === undefined ? serviceRole : logicalId(serviceRole, [service]);
}

/** Whether a logical id is that of such a role. */
export function isServiceRoleId(id: string): boolean {
  return id.startsWith(serviceRole);
}
