import { expect, it } from "vitest";
import type { JsonObject } from "../../src/source/json.ts";
import { lowerRest } from "../lower/lower-text.ts";
import { bodyAt, emitRest, withHead } from "./emit-text.ts";
import { allowed, made, region, withService, withServices } from "./with-service.ts";

const here = "${AWS::AccountId}";
const form = { "integration.request.header.Content-Type": "'application/x-www-form-urlencoded'" };

it.each<[string, JsonObject, string, string]>([
  [
    "a table",
    {
      uri: `${region}:dynamodb:action/PutItem`,
      requestTemplates: { "application/json": '{"TableName": "pets", "Item": {}}' },
    },
    "dynamodb:PutItem",
    `arn:\${AWS::Partition}:dynamodb:eu-west-1:${here}:table/pets`,
  ],
  [
    "a table that the stack names",
    {
      uri: { "Fn::Sub": "arn:${AWS::Partition}:apigateway:${AWS::Region}:dynamodb:action/GetItem" },
      requestTemplates: {
        "application/json": { "Fn::Sub": '{"TableName": "${Pets}", "Key": {"id": {"S": "$input.params(\'key\')"}}}' },
      },
    },
    "dynamodb:GetItem",
    `arn:\${AWS::Partition}:dynamodb:\${AWS::Region}:${here}:table/\${Pets}`,
  ],
  [
    "an index",
    {
      uri: `${region}:dynamodb:action/Query`,
      requestTemplates: { "application/json": '{"TableName": "pets", "IndexName": "byOwner"}' },
    },
    "dynamodb:Query",
    `arn:\${AWS::Partition}:dynamodb:eu-west-1:${here}:table/pets/index/byOwner`,
  ],
  [
    "a table after comments",
    {
      uri: `${region}:dynamodb:action/DeleteItem`,
      requestTemplates: { "application/json": '## one\n#* two\n *#{"TableName": "pets"} ## three' },
    },
    "dynamodb:DeleteItem",
    `arn:\${AWS::Partition}:dynamodb:eu-west-1:${here}:table/pets`,
  ],
  [
    "a queue by path",
    {
      uri: `${region}:sqs:path/123456789012/orders`,
      requestParameters: form,
      requestTemplates: { "application/json": "Action=SendMessage&MessageBody=$util.urlEncode($input.body)" },
    },
    "sqs:SendMessage",
    "arn:${AWS::Partition}:sqs:eu-west-1:123456789012:orders",
  ],
  [
    "a queue by the JSON protocol",
    {
      uri: { "Fn::Sub": "arn:aws:apigateway:eu-west-1:sqs:path/${AWS::AccountId}/${Orders.QueueName}" },
      requestParameters: { "integration.request.header.X-Amz-Target": "'AmazonSQS.SendMessage'" },
    },
    "sqs:SendMessage",
    `arn:\${AWS::Partition}:sqs:eu-west-1:${here}:\${OrdersQueueName}`,
  ],
  [
    "a topic in a form",
    {
      uri: `${region}:sns:action/Publish`,
      requestParameters: form,
      requestTemplates: {
        "application/json":
          "Action=Publish&TopicArn=$util.urlEncode('arn:aws:sns:eu-west-1:123456789012:news')&Message=$util.urlEncode($input.body)",
      },
    },
    "sns:Publish",
    "arn:aws:sns:eu-west-1:123456789012:news",
  ],
  [
    "a topic in the query string",
    {
      uri: `${region}:sns:action/Publish`,
      requestParameters: { "integration.request.querystring.TopicArn": "'arn:aws:sns:eu-west-1:123456789012:news'" },
    },
    "sns:Publish",
    "arn:aws:sns:eu-west-1:123456789012:news",
  ],
  [
    "a stream",
    {
      uri: `${region}:kinesis:action/PutRecords`,
      requestTemplates: { "application/json": '{"StreamName":"clicks","Records":[]}' },
    },
    "kinesis:PutRecords",
    `arn:\${AWS::Partition}:kinesis:eu-west-1:${here}:stream/clicks`,
  ],
  [
    "a state machine",
    {
      uri: `${region}:states:action/StartSyncExecution`,
      requestTemplates: {
        "application/json":
          '{"stateMachineArn": "arn:aws:states:eu-west-1:123456789012:stateMachine:Order", "input": "{}"}',
      },
    },
    "states:StartSyncExecution",
    "arn:aws:states:eu-west-1:123456789012:stateMachine:Order",
  ],
  [
    "the default bus",
    {
      uri: `${region}:events:action/PutEvents`,
      requestTemplates: { "application/json": '{"Entries":[{"Source":"pets"}]}' },
    },
    "events:PutEvents",
    `arn:\${AWS::Partition}:events:eu-west-1:${here}:event-bus/default`,
  ],
  [
    "objects of a bucket",
    {
      uri: `${region}:s3:path/photos/pets/{key}`,
      httpMethod: "PUT",
      requestParameters: { "integration.request.path.key": "method.request.path.key" },
    },
    "s3:PutObject",
    "arn:${AWS::Partition}:s3:::photos/pets/*",
  ],
  [
    "an object by action",
    { uri: `${region}:s3:action/GetObject&Bucket=photos&Key=logo.png`, httpMethod: "GET" },
    "s3:GetObject",
    "arn:${AWS::Partition}:s3:::photos/logo.png",
  ],
])("allows the action on %s, and nothing else", async (_, integration, action, resource) => {
  const emitted = await emitRest(withService(integration), made);
  expect(allowed(emitted)).toEqual([[[action], resource]]);
  expect(bodyAt(emitted, "paths", "/a0/{key}", "post", "x-amazon-apigateway-integration", "credentials")).toEqual({
    "Fn::GetAtt": ["GatewayServiceRole", "Arn"],
  });
});

it.each<[string, JsonObject]>([
  [
    "the table is a stage variable",
    {
      uri: `${region}:dynamodb:action/PutItem`,
      requestTemplates: { "application/json": '{"TableName": "$stageVariables.table"}' },
    },
  ],
  [
    "the table comes from the request",
    {
      uri: `${region}:dynamodb:action/PutItem`,
      requestTemplates: { "application/json": "{\"TableName\": $input.json('$.table')}" },
    },
  ],
  [
    "one of two templates leaves it open",
    {
      uri: `${region}:dynamodb:action/PutItem`,
      requestTemplates: { "application/json": '{"TableName": "pets"}', "text/plain": '{"TableName": "$t"}' },
    },
  ],
  ["the bucket comes from the path", { uri: `${region}:s3:path/{bucket}/{key}`, httpMethod: "GET" }],
  [
    "the queue's name is in braces",
    { uri: `${region}:sqs:path/123456789012/{queue}`, requestTemplates: { "application/json": "Action=SendMessage" } },
  ],
  ["no template says the resource", { uri: `${region}:kinesis:action/PutRecord` }],
  [
    "the name stands in a comment only",
    {
      uri: `${region}:kinesis:action/PutRecord`,
      requestTemplates: { "application/json": '## "StreamName": "clicks"\n{}' },
    },
  ],
  ["the service is unknown", { uri: `${region}:glue:action/StartJobRun` }],
])("reports an error and allows nothing where %s", async (_, integration) => {
  const { api, findings } = await lowerRest(withHead(withService(integration)), made);
  expect(findings.map(({ code, severity, origin }) => [code, severity, origin.pointer])).toEqual([
    ["int/service-access-unknown", "error", "/paths/~1a0~1{key}/post/x-amazon-apigateway-integration"],
  ]);
  expect(api.serviceRoles).toEqual([]);
});

it("reads hostile templates and paths in linear time, and takes no name for a pattern", async () => {
  const hostile = ["#*".repeat(100_000), '"TableName" '.repeat(50_000), `${"\n".repeat(100_000)}Action=x`];
  const integrations = hostile.map((text) => ({
    uri: `${region}:dynamodb:action/PutItem`,
    requestTemplates: { "application/json": text },
  }));
  const patterned = { uri: `${region}:s3:path/{(((}/{a+*}`, httpMethod: "GET" };
  const started = performance.now();
  const { api, findings } = await lowerRest(withHead(withServices([...integrations, patterned])), made);
  expect(performance.now() - started).toBeLessThan(5000);
  expect(api.serviceRoles).toEqual([]);
  expect(findings.filter(({ code }) => code === "int/service-access-unknown")).toHaveLength(4);
});
