import { made, ofRoot, ofScheme, ofSetting, type Entry } from "./entry.ts";

const authorizer = "/components/securitySchemes/caller/x-amazon-apigateway-authorizer";
const domain = { name: "talk.example.com", hostedZoneId: "Z0123456789ABCDEFGHIJ" };

function scheme(authtype: string, extension: string): string {
  return `{ type: apiKey, in: header, name: Authorization, x-amazon-apigateway-authtype: ${authtype}, x-amazon-apigateway-authorizer: ${extension} }`;
}

/** Endpoints, domains, and who may call. */
export const accessEntries: Readonly<Record<string, Entry>> = {
  "Edge-optimised endpoint": {
    found: [ofSetting("endpoint/edge-http", "/endpoint/type", { endpoint: { type: "edge" } })],
  },
  "Regional endpoint": {
    made: [
      made("regional-endpoint", "ApiGatewayV2::Api", { ProtocolType: "WEBSOCKET" }, ["EndpointConfiguration"]),
      made("custom-domain", "ApiGatewayV2::DomainName", { DomainNameConfigurations: [{ EndpointType: "REGIONAL" }] }),
    ],
  },
  "Private endpoint": {
    found: [
      ofSetting("endpoint/private-http", "/endpoint/type", { endpoint: { type: "private" } }),
      ofSetting("endpoint/private-http", "/endpoint/vpcEndpointIds", { endpoint: { vpcEndpointIds: ["vpce-1"] } }),
    ],
  },
  "Dual-stack IPv6": { made: [made("dual-stack", "ApiGatewayV2::Api", { IpAddressType: "dualstack" })] },
  "Mutual TLS (custom domain)": {
    found: [
      ofSetting("domain/mutual-tls-type", "/domains/0/truststore", {
        domains: [{ ...domain, truststore: { uri: "s3://trust/ca.pem" } }],
      }),
    ],
  },
  "Backend client certificate": {
    made: [
      made("client-certificate", "ApiGatewayV2::Stage", {
        ClientCertificateId: { Ref: "GatewayClientCertificate" },
      }),
    ],
  },
  "AWS WAF": { found: [ofSetting("waf/http", "/waf", { waf: { rateLimit: 1000 } })] },
  "TLS policy": {
    made: [
      made("custom-domain", "ApiGatewayV2::DomainName", { DomainNameConfigurations: [{ SecurityPolicy: "TLS_1_2" }] }),
    ],
    found: [
      ofSetting("endpoint/security-policy", "/endpoint/securityPolicy", {
        endpoint: { securityPolicy: "SecurityPolicy_TLS13_1_3_2025_09" },
      }),
    ],
  },
  "Disable default endpoint": {
    made: [made("custom-domain", "ApiGatewayV2::Api", { DisableExecuteApiEndpoint: true })],
  },
  "IAM auth": {
    made: [
      made("iam-authorization", "ApiGatewayV2::Route", { RouteKey: "$connect", AuthorizationType: "AWS_IAM" }),
      made("iam-authorization", "ApiGatewayV2::Route", { RouteKey: "say", AuthorizationType: "NONE" }),
    ],
    found: [
      ofScheme(
        "sec/ws-connect-only",
        "/paths/~1say/post/security",
        "{ type: apiKey, in: header, name: Authorization, x-amazon-apigateway-authtype: awsSigv4 }",
        "say",
      ),
    ],
  },
  "Resource policy": {
    found: [
      ofRoot("sec/policy-type", "x-amazon-apigateway-policy", "{ Version: '2012-10-17', Statement: [] }"),
      ofSetting("sec/policy-type", "/policy", { policy: { ipRanges: ["192.0.2.0/24"] } }),
    ],
  },
  "Cognito user pool authorizer": {
    found: [
      ofScheme(
        "sec/cognito-http",
        `${authorizer}/type`,
        scheme(
          "cognito_user_pools",
          "{ type: cognito_user_pools, providerARNs: ['arn:aws:cognito-idp:eu-west-1:123456789012:userpool/a'] }",
        ),
      ),
    ],
  },
  "Lambda authorizer TOKEN": {
    found: [
      ofScheme(
        "sec/token-http",
        `${authorizer}/type`,
        scheme("custom", "{ type: token, authorizerUri: 'arn:aws:lambda:eu-west-1:123456789012:function:login' }"),
      ),
    ],
  },
  "Lambda authorizer REQUEST": {
    made: [
      made("lambda-authorizer-request", "ApiGatewayV2::Authorizer", {
        AuthorizerType: "REQUEST",
        IdentitySource: ["route.request.querystring.token"],
      }),
      made("lambda-authorizer-request", "ApiGatewayV2::Route", { RouteKey: "$connect", AuthorizationType: "CUSTOM" }),
    ],
    found: [
      ofScheme(
        "sec/simple-responses-rest",
        `${authorizer}/enableSimpleResponses`,
        scheme(
          "custom",
          "{ type: request, enableSimpleResponses: true, authorizerUri: 'arn:aws:lambda:eu-west-1:123456789012:function:login' }",
        ),
      ),
    ],
  },
  "JWT authorizer": {
    found: [
      ofScheme(
        "sec/ws-jwt",
        `${authorizer}/type`,
        "{ type: oauth2, flows: {}, x-amazon-apigateway-authorizer: { type: jwt, identitySource: route.request.header.Authorization, jwtConfiguration: { issuer: 'https://login.example.com', audience: [talk] } } }",
      ),
    ],
  },
  "Custom domains": {
    made: [made("custom-domain", "ApiGatewayV2::ApiMapping", { ApiId: { Ref: "WebSocketApi" }, ApiMappingKey: "v1" })],
  },
  "Routing rules (dynamic routing by header/base path)": {
    found: [
      ofSetting("domain/routing-rules-http", "/domains/0/rules", {
        domains: [{ ...domain, rules: [{ priority: 1, basePaths: ["talk"] }] }],
      }),
    ],
  },
  "API keys": {
    made: [
      made("usage-plans", "ApiGatewayV2::Route", { RouteKey: "$connect", ApiKeyRequired: true }),
      made("usage-plans", "ApiGateway::ApiKey", { Enabled: true }),
      made("api-key-from-authorizer", "ApiGatewayV2::Api", {
        ApiKeySelectionExpression: "$context.authorizer.usageIdentifierKey",
      }),
    ],
    found: [
      ofScheme(
        "sec/ws-connect-only",
        "/paths/~1say/post/security",
        "{ type: apiKey, in: header, name: x-api-key }",
        "say",
      ),
    ],
  },
  "Usage plans: per-client rate/quota": {
    made: [
      made("usage-plans", "ApiGateway::UsagePlan", {
        ApiStages: [{ ApiId: { Ref: "WebSocketApi" } }],
        Throttle: { RateLimit: 50 },
        Quota: { Period: "MONTH" },
      }),
    ],
  },
  "Developer portals": { outside: "Developer portal" },
};
