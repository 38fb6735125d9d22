/** Logical ids of the resources that every API has one of; fixed, so that an update never replaces them. */
export const apiIds = {
  rest: { api: "RestApi", stage: "GatewayStage", accessLogs: "GatewayAccessLogs" },
  http: { api: "HttpApi", stage: "GatewayStage", accessLogs: "GatewayAccessLogs" },
} as const;

/** The resource that lets API Gateway write to CloudWatch Logs, and its role: one per account and region. */
export const accountIds = { account: "GatewayAccount", role: "GatewayAccountRole" } as const;
