import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { expect, it } from "vitest";
import type { EndpointConfig } from "../../src/config/settings/endpoint.ts";
import type { AccessLogsConfig, ExecutionLogsConfig, FirehoseConfig } from "../../src/config/settings/logs.ts";
import type { CachingConfig, CanaryConfig } from "../../src/config/settings/stage.ts";
import type { SdkConfig, SdkFormatsConfig } from "../../src/config/settings/sdk.ts";
import type { QuotasConfig } from "../../src/config/settings/quotas.ts";
import { surroundings } from "./surroundings.ts";
import type { ApiConfig, Config, DocsConfig, StageConfig } from "../../src/config/config.ts";

const schema = JSON.parse(readFileSync(join(import.meta.dirname, "../../config.schema.json"), "utf8")) as Schema;

interface Schema {
  readonly properties?: Record<string, Schema>;
  readonly definitions?: Record<string, Schema>;
  readonly $ref?: string;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly description?: string;
}

/** All that can be said, so that a setting that is missing here does not compile. */
interface Complete extends Required<Omit<Config, "apis">> {
  readonly stage: Required<StageConfig> & CompleteLogs & { readonly caching: Required<CachingConfig> };
  readonly endpoint: Required<EndpointConfig>;
  readonly sdk: Required<SdkConfig> & { readonly formats: Required<SdkFormatsConfig> };
  readonly docs: Required<DocsConfig>;
  readonly quotas: Required<QuotasConfig>;
}

interface CompleteLogs {
  readonly accessLogs: Required<AccessLogsConfig> & { readonly firehose: Required<FirehoseConfig> };
  readonly executionLogs: Required<ExecutionLogsConfig>;
  readonly canary: Required<CanaryConfig>;
}

const settings = {
  type: "rest",
  name: "pets",
  out: "dist",
  emit: ["cfn", "openapi", "templates", "sdk", "docs"],
  layout: "native",
  templateFormat: "json",
  merge: "functions.yaml",
  params: { TableName: "orders", "Orders.Arn": "arn:aws:lambda:eu-west-1:123456789012:function:orders", Capacity: 5 },
  resolve: {
    "*Function.Arn": { import: "${name}-arn" },
    StateMachine: { ssm: "/orders/${name}" },
    "*.QueueName": { pattern: "orders-${AWS::Region}-${name}" },
    lambda_arn: "parameter",
  },
  rules: { "path/greedy-last": "off" },
  quotas: {
    authorizers: 500,
    documentationParts: 500,
    integrations: 500,
    integrationTimeoutMs: 500,
    methodThrottles: 500,
    policyChars: 500,
    resourcesPerApi: 500,
    routes: 500,
    routingRules: 500,
    stages: 500,
    vpcLinkSubnets: 500,
  },
  tags: { team: "pets", cost: { Ref: "CostCentre" } },
  preset: "production",
  retain: ["api", "logs", "deployments"],
  stage: {
    name: { param: "Stage", default: "prod" },
    description: "Production",
    variables: { table: { "Fn::ImportValue": "Table" } },
    tags: {},
    throttling: { requestsPerSecond: 10, burst: { Ref: "Burst" }, routes: { "GET /pets": { burst: 1 } } },
    caching: {
      size: "0.5",
      enabled: true,
      ttlSeconds: { Ref: "Ttl" },
      encrypted: true,
      methods: { "GET /pets": { enabled: true, ttlSeconds: 60, encrypted: false } },
    },
    accessLogs: {
      format: "$context.requestId",
      retentionDays: 30,
      kmsKeyArn: { "Fn::GetAtt": ["Key", "Arn"] },
      logGroupArn: { Ref: "LogGroup" },
      firehose: { streamArn: { Ref: "Stream" }, bucketArn: { Ref: "Bucket" }, roleArn: { Ref: "Role" }, prefix: "a/" },
    },
    executionLogs: { level: "info", dataTrace: true, retentionDays: 7, kmsKeyArn: true, logGroup: false },
    metrics: true,
    tracing: false,
    clientCertificate: { Ref: "Certificate" },
    documentationVersion: "1.0",
    redeploy: 2,
    autoDeploy: false,
    deployment: "Deployment0123456789",
    canary: { stable: { Ref: "Stable" }, percent: 10.5, variables: { a: "b" }, useStageCache: true },
  },
  stages: {
    beta: { executionLogs: "off", clientCertificate: true, canary: { stable: "Deployment0123456789", percent: 0 } },
  },
  endpoint: {
    type: "private",
    disableExecuteApi: false,
    ipAddressType: "dualstack",
    vpcEndpointIds: [{ Ref: "Vpce" }],
    vpcEndpoint: { vpcId: { Ref: "Vpc" }, subnetIds: ["subnet-1"], securityGroupIds: ["sg-1"], privateDns: true },
    securityPolicy: "SecurityPolicy_TLS13_1_3_2025_09",
    accessMode: "strict",
    minimumCompressionSize: 1024,
  },
  basePath: "prepend",
  lambdaPermissions: true,
  ...surroundings,
  integrations: { default: { lambda: "${operationId}" } },
  sdk: {
    packageName: "@acme/pets",
    target: "js",
    formats: { "date-time": "Date", int64: "bigint", byte: "Uint8Array", binary: "Blob" },
  },
  docs: { title: "Pets for all", theme: "dark" },
} satisfies Complete;

const api = { ...settings, document: "openapi.yaml" } satisfies ApiConfig;

it("is a schema without mistakes that takes every setting there is", () => {
  const isValid = new Ajv({ strictTypes: false }).compile(schema);
  expect(isValid({ ...settings, apis: ["a.yaml", api] }), JSON.stringify(isValid.errors)).toBe(true);
});

it("knows no settings but those", () => {
  expect(names(schema).filter((name) => name !== "$schema")).toEqual([...Object.keys(settings), "apis"]);
  expect(names(schema.definitions?.["api"])).toEqual(["document", ...Object.keys(settings)]);
  expect(names(schema.definitions?.["stage"])).toEqual(Object.keys(settings.stage));
  for (const name of ["accessLogs", "executionLogs", "caching", "canary"] as const) {
    expect(names(schema.definitions?.[name])).toEqual(Object.keys(settings.stage[name]));
  }
  expect(names(schema.definitions?.["firehose"])).toEqual(Object.keys(settings.stage.accessLogs.firehose));
  expect(names(schema.definitions?.["endpoint"])).toEqual(Object.keys(settings.endpoint));
  expect(names(schema.definitions?.["sdk"])).toEqual(Object.keys(settings.sdk));
  expect(names(schema.definitions?.["formats"])).toEqual(Object.keys(settings.sdk.formats));
});

it("describes every setting to whoever completes it in an editor", () => {
  const bare: string[] = [];
  const visit = (at: string, { properties = {}, definitions = {} }: Schema): void => {
    for (const [name, each] of Object.entries(properties)) {
      const target = each.$ref === undefined ? undefined : schema.definitions?.[each.$ref.split("/").at(-1) ?? ""];
      if ((each.description ?? target?.description) === undefined) bare.push(`${at}/${name}`);
      visit(`${at}/${name}`, each);
    }
    for (const [name, each] of Object.entries(definitions)) visit(`#${name}`, each);
  };
  visit("", schema);
  expect(bare).toEqual([]);
});

function names(of: Schema | undefined): string[] {
  return Object.keys(of?.properties ?? {});
}
