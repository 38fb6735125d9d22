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
  domains: [
    {
      name: "api.example.com",
      type: "regional",
      create: true,
      arn: { Ref: "Domain" },
      certificateArn: { Ref: "Certificate" },
      hostedZoneId: "Z0123456789ABCDEFGHIJ",
      securityPolicy: "TLS_1_2",
      accessMode: "basic",
      ipAddressType: "dualstack",
      truststore: { uri: "s3://trust/ca.pem", version: "1", ownershipCertificateArn: { Ref: "Ownership" } },
      stage: "beta",
      paths: ["", "orders/v1"],
      stages: { beta: ["beta"] },
      rules: [
        { priority: 1, stage: "beta", basePaths: ["orders"], headers: { "x-version": "v1*" }, stripBasePath: true },
      ],
      vpcEndpointIds: ["vpce-1"],
    },
  ],
  waf: { aclArn: { Ref: "Acl" }, managedRules: ["AWSManagedRulesCommonRuleSet"], rateLimit: 1000 },
  alarms: {
    topicArn: { Ref: "Topic" },
    email: "ops@example.com",
    clientErrorPercent: 50,
    serverErrorPercent: 0.5,
    latencyMs: false,
    countAnomaly: 2,
    minutes: 3,
  },
  trail: { bucketName: { Ref: "Bucket" }, retentionDays: 30, kmsKeyArn: { Ref: "Key" }, allRegions: true },
  vpcLinks: {
    Pets: { subnetIds: ["subnet-1"], securityGroupIds: ["sg-1"] },
    Cats: { targetArn: { Ref: "Balancer" } },
    Dogs: { id: "abc123" },
  },
  ids: { RestApi: "PetsApi" },
  iam: {
    permissionsBoundary: { Ref: "Boundary" },
    path: "/gateways/",
    serviceRoles: "service",
    roles: { sqs: { "Fn::GetAtt": ["QueueRole", "Arn"] } },
  },
};
