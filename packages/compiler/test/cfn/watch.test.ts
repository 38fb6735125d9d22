import { expect, it } from "vitest";
import { own, type Json } from "../../src/source/json.ts";
import { emitHttp, emitRest, type Emitted } from "./emit-text.ts";

const rest = `paths: { /a: { get: { responses: { "200": { description: ok } }, x-amazon-apigateway-integration: { type: mock } } } }`;
const http = `paths: { /a: { get: { x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "https://example.com", payloadFormatVersion: "1.0" } } } }`;
const tags = { team: "pets" };
const Tags = [{ Key: "team", Value: "pets" }];

function propertiesOf(emitted: Emitted, id: string): Json | undefined {
  return emitted.at("Resources", id, "Properties");
}

/** What an alarm is about, in short. */
function about(emitted: Emitted): (readonly (Json | undefined)[])[] {
  return Object.values(emitted.resources("AWS::CloudWatch::Alarm")).map((alarm) => {
    const properties = own(alarm, "Properties");
    return ["Namespace", "MetricName", "Statistic", "ExtendedStatistic", "Threshold"].map((key) =>
      own(properties, key),
    );
  });
}

it("alarms about a REST API by its name, about an HTTP API by its id, with the metrics of each", async () => {
  const ofRest = await emitRest(rest, { alarms: {} });
  expect(about(ofRest)).toEqual([
    ["AWS/ApiGateway", "4XXError", "Average", undefined, 0.25],
    ["AWS/ApiGateway", "5XXError", "Average", undefined, 0.01],
    ["AWS/ApiGateway", "Latency", undefined, "p99", 5000],
  ]);
  expect(own(propertiesOf(ofRest, "GatewayLatencyAlarm"), "Dimensions")).toEqual([
    { Name: "ApiName", Value: "Pets" },
    { Name: "Stage", Value: { Ref: "GatewayStage" } },
  ]);
  const ofHttp = await emitHttp(http, { alarms: { latencyMs: false } });
  expect(about(ofHttp)).toEqual([
    ["AWS/ApiGateway", "4xx", "Average", undefined, 0.25],
    ["AWS/ApiGateway", "5xx", "Average", undefined, 0.01],
  ]);
  expect(own(propertiesOf(ofHttp, "GatewayServerErrorAlarm"), "Dimensions")).toEqual([
    { Name: "ApiId", Value: { Ref: "HttpApi" } },
    { Name: "Stage", Value: { Ref: "GatewayStage" } },
  ]);
});

it("tells a topic of its own, or an existing one, and nobody by default", async () => {
  const made = await emitRest(rest, { alarms: { email: "ops@example.com", minutes: 3 }, tags });
  expect(own(made.resource("AWS::SNS::Topic"), "Properties")).toEqual({
    Subscription: [{ Protocol: "email", Endpoint: "ops@example.com" }],
    Tags,
  });
  expect(propertiesOf(made, "GatewayServerErrorAlarm")).toMatchObject({
    EvaluationPeriods: 3,
    Period: 60,
    TreatMissingData: "notBreaching",
    AlarmActions: [{ Ref: "GatewayAlarmTopic" }],
    OKActions: [{ Ref: "GatewayAlarmTopic" }],
    Tags,
  });
  const existing = await emitRest(rest, {
    alarms: { topicArn: { "Fn::ImportValue": "Topic" }, email: "a@example.com" },
  });
  expect(existing.resources("AWS::SNS::Topic")).toEqual({});
  expect(propertiesOf(existing, "GatewayServerErrorAlarm")).toMatchObject({
    AlarmActions: [{ "Fn::ImportValue": "Topic" }],
  });
  expect(propertiesOf(await emitRest(rest, { alarms: {} }), "GatewayServerErrorAlarm")).not.toHaveProperty(
    "AlarmActions",
  );
});

it("alarms about unusual numbers of requests on demand", async () => {
  const emitted = await emitHttp(http, { alarms: { countAnomaly: 2 } });
  expect(propertiesOf(emitted, "GatewayCountAlarm")).toMatchObject({
    ComparisonOperator: "LessThanLowerOrGreaterThanUpperThreshold",
    ThresholdMetricId: "usual",
    Metrics: [
      { Id: "count", MetricStat: { Metric: { MetricName: "Count" }, Stat: "Sum", Period: 60 } },
      { Id: "usual", Expression: "ANOMALY_DETECTION_BAND(count, 2)" },
    ],
  });
});

it("puts a web ACL with a rate limit and AWS's rules before the stage", async () => {
  const emitted = await emitRest(rest, { waf: {}, tags });
  const acl = own(emitted.resource("AWS::WAFv2::WebACL"), "Properties");
  expect(acl).toMatchObject({ Scope: "REGIONAL", DefaultAction: { Allow: {} }, Tags });
  expect((own(acl, "Rules") as readonly Json[]).map((rule) => [own(rule, "Priority"), own(rule, "Name")])).toEqual([
    [0, "RateLimit"],
    [1, "AWSManagedRulesAmazonIpReputationList"],
    [2, "AWSManagedRulesCommonRuleSet"],
    [3, "AWSManagedRulesKnownBadInputsRuleSet"],
  ]);
  expect(own(emitted.resource("AWS::WAFv2::WebACLAssociation"), "Properties")).toEqual({
    ResourceArn: {
      "Fn::Sub": "arn:${AWS::Partition}:apigateway:${AWS::Region}::/restapis/${RestApi}/stages/${GatewayStage}",
    },
    WebACLArn: { "Fn::GetAtt": ["GatewayWebAcl", "Arn"] },
  });
});

it("puts the web ACL before every stage", async () => {
  const emitted = await emitRest(rest, { waf: { aclArn: { Ref: "Acl" } }, stages: { beta: {} } });
  const arns = Object.values(emitted.resources("AWS::WAFv2::WebACLAssociation")).map((each) =>
    own(own(own(each, "Properties"), "ResourceArn"), "Fn::Sub"),
  );
  const stages = Object.keys(emitted.resources("AWS::ApiGateway::Stage"));
  expect(stages).toHaveLength(2);
  expect(arns).toEqual(stages.map((stage) => expect.stringContaining(`/stages/\${${stage}}`) as string));
});

it("takes an existing web ACL, and only the rules that are asked for", async () => {
  const existing = await emitRest(rest, { waf: { aclArn: { Ref: "Acl" } } });
  expect(existing.resources("AWS::WAFv2::WebACL")).toEqual({});
  expect(own(existing.resource("AWS::WAFv2::WebACLAssociation"), "Properties")).toMatchObject({
    WebACLArn: { Ref: "Acl" },
  });
  const made = await emitRest(rest, { waf: { managedRules: ["AWSManagedRulesCommonRuleSet"], rateLimit: false } });
  expect(own(own(made.resource("AWS::WAFv2::WebACL"), "Properties"), "Rules")).toMatchObject([
    {
      Priority: 0,
      OverrideAction: { None: {} },
      Statement: { ManagedRuleGroupStatement: { VendorName: "AWS", Name: "AWSManagedRulesCommonRuleSet" } },
    },
  ]);
});

it("records management events in a bucket that only this trail may write to", async () => {
  const emitted = await emitHttp(http, { trail: { retentionDays: 30 }, tags });
  expect(emitted.resource("AWS::CloudTrail::Trail")).toMatchObject({
    DependsOn: ["GatewayTrailBucketPolicy"],
    Properties: { IsLogging: true, S3BucketName: { Ref: "GatewayTrailBucket" }, EnableLogFileValidation: true, Tags },
  });
  expect(emitted.resource("AWS::S3::Bucket")).toMatchObject({ DeletionPolicy: "Retain", Properties: { Tags } });
  const statements = own(
    own(own(emitted.resource("AWS::S3::BucketPolicy"), "Properties"), "PolicyDocument"),
    "Statement",
  );
  const allowed = (statements as readonly Json[]).filter((statement) => own(statement, "Effect") === "Allow");
  expect(allowed).toHaveLength(2);
  for (const statement of allowed) {
    expect(own(own(own(statement, "Condition"), "StringEquals"), "aws:SourceArn")).toEqual({
      "Fn::Sub": "arn:${AWS::Partition}:cloudtrail:${AWS::Region}:${AWS::AccountId}:trail/${AWS::StackName}",
    });
  }
  const existing = await emitHttp(http, { trail: { bucketName: { Ref: "Bucket" } } });
  expect(existing.resources("AWS::S3::Bucket")).toEqual({});
  expect(own(own(existing.resource("AWS::CloudTrail::Trail"), "Properties"), "S3BucketName")).toEqual({
    Ref: "Bucket",
  });
});

it("makes none of them unless asked", async () => {
  const types = Object.values((await emitRest(rest)).at("Resources") as Record<string, Json>).map((each) =>
    own(each, "Type"),
  );
  expect(types.filter((type) => /WAF|CloudTrail|CloudWatch|SNS|S3/.test(String(type)))).toEqual([]);
});

it("watches every stage", async () => {
  const emitted = await emitHttp(http, { alarms: { latencyMs: false }, stages: { beta: {} } });
  const stages = Object.keys(emitted.resources("AWS::ApiGatewayV2::Stage"));
  expect(stages).toHaveLength(2);
  for (const stage of stages) {
    const ofStage = Object.values(emitted.resources("AWS::CloudWatch::Alarm")).filter((each) =>
      JSON.stringify(each).includes(JSON.stringify({ Ref: stage })),
    );
    expect(about({ ...emitted, resources: () => Object.fromEntries(ofStage.entries()) as never })).toEqual([
      ["AWS/ApiGateway", "4xx", "Average", undefined, 0.25],
      ["AWS/ApiGateway", "5xx", "Average", undefined, 0.01],
    ]);
  }
});
