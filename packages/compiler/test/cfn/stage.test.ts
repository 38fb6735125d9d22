import { expect, it } from "vitest";
import { own, type Json } from "../../src/source/json.ts";
import { emitHttp, emitRest } from "./emit-text.ts";

const rest = `paths: { /a: { get: { responses: { "200": { description: ok } }, x-amazon-apigateway-integration: { type: mock, responses: { default: { statusCode: "200" } } } } } }`;
const http = `paths: { /a: { get: { x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "https://example.com", payloadFormatVersion: "1.0" } } } }`;

const settings = {
  tags: { team: "pets" },
  stage: {
    name: "v1",
    description: "First",
    variables: { host: "a", link: { Ref: "Link" } },
    throttling: { requestsPerSecond: 10.5, burst: 20 },
    metrics: true,
    tracing: true,
    accessLogs: { retentionDays: 7, format: "$context.requestId", kmsKeyArn: { "Fn::GetAtt": ["Key", "Arn"] } },
  },
};

it("prints the stage of a REST API", async () => {
  const emitted = await emitRest(rest, settings);
  const { DeploymentId: _, ...properties } = own(emitted.resource("AWS::ApiGateway::Stage"), "Properties") as {
    readonly DeploymentId: unknown;
  };
  expect(properties).toEqual({
    RestApiId: { Ref: "RestApi" },
    StageName: "v1",
    Description: "First",
    Variables: { host: "a", link: { Ref: "Link" } },
    TracingEnabled: true,
    AccessLogSetting: { DestinationArn: { "Fn::GetAtt": ["GatewayAccessLogs", "Arn"] }, Format: "$context.requestId" },
    MethodSettings: [
      {
        ResourcePath: "/*",
        HttpMethod: "*",
        MetricsEnabled: true,
        ThrottlingRateLimit: 10.5,
        ThrottlingBurstLimit: 20,
      },
    ],
    Tags: [{ Key: "team", Value: "pets" }],
  });
  expect(own(emitted.resource("AWS::Logs::LogGroup"), "Properties")).toEqual({
    LogGroupName: { "Fn::Sub": "/aws/vendedlogs/apigateway/${AWS::StackName}/access" },
    RetentionInDays: 7,
    KmsKeyId: { Ref: "KeyArn" },
    Tags: [{ Key: "team", Value: "pets" }],
  });
});

it("prints the stage of an HTTP API", async () => {
  const emitted = await emitHttp(http, settings);
  expect(own(emitted.resource("AWS::ApiGatewayV2::Stage"), "Properties")).toEqual({
    ApiId: { Ref: "HttpApi" },
    StageName: "v1",
    AutoDeploy: true,
    Description: "First",
    StageVariables: { host: "a", link: { Ref: "Link" } },
    AccessLogSettings: { DestinationArn: { "Fn::GetAtt": ["GatewayAccessLogs", "Arn"] }, Format: "$context.requestId" },
    DefaultRouteSettings: { DetailedMetricsEnabled: true, ThrottlingRateLimit: 10.5, ThrottlingBurstLimit: 20 },
    Tags: { team: "pets" },
  });
});

it("logs lines of JSON by default, with the request's id in them", async () => {
  const format = (stage: Json): Json | undefined =>
    own(
      own(own(stage, "Properties"), "AccessLogSetting") ?? own(own(stage, "Properties"), "AccessLogSettings"),
      "Format",
    );
  const lines = [
    format((await emitRest(rest)).resource("AWS::ApiGateway::Stage")),
    format((await emitHttp(http)).resource("AWS::ApiGatewayV2::Stage")),
  ];
  for (const line of lines) {
    expect(line).not.toContain("\n");
    const fields = JSON.parse(line as string) as Record<string, string>;
    expect(fields["requestId"]).toBe("$context.requestId");
    for (const value of Object.values(fields)) expect(value).toMatch(/^\$context\.[A-Za-z.]+$/);
  }
});

it("makes the account's role on demand, and has the stage wait for it", async () => {
  const emitted = await emitRest(rest);
  expect(emitted.at("Parameters", "ManageApiGatewayAccountRole", "Default")).toBe("false");
  for (const type of ["AWS::ApiGateway::Account", "AWS::IAM::Role"]) {
    expect(emitted.resource(type)).toMatchObject({
      Condition: "ManagesApiGatewayAccountRole",
      DeletionPolicy: "Retain",
      UpdateReplacePolicy: "Retain",
    });
  }
  expect(emitted.at("Resources", "GatewayStage", "Metadata", "DependsOn")).toEqual([
    { "Fn::If": ["ManagesApiGatewayAccountRole", { Ref: "GatewayAccount" }, { Ref: "AWS::NoValue" }] },
  ]);
  expect(emitted.found).toContain("info cfn/account-role");
});

it("needs no role where nothing is logged", async () => {
  const emitted = await emitRest(rest, { stage: { accessLogs: false } });
  expect(emitted.at("Parameters")).toBeUndefined();
  expect(emitted.resources("AWS::Logs::LogGroup")).toEqual({});
  expect(emitted.at("Resources", "GatewayStage", "DependsOn")).toBeUndefined();
  expect(emitted.found).toEqual([]);
});

it("says where the stage is called", async () => {
  const url = async (emitted: ReturnType<typeof emitRest>): Promise<Json | undefined> =>
    (await emitted).at("Outputs", "ApiUrl", "Value");
  const host = "execute-api.${AWS::Region}.${AWS::URLSuffix}";
  expect(await url(emitRest(rest))).toEqual({ "Fn::Sub": `https://\${RestApi}.${host}/\${GatewayStage}` });
  expect(await url(emitHttp(http))).toEqual({ "Fn::Sub": `https://\${HttpApi}.${host}` });
  expect(await url(emitHttp(http, { stage: { name: "v1" } }))).toEqual({
    "Fn::Sub": `https://\${HttpApi}.${host}/\${GatewayStage}`,
  });
  const endpoint = { type: "private", vpcEndpointIds: [{ Ref: "Vpce" }] } as const;
  expect(await url(emitRest(rest, { endpoint }))).toEqual({
    "Fn::Sub": `https://\${RestApi}-\${Vpce}.${host}/\${GatewayStage}`,
  });
  expect(await url(emitRest(rest, { endpoint: { disableExecuteApi: true } }))).toBeUndefined();
});
