/**
 * Allowed values of the service, upper case where the import takes any case.
 *
 * Source: service models apigateway/2015-07-09 and apigatewayv2/2018-11-29, read 2026-11-23.
 */
export const enums = {
  apiKeySource: ["HEADER", "AUTHORIZER"],
  connectionType: ["INTERNET", "VPC_LINK"],
  contentHandling: ["CONVERT_TO_BINARY", "CONVERT_TO_TEXT"],
  documentationPartType: [
    "API",
    "AUTHORIZER",
    "MODEL",
    "RESOURCE",
    "METHOD",
    "PATH_PARAMETER",
    "QUERY_PARAMETER",
    "REQUEST_HEADER",
    "REQUEST_BODY",
    "RESPONSE",
    "RESPONSE_HEADER",
    "RESPONSE_BODY",
  ],
  endpointAccessMode: ["BASIC", "STRICT"],
  httpMethod: ["GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS", "HEAD", "ANY"],
  ipAddressType: ["ipv4", "dualstack"],
  passthroughBehavior: ["WHEN_NO_MATCH", "WHEN_NO_TEMPLATES", "NEVER"],
  responseTransferMode: ["BUFFERED", "STREAM"],
  securityPolicy: [
    "TLS_1_0",
    "TLS_1_2",
    "SecurityPolicy_TLS13_1_3_2025_09",
    "SecurityPolicy_TLS13_1_3_FIPS_2025_09",
    "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09",
    "SecurityPolicy_TLS13_1_2_FIPS_PQ_2025_09",
    "SecurityPolicy_TLS13_1_2_FIPS_PFS_PQ_2025_09",
    "SecurityPolicy_TLS13_1_2_Ext2_PQ_2025_09",
    "SecurityPolicy_TLS13_1_2_Ext2_FIPS_PQ_2025_09",
    "SecurityPolicy_TLS13_1_2_PQ_2025_09",
    "SecurityPolicy_TLS13_1_2_2021_06",
    "SecurityPolicy_TLS13_2025_EDGE",
    "SecurityPolicy_TLS12_PFS_2025_EDGE",
    "SecurityPolicy_TLS12_2018_EDGE",
  ],
} as const;
