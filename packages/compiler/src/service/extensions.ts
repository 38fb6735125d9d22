import type { ApiKind } from "../ir/api.ts";

/** Where an extension may stand. */
export type Place = "root" | "server" | "tag" | "pathItem" | "operation" | "securityScheme" | "components";

/** One extension key. */
export interface Extension {
  readonly key: string;
  readonly places: readonly Place[];
  /** API types on which it has an effect. */
  readonly apis: readonly ApiKind[];
}

const rest: readonly ApiKind[] = ["rest"];
const http: readonly ApiKind[] = ["http"];
const both: readonly ApiKind[] = ["rest", "http"];
const messages: readonly ApiKind[] = ["rest", "websocket"];
const every: readonly ApiKind[] = ["rest", "http", "websocket"];

/**
 * API Gateway's own extensions, and ours (`x-apigw-…`).
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions.html
 */
export const extensions: readonly Extension[] = [
  { key: "x-amazon-apigateway-any-method", places: ["pathItem"], apis: every },
  { key: "x-amazon-apigateway-api-key-source", places: ["root"], apis: messages },
  { key: "x-amazon-apigateway-auth", places: ["operation"], apis: every },
  { key: "x-amazon-apigateway-authorizer", places: ["securityScheme"], apis: every },
  { key: "x-amazon-apigateway-authtype", places: ["securityScheme"], apis: every },
  { key: "x-amazon-apigateway-binary-media-types", places: ["root"], apis: rest },
  { key: "x-amazon-apigateway-cors", places: ["root"], apis: http },
  { key: "x-amazon-apigateway-documentation", places: ["root"], apis: rest },
  { key: "x-amazon-apigateway-endpoint-access-mode", places: ["root"], apis: rest },
  { key: "x-amazon-apigateway-endpoint-configuration", places: ["root", "server"], apis: every },
  { key: "x-amazon-apigateway-gateway-responses", places: ["root"], apis: rest },
  { key: "x-amazon-apigateway-importexport-version", places: ["root"], apis: both },
  { key: "x-amazon-apigateway-integration", places: ["operation"], apis: every },
  { key: "x-amazon-apigateway-integrations", places: ["components"], apis: http },
  { key: "x-amazon-apigateway-minimum-compression-size", places: ["root"], apis: rest },
  { key: "x-amazon-apigateway-policy", places: ["root"], apis: rest },
  { key: "x-amazon-apigateway-request-validator", places: ["root", "operation"], apis: rest },
  { key: "x-amazon-apigateway-request-validators", places: ["root"], apis: rest },
  { key: "x-amazon-apigateway-security-policy", places: ["root"], apis: rest },
  { key: "x-amazon-apigateway-tag-value", places: ["tag"], apis: http },
  { key: "x-apigw-type", places: ["root"], apis: every },
  { key: "x-apigw-websocket", places: ["root", "operation"], apis: ["websocket"] },
  { key: "x-async", places: ["operation"], apis: ["websocket"] },
  {
    key: "x-apigw-ignore",
    places: ["root", "server", "tag", "pathItem", "operation", "securityScheme", "components"],
    apis: every,
  },
  { key: "x-apigw-mapping", places: ["operation"], apis: both },
  { key: "x-apigw-pagination", places: ["operation"], apis: both },
];

/** Properties of `x-apigw-websocket` at the root. */
export const webSocketProperties: readonly string[] = [
  "routeSelectionExpression",
  "apiKeySelectionExpression",
  "messageDiscriminator",
  "correlationProperty",
  "keepAlive",
  "validate",
  "disableSchemaValidation",
];

/** Properties of `x-apigw-websocket` on a route or a message that is pushed. */
export const webSocketMessageProperties: readonly string[] = [
  "validate",
  "ack",
  "modelSelectionExpression",
  "requestModels",
  "responseModelSelectionExpression",
  "responseModels",
];

/** Properties of an integration, of any API type. */
export const integrationProperties: readonly string[] = [
  "type",
  "uri",
  "httpMethod",
  "integrationSubtype",
  "payloadFormatVersion",
  "credentials",
  "connectionType",
  "connectionId",
  "integrationTarget",
  "cacheKeyParameters",
  "cacheNamespace",
  "contentHandling",
  "passthroughBehavior",
  "requestParameters",
  "requestTemplates",
  "responses",
  "responseParameters",
  "responseTransferMode",
  "timeoutInMillis",
  "templateSelectionExpression",
  "tlsConfig",
  "description",
];

/** Properties of an entry of an integration's `responses`. */
export const integrationResponseProperties: readonly string[] = [
  "statusCode",
  "responseParameters",
  "responseTemplates",
  "contentHandling",
  "templateSelectionExpression",
];

/** Properties of an authorizer, of any API type. */
export const authorizerProperties: readonly string[] = [
  "type",
  "authorizerUri",
  "authorizerCredentials",
  "authorizerPayloadFormatVersion",
  "enableSimpleResponses",
  "identitySource",
  "identityValidationExpression",
  "authorizerResultTtlInSeconds",
  "providerARNs",
  "jwtConfiguration",
];

/** Properties of `jwtConfiguration`: HTTP APIs have one issuer, REST APIs a list. */
export const jwtProperties: readonly string[] = ["issuer", "audience", "issuers", "defaultAlgorithms"];

/** Properties of an integration's `tlsConfig`. */
export const tlsProperties: readonly string[] = ["insecureSkipVerification", "serverNameToVerify"];

/** Properties of `x-amazon-apigateway-cors`. */
export const corsProperties: readonly string[] = [
  "allowOrigins",
  "allowCredentials",
  "exposeHeaders",
  "maxAge",
  "allowMethods",
  "allowHeaders",
];

/** Properties of `x-amazon-apigateway-endpoint-configuration`; `types`, which a rule of its own is about, among them. */
export const endpointProperties: readonly string[] = [
  "disableExecuteApiEndpoint",
  "vpcEndpointIds",
  "ipAddressType",
  "types",
];

/** Properties of an entry of `x-amazon-apigateway-request-validators`. */
export const validatorProperties: readonly string[] = ["validateRequestBody", "validateRequestParameters"];

/** Properties of an entry of `x-amazon-apigateway-gateway-responses`. */
export const gatewayResponseProperties: readonly string[] = ["statusCode", "responseParameters", "responseTemplates"];
