/** Logical ids of the resources that every API has one of; fixed, so that an update never replaces them. */
export const apiIds = {
  rest: { api: "RestApi", stage: "GatewayStage" },
  http: { api: "HttpApi", stage: "GatewayStage" },
  websocket: { api: "WebSocketApi", stage: "GatewayStage" },
} as const;

/**
 * The logical id of a REST API in the native layout. Another one than in the body layout: an API that was imported cannot be taken
 * apart in place, so that a change of layout makes a new API.
 */
export const nativeApiId = "NativeRestApi";

/** The resource that lets API Gateway write to CloudWatch Logs, and its role: one per account and region. */
export const accountIds = {
  account: "GatewayAccount",
  role: "GatewayAccountRole",
  /** The condition under which there are both. */
  condition: "ManagesApiGatewayAccountRole",
} as const;
