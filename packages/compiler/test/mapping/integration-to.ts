import type { ServiceIntegration } from "../../src/ir/integration.ts";

/** An integration that calls an action of a service, and says nothing else. */
export function integrationTo(service: string, action: string): ServiceIntegration {
  return {
    kind: "service",
    isProxy: false,
    origin: { file: "openapi.yaml", pointer: "" },
    httpMethod: "POST",
    uri: `arn:aws:apigateway:eu-west-1:${service}:action/${action}`,
    action: { service, form: "action", name: action },
    access: undefined,
    timeoutMs: undefined,
    credentials: undefined,
    requestParameters: [],
    requestTemplates: [],
    templateSelectionExpression: undefined,
    responses: [],
    passthroughBehavior: undefined,
    contentHandling: undefined,
    cacheNamespace: undefined,
    cacheKeyParameters: [],
    payloadFormatVersion: undefined,
    responseTransferMode: undefined,
  };
}
