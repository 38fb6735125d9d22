import { documentOf, ref, type Row } from "./row.ts";

type Spelling = readonly [of: string, api: Row["api"] | "both", root: string, field: string, want: unknown];

const role = "https://a.b";
const endpoint = "endpoint-configuration";

const spellings: readonly Spelling[] = [
  ["api-key-source", "rest", "x-amazon-apigateway-api-key-source: authorizer", "apiKeySource", "AUTHORIZER"],
  ["api-key-source", "rest", "x-amazon-apigateway-api-key-source: !Ref S", "apiKeySource", ref("S")],
  [
    "binary-media-types",
    "rest",
    "x-amazon-apigateway-binary-media-types: ['*/*', !Ref T]",
    "binaryMediaTypes",
    ["*/*", ref("T")],
  ],
  [
    "binary-media-types",
    "rest",
    "x-amazon-apigateway-binary-media-types: image/png",
    "binaryMediaTypes",
    ["image/png"],
  ],
  ["minimum-compression-size", "rest", "x-amazon-apigateway-minimum-compression-size: 0", "minimumCompressionSize", 0],
  [
    "minimum-compression-size",
    "rest",
    'x-amazon-apigateway-minimum-compression-size: "1024"',
    "minimumCompressionSize",
    1024,
  ],
  [
    "minimum-compression-size",
    "rest",
    "x-amazon-apigateway-minimum-compression-size: null",
    "minimumCompressionSize",
    undefined,
  ],
  [
    "minimum-compression-size",
    "rest",
    "x-amazon-apigateway-minimum-compression-size: !Ref M",
    "minimumCompressionSize",
    ref("M"),
  ],
  [
    "policy",
    "rest",
    "x-amazon-apigateway-policy: { Statement: [{ Resource: !Ref R }] }",
    "policy",
    { Statement: [{ Resource: { Ref: "R" } }] },
  ],
  [
    "policy",
    "rest",
    'x-amazon-apigateway-policy: { $ref: "#/x-p" }\nx-p: { Statement: [] }',
    "policy",
    { Statement: [] },
  ],
  [
    "security-policy",
    "rest",
    "x-amazon-apigateway-security-policy: SecurityPolicy_TLS13_1_3_2025_09",
    "securityPolicy",
    "SecurityPolicy_TLS13_1_3_2025_09",
  ],
  ["security-policy", "rest", "x-amazon-apigateway-security-policy: !Ref P", "securityPolicy", ref("P")],
  ["endpoint-access-mode", "rest", "x-amazon-apigateway-endpoint-access-mode: strict", "endpointAccessMode", "STRICT"],
  ["importexport-version", "both", 'x-amazon-apigateway-importexport-version: "1.0"', "title", "t"],
  ["tag-value", "http", "tags: [{ name: a, x-amazon-apigateway-tag-value: b }]", "tags.0.value", "b"],
  ["tag-value", "http", "tags: [{ name: a, x-amazon-apigateway-tag-value: 7 }]", "tags.0.value", "7"],
  ["tag-value", "http", "tags: [{ name: a, x-amazon-apigateway-tag-value: !Ref Stage }]", "tags.0.value", ref("Stage")],
  ["tag-value", "http", "tags: [{ name: a }]", "tags.0.value", undefined],
  [
    "cors allowOrigins",
    "http",
    "x-amazon-apigateway-cors: { allowOrigins: ['https://*', !Ref O] }",
    "cors.allowOrigins",
    ["https://*", ref("O")],
  ],
  ["cors allowOrigins", "http", "x-amazon-apigateway-cors: { allowOrigins: '*' }", "cors.allowOrigins", ["*"]],
  [
    "cors allowMethods",
    "http",
    "x-amazon-apigateway-cors: { allowMethods: [GET, '*'] }",
    "cors.allowMethods",
    ["GET", "*"],
  ],
  [
    "cors allowHeaders",
    "http",
    "x-amazon-apigateway-cors: { allowHeaders: [!Ref H] }",
    "cors.allowHeaders",
    [ref("H")],
  ],
  ["cors exposeHeaders", "http", "x-amazon-apigateway-cors: { exposeHeaders: [a] }", "cors.exposeHeaders", ["a"]],
  ["cors maxAge", "http", 'x-amazon-apigateway-cors: { maxAge: "-1" }', "cors.maxAgeSeconds", -1],
  ["cors maxAge", "http", "x-amazon-apigateway-cors: { maxAge: !Ref A }", "cors.maxAgeSeconds", ref("A")],
  [
    "cors allowCredentials",
    "http",
    'x-amazon-apigateway-cors: { allowCredentials: "TRUE" }',
    "cors.allowCredentials",
    true,
  ],
  [
    "cors allowCredentials",
    "http",
    'x-amazon-apigateway-cors: { $ref: "#/x-c" }\nx-c: { allowCredentials: false }',
    "cors.allowCredentials",
    false,
  ],
  [
    `${endpoint} disableExecuteApiEndpoint`,
    "both",
    "servers: [{ url: '/', x-amazon-apigateway-endpoint-configuration: { disableExecuteApiEndpoint: \"true\" } }]",
    "settings.endpoint.disablesExecuteApi",
    true,
  ],
  [
    `${endpoint} disableExecuteApiEndpoint`,
    "both",
    "x-amazon-apigateway-endpoint-configuration: { disableExecuteApiEndpoint: !Ref D }",
    "settings.endpoint.disablesExecuteApi",
    ref("D"),
  ],
  [
    `${endpoint} vpcEndpointIds`,
    "rest",
    "servers: [{ url: '/', x-amazon-apigateway-endpoint-configuration: { vpcEndpointIds: [vpce-1, !Ref E] } }]",
    "settings.endpoint",
    { type: "private", vpcEndpointIds: ["vpce-1", ref("E")] },
  ],
  [
    `${endpoint} vpcEndpointIds`,
    "rest",
    "x-amazon-apigateway-endpoint-configuration: { vpcEndpointIds: vpce-1 }",
    "settings.endpoint.vpcEndpointIds",
    ["vpce-1"],
  ],
  [
    `${endpoint} ipAddressType`,
    "both",
    "servers: [{ url: '/', x-amazon-apigateway-endpoint-configuration: { ipAddressType: dualstack } }]",
    "settings.endpoint.ipAddressType",
    "dualstack",
  ],
  [
    "gateway-responses statusCode",
    "rest",
    "x-amazon-apigateway-gateway-responses: { DEFAULT_4XX: { statusCode: 404 } }",
    "gatewayResponses.0",
    { type: "DEFAULT_4XX", statusCode: "404" },
  ],
  [
    "gateway-responses responseParameters",
    "rest",
    "x-amazon-apigateway-gateway-responses: { THROTTLED: { responseParameters: { gatewayresponse.header.a: \"'b'\" } } }",
    "gatewayResponses.0.parameters.0",
    { target: "gatewayresponse.header.a", source: "'b'" },
  ],
  [
    "gateway-responses responseTemplates",
    "rest",
    'x-amazon-apigateway-gateway-responses: { THROTTLED: { $ref: "#/x-t" } }\nx-t: { responseTemplates: { a/b: !Ref T } }',
    "gatewayResponses.0.templates.0.text",
    ref("T"),
  ],
  [
    "request-validators validateRequestBody",
    "rest",
    'x-amazon-apigateway-request-validators: { all: { validateRequestBody: "true" } }',
    "validators.0.validatesBody",
    true,
  ],
  [
    "request-validators validateRequestParameters",
    "rest",
    "x-amazon-apigateway-request-validators: { all: { validateRequestParameters: !Ref V } }",
    "validators.0",
    { name: "all", validatesBody: false, validatesParameters: ref("V") },
  ],
  ["request-validator", "rest", "x-amazon-apigateway-request-validator: all", "operations.0.validator", "all"],
  [
    "documentation version",
    "rest",
    "x-amazon-apigateway-documentation: { version: 1.5 }",
    "documentation.version",
    "1.5",
  ],
  [
    "documentation documentationParts",
    "rest",
    `x-amazon-apigateway-documentation: { documentationParts: [{ location: { type: RESPONSE, path: /x, statusCode: 200 }, properties: { description: ${role} } }] }`,
    "documentation.parts.0",
    { location: { type: "RESPONSE", path: "/x", method: "*", statusCode: "200" }, properties: { description: role } },
  ],
];

const operations: readonly Spelling[] = [
  ["any-method", "both", "", "operations.1.method", "any"],
  ["auth type", "both", "x-amazon-apigateway-auth: { type: aws_iam }", "operations.0.authorization.kind", "iam"],
  ["auth type", "both", "x-amazon-apigateway-auth: { type: NONE }", "operations.0.authorization.kind", "none"],
  ["request-validator", "rest", "x-amazon-apigateway-request-validator: body", "operations.0.validator", "body"],
  ["authtype", "both", "security: [{ iam: [] }]", "operations.0.authorization.kind", "iam"],
  ["authtype", "rest", "security: [{ custom: [] }]", "authorizers.0.authType", "oauth2"],
];

const schemes = `iam: { type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authtype: awsSigV4 },
    custom: { type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authtype: oauth2,
              x-amazon-apigateway-authorizer: { type: token, authorizerUri: !Ref U } }`;
const anyMethod = "\n    x-amazon-apigateway-any-method: { responses: {} }";

/** Extensions at the root and at operations. */
export const rootRows: readonly Row[] = [
  ...spellings.map((spelling) => rowsOf(spelling, (root) => documentOf({ root }))),
  ...operations.map((spelling) =>
    rowsOf(spelling, (operation) =>
      documentOf({ operation, schemes }).replace("\ncomponents", `${anyMethod}\ncomponents`),
    ),
  ),
].flat();

function rowsOf([of, apis, written, field, want]: Spelling, document: (written: string) => string): Row[] {
  return (["rest", "http"] as const)
    .filter((api) => apis === "both" || apis === api)
    .map((api) => ({ of, api, document: document(written), field, want }));
}
