/** Logical id of the VPC endpoint that a stack makes for a private API. */
export const vpcEndpointId = "GatewayVpcEndpoint";
