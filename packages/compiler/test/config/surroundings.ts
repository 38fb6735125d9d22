import type { SurroundingsConfig } from "../../src/config/settings/surroundings.ts";

/** All that can be said of what stands around an API, so that a setting that is missing here does not compile. */
export const surroundings: Required<SurroundingsConfig> = {
  usagePlans: {
    gold: {
      description: "For partners",
      throttle: { requestsPerSecond: 10, burst: 20 },
      quota: { requests: 1000, per: "month", offset: 0 },
      methods: { "GET /pets": { requestsPerSecond: { Ref: "Rate" } } },
      keys: {
        acme: { description: "Acme", enabled: true, value: "{{resolve:secretsmanager:acme:SecretString:key}}" },
        umbrella: { id: { Ref: "Key" } },
      },
    },
  },
  apiKeySource: "header",
  policy: {
    ipRanges: ["192.0.2.0/24"],
    blockedIpRanges: ["192.0.2.1/32"],
    vpcEndpointIds: [{ Ref: "Vpce" }],
    vpcIds: ["vpc-1"],
    principals: ["123456789012"],
  },
  gatewayResponses: {
    DEFAULT_4XX: {
      statusCode: "400",
      responseParameters: { "gatewayresponse.header.Retry-After": "'120'" },
      responseTemplates: { "application/json": { "Fn::Sub": "${Text}" } },
    },
  },
  cors: {
    origins: ["https://shop.example.com", { Ref: "Origin" }],
    methods: ["GET"],
    headers: ["Authorization"],
    exposeHeaders: ["ETag"],
    maxAgeSeconds: 60,
    credentials: true,
  },
};
