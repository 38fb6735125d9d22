import type { AddressInfo } from "node:net";
import dynalite from "dynalite";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { ServiceIntegration } from "../../src/ir/integration.ts";
import { refusalOf } from "../../src/mapping/accepts.ts";
import { integrationTo } from "./integration-to.ts";

/** DynamoDB in memory, which judges the same requests. */
const server = dynalite({ createTableMs: 0, updateTableMs: 0, deleteTableMs: 0 });
let address = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const table = {
    TableName: "Pets",
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
    KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
  };
  const made = await statusOf("CreateTable", JSON.stringify(table));
  if (made !== 200) throw new Error(`the table was not made: ${String(made)}`);
  await new Promise((resolve) => setTimeout(resolve, 50));
});

afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())));

async function statusOf(action: string, body: string): Promise<number> {
  const headers = {
    "content-type": "application/x-amz-json-1.0",
    "x-amz-target": `DynamoDB_20120810.${action}`,
    "x-amz-date": "20260101T000000Z",
    authorization:
      "AWS4-HMAC-SHA256 Credential=x/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=x",
  };
  return (await fetch(address, { method: "POST", headers, body })).status;
}

const item = (attributes: string): string => `{ "TableName": "Pets", "Item": { "id": {"S": "1"}, ${attributes} } }`;

it.each([
  ["PutItem", item('"a": {"S": ""}'), undefined],
  ["PutItem", item('"a": {"N": "-1.50"}, "b": {"BOOL": true}, "c": {"NULL": true}'), undefined],
  ["PutItem", item('"a": {"N": "1E5"}, "b": {"B": "eA=="}, "c": {"L": []}, "d": {"M": {}}'), undefined],
  ["PutItem", item('"a": {"SS": ["a"]}, "b": {"M": {"x": {"L": [{"N": "1"}]}}}'), undefined],
  ["PutItem", item('"a": {"N": ""}'), "Item.a of type N is no number in quotes"],
  ["PutItem", item('"a": {"N": "x"}'), "Item.a of type N is no number in quotes"],
  ["PutItem", item('"a": {"N": 1}'), "Item.a of type N is no number in quotes"],
  ["PutItem", item('"a": {"S": 1}'), "Item.a of type S is no text"],
  ["PutItem", item('"a": {"SS": []}'), "Item.a of type SS is no list with something in it"],
  ["PutItem", item('"a": {"B": "it is"}'), "Item.a of type B is no text in base64"],
  ["PutItem", item('"a": {}'), 'Item.a is no attribute value, such as {"S": "text"}'],
  ["PutItem", item('"a": {"M": {"b": {"N": "b"}}}'), "Item.a.M.b of type N is no number in quotes"],
  ["PutItem", item('"a": {"L": [{"S": "b"}, {"N": "b"}]}'), "Item.a.L[1] of type N is no number in quotes"],
  ["PutItem", '{ "Item": { "id": {"S": "1"} } }', "TableName is missing in it"],
  ["PutItem", '{ "TableName": "Pets" }', "Item is missing"],
  ["GetItem", '{ "TableName": "Pets", "Key": { "id": {"S": "1"} } }', undefined],
  ["GetItem", '{ "TableName": "Pets", "Key": { "id": {"S": ""} } }', "Key.id is empty, which no key can be"],
  ["Scan", '{ "TableName": "Pets", "Limit": 5 }', undefined],
  ["Scan", '{ "TableName": "Pets", "Limit": "" }', "Limit is no number above 0"],
  ["Scan", '{ "TableName": "Pets", "Limit": 0 }', "Limit is no number above 0"],
  [
    "Scan",
    '{ "TableName": "Pets", }',
    'the service dynamodb takes JSON, and here "}" stands where a name in double quotes should',
  ],
])("agrees with a table about %s %s", async (action, request, refusal) => {
  expect(refusalOf(integrationTo("dynamodb", action), request)?.message).toBe(refusal);
  expect(await statusOf(action, request)).toBe(refusal === undefined ? 200 : 400);
});

const arn = '"stateMachineArn": "arn:aws:states:eu-west-1:123456789012:stateMachine:a"';
const entry = (detail: string): string => `{ "Entries": [{ "Source": "a", "DetailType": "b", "Detail": ${detail} }] }`;

it.each<[string, string, string, string | undefined]>([
  ["states", "StartExecution", `{ ${arn}, "input": "{\\"a\\": 1}" }`, undefined],
  ["states", "StartExecution", `{ ${arn} }`, undefined],
  ["states", "StartExecution", `{ ${arn}, "input": { "a": 1 } }`, "input is no text with JSON in it"],
  [
    "states",
    "StartSyncExecution",
    `{ ${arn}, "input": "{\\"a\\": }" }`,
    'the text input is no JSON: "}" stands where a value should',
  ],
  ["states", "StartExecution", '{ "input": "{}" }', "stateMachineArn is missing in it"],
  ["states", "DescribeExecution", "{}", undefined],
  ["events", "PutEvents", entry('"{}"'), undefined],
  ["events", "PutEvents", entry("{}"), "Entries[0].Detail is no text with JSON in it"],
  ["events", "PutEvents", entry('"it is"'), 'the text Entries[0].Detail is no JSON: "i" stands where a value should'],
  ["events", "PutEvents", entry('"[]"'), "the text Entries[0].Detail is no object of JSON"],
  ["events", "PutEvents", '{ "Entries": [] }', "Entries has 0 items, and takes 1 to 10"],
  [
    "events",
    "PutEvents",
    '{ "Entries": [{ "Source": "", "DetailType": "b", "Detail": "{}" }] }',
    "Entries[0].Source is empty",
  ],
  ["kinesis", "PutRecord", '{ "StreamName": "a", "Data": "eA==", "PartitionKey": "b" }', undefined],
  ["kinesis", "PutRecord", '{ "StreamName": "a", "Data": "x y", "PartitionKey": "b" }', "Data is no text in base64"],
  ["kinesis", "PutRecord", '{ "StreamName": "a", "Data": "eA==", "PartitionKey": "" }', "PartitionKey is empty"],
  ["kinesis", "PutRecords", '{ "StreamName": "a", "Records": [] }', "Records has 0 items, and takes 1 to 500"],
  [
    "kinesis",
    "PutRecords",
    '{ "StreamName": "a", "Records": [{ "Data": "eA==" }] }',
    "PartitionKey is missing in Records[0]",
  ],
  ["firehose", "PutRecord", '{ "DeliveryStreamName": "a", "Record": { "Data": "eA==" } }', undefined],
  ["firehose", "PutRecord", '{ "DeliveryStreamName": "a", "Record": {} }', "Record.Data is missing"],
  ["sns", "Publish", "Action=Publish&TopicArn=a&Message=b%26c", undefined],
  ["sns", "Publish", "TopicArn=a&Message=b", undefined],
  ["sns", "Publish", "Action=Publish&Message=b", "the form has no TopicArn, nor TargetArn, nor PhoneNumber"],
  ["sns", "Publish", "Action=Publish&TopicArn=a&Message=", "the form has no Message"],
  ["sqs", "SendMessage", "Action=SendMessage&QueueUrl=a&MessageBody=b", undefined],
  ["sqs", "SendMessage", "Action=SendMessage&\nMessageBody=b", "the form has no MessageBody"],
  ["s3", "PutObject", "anything", undefined],
])("tells whether %s %s takes %s", (service, action, request, refusal) => {
  expect(refusalOf(integrationTo(service, action), request)?.message).toBe(refusal);
});

it("says where in the request that is", () => {
  const request = item('"a": {"N": "1"}, "b": {"N": "x"}');
  expect(refusalOf(integrationTo("dynamodb", "PutItem"), request)?.offset).toBe(request.indexOf('"x"'));
});

it("takes fields of a form from mapped query parameters too", () => {
  const mapped: ServiceIntegration = {
    ...integrationTo("sns", "Publish"),
    requestParameters: [
      { target: "integration.request.querystring.Message", source: "'a'", origin: { file: "", pointer: "" } },
    ],
  };
  expect(refusalOf(mapped, "Action=Publish&TopicArn=a")).toBeUndefined();
});
