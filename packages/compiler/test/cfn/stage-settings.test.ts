import { expect, it } from "vitest";
import type { Config } from "../../src/config/config.ts";
import { own, type Json } from "../../src/source/json.ts";
import { accessLogFormats, accessLogLine } from "../../src/service/access-log-formats.ts";
import { accessLogVariables } from "../../src/service/access-log-variables.ts";
import { emitHttp, emitRest, type Emitted } from "./emit-text.ts";

const rest = `paths:
  /: { get: { responses: { "200": { description: ok } }, x-amazon-apigateway-integration: { type: mock } } }
  "/a~b/{c}": { get: { responses: { "200": { description: ok } }, x-amazon-apigateway-integration: { type: mock } } }
`;
const http = `paths: { /a: { get: { x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "https://example.com", payloadFormatVersion: "1.0" } } } }`;

async function restStage(stage: Config["stage"]): Promise<Json | undefined> {
  return own((await emitRest(rest, { stage: stage ?? {} })).resource("AWS::ApiGateway::Stage"), "Properties");
}

it("says of a single method what holds for all again, under the name that the service has for it", async () => {
  const limits = { "GET /a~b/{c}": { requestsPerSecond: 1 }, "GET /": { burst: 2 } };
  const stage = await restStage({ throttling: { burst: 9, routes: limits }, metrics: true });
  expect(own(stage, "MethodSettings")).toEqual([
    { ResourcePath: "/*", HttpMethod: "*", MetricsEnabled: true, ThrottlingBurstLimit: 9 },
    { ResourcePath: "/", HttpMethod: "GET", MetricsEnabled: true, ThrottlingBurstLimit: 2 },
    {
      ResourcePath: "/~1a~b~1{c}",
      HttpMethod: "GET",
      MetricsEnabled: true,
      ThrottlingRateLimit: 1,
      ThrottlingBurstLimit: 9,
    },
  ]);
});

it("caches no method but GET where only its limits are its own", async () => {
  const paths = `paths:
  /a:
    get: &mock { responses: { "200": { description: ok } }, x-amazon-apigateway-integration: { type: mock } }
    post: *mock
    put: *mock
`;
  const limits = { burst: 1 };
  const routes = { "GET /a": limits, "POST /a": limits, "PUT /a": limits };
  const settings = async (enabled: boolean): Promise<Json[]> => {
    const caching = { enabled, methods: { "PUT /a": { ttlSeconds: 5, enabled: true } } };
    const emitted = await emitRest(paths, { stage: { throttling: { routes }, caching } });
    const list = own(own(emitted.resource("AWS::ApiGateway::Stage"), "Properties"), "MethodSettings");
    return (list as readonly Json[]).map((entry) => [own(entry, "HttpMethod"), own(entry, "CachingEnabled")] as Json);
  };
  const others = [
    ["POST", false],
    ["PUT", true],
  ];
  expect(await settings(true)).toEqual([["*", true], ["GET", true], ...others]);
  expect(await settings(false)).toEqual([["*", false], ["GET", false], ...others]);
});

it("has no cache and says nothing of it unless asked", async () => {
  expect(await restStage({})).not.toHaveProperty("CacheClusterEnabled");
  expect(await restStage({ caching: {} })).toMatchObject({
    CacheClusterEnabled: true,
    CacheClusterSize: "0.5",
    MethodSettings: [{ CachingEnabled: true, CacheDataEncrypted: true }],
  });
});

it("pays for no cache in which nothing is", async () => {
  const stageOf = (methods: object): Promise<Json | undefined> =>
    restStage({ caching: { enabled: false, size: "1.6", methods: { ...methods } } });
  const without = await stageOf({ "GET /": { ttlSeconds: 1 } });
  expect(without).toMatchObject({ CacheClusterEnabled: false });
  expect(without).not.toHaveProperty("CacheClusterSize");
  expect(await stageOf({ "GET /": { enabled: true } })).toMatchObject({
    CacheClusterEnabled: true,
    CacheClusterSize: "1.6",
  });
});

it("keeps the key of a bucket that stays when the stack goes", async () => {
  const keyOf = async (accessLogs: object): Promise<Json | undefined> =>
    (await emitRest(rest, { stage: { accessLogs: { kmsKeyArn: true, ...accessLogs } } })).resource("AWS::KMS::Key");
  expect(await keyOf({ firehose: {} })).toMatchObject({ DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" });
  expect(await keyOf({ firehose: { bucketArn: { Ref: "Bucket" } } })).not.toHaveProperty("DeletionPolicy");
  expect(await keyOf({})).not.toHaveProperty("DeletionPolicy");
});

it("makes the execution log's group before the stage, under the name that the service writes to", async () => {
  const emitted = await emitRest(rest, { stage: { name: { Ref: "Name" }, executionLogs: "info" } });
  expect(emitted.at("Resources", "GatewayStage", "DependsOn")).toEqual(["GatewayExecutionLogs"]);
  expect(emitted.at("Resources", "GatewayExecutionLogs", "Properties")).toEqual({
    LogGroupName: { "Fn::Sub": "API-Gateway-Execution-Logs_${RestApi}/${Name}" },
    RetentionInDays: 90,
  });
  const off = await emitRest(rest, { stage: { executionLogs: "off", accessLogs: false } });
  expect(off.resources("AWS::Logs::LogGroup")).toEqual({});
  expect(off.found).toEqual([]);
});

it("asks for the account's role where a stage writes to CloudWatch Logs, and for Firehose alone not", async () => {
  const asks = (emitted: Emitted): boolean => emitted.found.includes("info cfn/account-role");
  expect(asks(await emitRest(rest, { stage: { accessLogs: { firehose: {} } } }))).toBe(false);
  expect(asks(await emitRest(rest, { stage: { accessLogs: { firehose: {} }, executionLogs: "error" } }))).toBe(true);
  expect(asks(await emitRest(rest, { stage: { accessLogs: false }, stages: { beta: { accessLogs: {} } } }))).toBe(true);
});

it("makes of a Firehose destination what is not named", async () => {
  const types = async (firehose: object): Promise<Json> =>
    Object.values((await emitRest(rest, { stage: { accessLogs: { firehose } } })).at("Resources") ?? {})
      .map((resource: Json) => own(resource, "Type") ?? "")
      .filter((type) => !String(type).startsWith("AWS::ApiGateway::"));
  expect(await types({})).toEqual([
    "AWS::KinesisFirehose::DeliveryStream",
    "AWS::S3::Bucket",
    "AWS::S3::BucketPolicy",
    "AWS::IAM::Role",
  ]);
  expect(await types({ bucketArn: { Ref: "B" } })).toEqual(["AWS::KinesisFirehose::DeliveryStream", "AWS::IAM::Role"]);
  expect(await types({ streamArn: { Ref: "S" } })).toEqual([]);
});

it("encrypts the logs of all stages with one key, which may be used for those groups only", async () => {
  const stages = { beta: { accessLogs: { kmsKeyArn: "arn:aws:kms:eu-west-1:123456789012:key/a" } } };
  const emitted = await emitRest(rest, { stage: { accessLogs: { kmsKeyArn: true }, executionLogs: "error" }, stages });
  const key = emitted.resource("AWS::KMS::Key");
  const statements = own(own(own(key, "Properties"), "KeyPolicy"), "Statement") as readonly Json[];
  expect(own(own(statements[1], "Condition"), "ArnEquals")).toEqual({
    "kms:EncryptionContext:aws:logs:arn": [
      "/aws/vendedlogs/apigateway/${AWS::StackName}/access",
      "API-Gateway-Execution-Logs_${RestApi}/prod",
    ].map((name) => ({
      "Fn::Sub": `arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:${name}`,
    })),
  });
});

it("makes one certificate for all stages that ask for one", async () => {
  const config = { stage: { clientCertificate: true }, stages: { beta: {}, old: { clientCertificate: "abc123" } } };
  const emitted = await emitRest(rest, config);
  expect(Object.keys(emitted.resources("AWS::ApiGateway::ClientCertificate"))).toEqual(["GatewayClientCertificate"]);
  const ids = Object.values(emitted.resources("AWS::ApiGateway::Stage")).map((stage) =>
    own(own(stage, "Properties"), "ClientCertificateId"),
  );
  expect(ids).toEqual([{ Ref: "GatewayClientCertificate" }, { Ref: "GatewayClientCertificate" }, "abc123"]);
});

it("takes a version of the documentation after all its parts are made", async () => {
  const parts = `x-amazon-apigateway-documentation: { documentationParts: [{ location: { type: API }, properties: { a: b } }] }`;
  const config = { layout: "native", stage: { documentationVersion: "2" }, stages: { beta: {} } } as const;
  const emitted = await emitRest(rest + parts, config);
  const [part = ""] = Object.keys(emitted.resources("AWS::ApiGateway::DocumentationPart"));
  const [[id, version] = []] = Object.entries(emitted.resources("AWS::ApiGateway::DocumentationVersion"));
  expect(own(version, "DependsOn")).toEqual([part]);
  expect(emitted.at("Resources", "GatewayStage", "DependsOn")).toEqual([id]);
});

it("gives the stage its own tags and those for all, its own first", async () => {
  const config = { tags: { a: "all", b: "all" }, stage: { tags: { b: "stage" } }, stages: { beta: { tags: {} } } };
  const emitted = await emitHttp(http, config);
  const tags = Object.values(emitted.resources("AWS::ApiGatewayV2::Stage")).map((stage) =>
    own(own(stage, "Properties"), "Tags"),
  );
  expect(tags).toEqual([
    { a: "all", b: "stage" },
    { a: "all", b: "all" },
  ]);
});

it("keeps what the configuration says when it leaves the template", async () => {
  const retained = async (config: Config): Promise<string[]> =>
    Object.entries((await emitRest(rest, config)).at("Resources") ?? {})
      .filter(
        ([id, resource]) => own(resource as Json, "DeletionPolicy") === "Retain" && !id.startsWith("GatewayAccount"),
      )
      .map(([id]) => id.replace(/^Deployment.*/, "Deployment"));
  expect(await retained({})).toEqual([]);
  expect(await retained({ retain: ["api", "deployments"] })).toEqual(["RestApi", "Deployment"]);
  expect(await retained({ retain: ["logs"] })).toEqual(["GatewayAccessLogs"]);
  expect(await retained({ preset: "production" })).toEqual([
    "GatewayAccessLogs",
    "GatewayExecutionLogs",
    "GatewayLogKey",
  ]);
  expect(await retained({ preset: "production", retain: [] })).toEqual([]);
});

it("lets single settings win over the preset", async () => {
  const config = { preset: "production", stage: { tracing: false, executionLogs: "off", metrics: false } } as const;
  const stage = own((await emitRest(rest, config)).resource("AWS::ApiGateway::Stage"), "Properties");
  expect(stage).toMatchObject({ TracingEnabled: false, MethodSettings: [{ LoggingLevel: "OFF" }] });
});

it.each(["rest", "http", "websocket"] as const)("has lines of known variables for %s APIs, in every form", (kind) => {
  for (const format of accessLogFormats) {
    const line = accessLogLine(format, kind);
    expect(line).toContain("$context.requestId");
    expect(line).not.toContain("\n");
    const variables = [...line.matchAll(/\$context\.([A-Za-z.]+[A-Za-z])/g)].map(([, name]) => name);
    const known = accessLogVariables[kind];
    const unknown = variables.filter((name = "") => !known.includes(name) && !name.startsWith("authorizer."));
    expect(unknown, format).toEqual([]);
  }
  expect(JSON.parse(accessLogLine("json", kind))).toHaveProperty("requestId", "$context.requestId");
});
