import { partsOf, type Cfn } from "./cfn.ts";
import { logicalId } from "./logical-id.ts";

/** Logical id of the VPC endpoint that a stack makes for a private API. */
export const vpcEndpointId = "GatewayVpcEndpoint";

/** Whether an id of a VPC endpoint is that of this one. */
export function isMadeVpcEndpoint(id: Cfn<string>): boolean {
  const [part, ...more] = partsOf(id);
  return more.length === 0 && typeof part === "object" && part.kind === "ref" && part.name === vpcEndpointId;
}

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
