import { on, type Feature } from "../feature.ts";
import { guide } from "../sources.ts";

const choice = guide("http-api-vs-rest");
const authorizer = guide("api-gateway-swagger-extensions-authorizer");

/** Endpoints, domains, and who may call. */
export const accessFeatures: readonly Feature[] = [
  {
    name: "Edge-optimized endpoint",
    support: on("yes", "no", "no"),
    source: choice,
    fixture: "edge-endpoint",
    finding: {
      code: "endpoint/edge-http",
      severity: "warning",
      summary: "Only REST APIs have edge-optimized endpoints; other API types are regional.",
      consequence: "the endpoint is regional",
      help: {
        http: "Take endpoint.type out and put CloudFront before the API where callers are far away, or compile for --type rest.",
        websocket: "Take endpoint.type out: WebSocket APIs are regional.",
      },
    },
  },
  { name: "Regional endpoint", support: on("yes", "yes", "yes"), source: choice, fixture: "regional-endpoint" },
  {
    name: "Private endpoint",
    support: on("yes", "no", "no"),
    notes: { rest: "IP address type dualstack only" },
    source: guide("apigateway-private-apis"),
    fixture: "private-endpoint",
    finding: {
      code: "endpoint/private-http",
      severity: "error",
      summary: "Only REST APIs can be private; other API types would be reachable from the internet.",
      consequence: "the API would be reachable from the internet",
      help: {
        http: "Compile for --type rest, or take vpcEndpointIds out if the API may be public.",
        websocket: "Take vpcEndpointIds out if the API may be public; WebSocket APIs can't be private.",
      },
    },
  },
  {
    name: "Dual-stack IPv6 endpoint",
    support: on("yes", "yes", "yes"),
    changedOn: "2025-03-28",
    source: guide("api-ref"),
    fixture: "dual-stack",
  },
  {
    name: "Custom domain",
    support: on("yes", "yes", "yes"),
    notes: { http: "regional, TLS 1.2", websocket: "regional, not shared with REST or HTTP APIs" },
    source: guide("how-to-custom-domains"),
    fixture: "custom-domain",
  },
  {
    name: "Routing rules on a custom domain",
    support: on("yes", "no", "no"),
    changedOn: "2025-06-03",
    source: guide("rest-api-routing-rules"),
    fixture: "routing-rules",
    finding: {
      code: "domain/routing-rules-http",
      severity: "error",
      summary: "Routing rules of a domain lead to REST APIs only.",
      consequence: "no request is routed by path or header",
      help: {
        http: "Map paths of the domain with `paths`, or compile for --type rest.",
        websocket: "Map paths of the domain with `paths`.",
      },
    },
  },
  {
    name: "Mutual TLS on a custom domain",
    support: on("yes", "yes", "no"),
    source: guide("rest-api-mutual-tls"),
    fixture: "mutual-tls",
    seenAs: "domain/mutual-tls-type",
  },
  {
    name: "Edge-optimized custom domain",
    support: on("yes", "no", "no"),
    source: guide("how-to-edge-optimized-custom-domain-name"),
    fixture: "edge-endpoint",
    finding: {
      code: "domain/edge-http",
      severity: "warning",
      summary: "Only domains of REST APIs can be edge-optimized.",
      consequence: "the domain is regional",
      help: {
        http: "Take `type` out of the domain and put CloudFront before the API where callers are far away, or compile for --type rest.",
        websocket: "Take `type` out of the domain.",
      },
    },
  },
  {
    name: "Private custom domain",
    support: on("yes", "no", "no"),
    changedOn: "2024-11",
    source: guide("apigateway-private-custom-domains"),
    fixture: "private-endpoint",
    finding: {
      code: "domain/private-http",
      severity: "error",
      summary: "Only domains of REST APIs can be private.",
      consequence: "the domain would be reachable from the internet",
      help: {
        http: "Take `type` out of the domain if the API may be public, or compile for --type rest.",
        websocket: "Take `type` out of the domain if the API may be public.",
      },
    },
  },
  {
    name: "TLS policy of the API itself",
    support: on("yes", "no", "no"),
    changedOn: "2025-11-19",
    source: guide("apigateway-security-policies"),
    fixture: "tls-policy",
    finding: {
      code: "endpoint/security-policy",
      severity: "error",
      summary: "Only REST APIs have a TLS policy of their own; elsewhere older TLS versions and ciphers stay allowed.",
      consequence: "clients may use TLS versions and ciphers that the policy forbids",
      help: {
        http: "Set the policy on a custom domain and disable the execute-api endpoint, or compile for --type rest.",
        websocket: "Set the policy on a custom domain and disable the execute-api endpoint.",
      },
    },
  },
  {
    name: "Endpoint access mode",
    support: on("yes", "no", "no"),
    changedOn: "2025-11-19",
    source: guide("openapi-extensions-endpoint-access-mode"),
    fixture: "tls-policy",
    finding: {
      code: "endpoint/access-mode",
      severity: "warning",
      summary: "Only REST APIs have an endpoint access mode.",
      consequence: "the setting is left out",
      help: {
        http: "Take x-amazon-apigateway-endpoint-access-mode, or accessMode, out; or compile for --type rest.",
        websocket: "Take x-amazon-apigateway-endpoint-access-mode, or accessMode, out.",
      },
    },
  },
  {
    name: "AWS WAF",
    support: on("yes", "no", "no"),
    source: guide("apigateway-control-access-aws-waf"),
    fixture: "waf",
    finding: {
      code: "waf/http",
      severity: "error",
      summary: "A web ACL can stand before REST APIs only.",
      consequence: "no request is looked at",
      help: {
        http: "Put CloudFront with the web ACL before the API and take waf out, or compile for --type rest.",
        websocket: "Put CloudFront with the web ACL before the API and take waf out.",
      },
    },
  },
  {
    name: "Resource policy",
    support: on("yes", "no", "no"),
    source: guide("apigateway-resource-policies"),
    fixture: "resource-policy",
    finding: {
      code: "sec/policy-type",
      severity: "error",
      summary: "Only REST APIs have a resource policy; elsewhere the callers it keeps out get in.",
      consequence: "callers that the policy keeps out would get in",
      help: {
        http: "Compile for --type rest, or move the restriction to an authorizer and take x-amazon-apigateway-policy out.",
        websocket: "Move the restriction to an authorizer on $connect and take x-amazon-apigateway-policy out.",
      },
    },
  },
  {
    name: "IAM authorization",
    support: on("yes", "yes", "yes"),
    notes: { websocket: "on $connect" },
    source: guide("permissions"),
    fixture: "iam-authorization",
  },
  {
    name: "Cognito user pool authorizer",
    support: on("yes", "no", "no"),
    notes: { http: "by a JWT authorizer", websocket: "by a Lambda authorizer" },
    source: authorizer,
    fixture: "cognito-authorizer",
    finding: {
      code: "sec/cognito-http",
      severity: "error",
      summary: "cognito_user_pools authorizers exist on REST APIs only.",
      consequence: "the authorizer can't be created, nor the operations that use it",
      help: {
        http: "Use a jwt authorizer whose issuer is https://cognito-idp.{region}.amazonaws.com/{user pool id} and whose audience is the app client's id.",
        websocket: "Check the pool's tokens in a Lambda authorizer of type request.",
      },
    },
  },
  {
    name: "Lambda authorizer by token",
    support: on("yes", "no", "no"),
    source: authorizer,
    fixture: "lambda-authorizer-token",
    finding: {
      code: "sec/token-http",
      severity: "error",
      summary: "Lambda authorizers of type token exist on REST APIs only.",
      consequence: "the authorizer can't be created, nor the operations that use it",
      help: {
        http: 'Use type request with identitySource $request.header.Authorization and authorizerPayloadFormatVersion "1.0".',
        websocket: "Use type request with identitySource route.request.querystring.token or a header.",
      },
    },
  },
  {
    name: "Lambda authorizer by request",
    support: on("yes", "yes", "yes"),
    notes: { websocket: "on $connect" },
    source: authorizer,
    fixture: "lambda-authorizer-request",
  },
  {
    name: "Simple responses of a Lambda authorizer",
    support: on("no", "yes", "no"),
    source: guide("http-api-lambda-authorizer"),
    fixture: "lambda-authorizer-simple",
    finding: {
      code: "sec/simple-responses-rest",
      severity: "error",
      summary:
        "Simple authorizer responses exist on HTTP APIs only; elsewhere the authorizer must answer with an IAM policy.",
      consequence: "the authorizer's answers are taken for errors and every request fails",
      help: {
        rest: "Take enableSimpleResponses out and let the authorizer return an IAM policy.",
        websocket: "Take enableSimpleResponses out and let the authorizer return an IAM policy.",
      },
    },
  },
  {
    name: "JWT authorizer",
    support: on("yes", "yes", "no"),
    notes: { http: "RSA algorithms only" },
    changedOn: "2026",
    source: guide("rest-api-jwt-authorizer"),
    fixture: "jwt-authorizer",
  },
  {
    name: "API keys",
    support: on("yes", "no", "yes"),
    notes: { websocket: "on $connect" },
    source: guide("api-gateway-api-usage-plans"),
    fixture: "usage-plans",
    finding: {
      code: "sec/apikey-http",
      severity: "error",
      summary: "HTTP APIs have no API keys; an operation that requires one is open.",
      consequence: "the operation is open to anyone",
      help: { http: "Compile for --type rest, or check the key in a Lambda authorizer of type request." },
    },
  },
  {
    name: "API key from an authorizer",
    support: on("yes", "no", "yes"),
    source: guide("api-gateway-swagger-extensions-api-key-source"),
    fixture: "api-key-from-authorizer",
    finding: {
      code: "sec/apikey-source-http",
      severity: "warning",
      summary: "HTTP APIs have no API keys and no source of them.",
      consequence: "the setting is left out",
      help: { http: "Take x-amazon-apigateway-api-key-source out, or compile for --type rest." },
    },
  },
  {
    name: "Usage plans: rate and quota by client",
    support: on("yes", "no", "yes"),
    source: guide("api-gateway-api-usage-plans"),
    fixture: "usage-plans",
    finding: {
      code: "usage-plan/http",
      severity: "warning",
      summary: "HTTP APIs have no usage plans: no client has limits of its own.",
      consequence: "no client has limits of its own",
      help: { http: "Take usagePlans out and limit the stage or its routes, or compile for --type rest." },
    },
  },
];
