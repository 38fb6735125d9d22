import { expect, it } from "vitest";
import { own, type JsonObject } from "../../src/source/json.ts";
import { bodyAt, emitHttp, emitRest, emitWebSocket } from "./emit-text.ts";
import { allowed, made, region, withService, withServices } from "./with-service.ts";

const here = "${AWS::AccountId}";
const queue = {
  uri: `${region}:sqs:path/123456789012/orders`,
  requestTemplates: { "application/json": "Action=SendMessage&MessageBody=x" },
};
const table = {
  uri: `${region}:dynamodb:action/PutItem`,
  requestTemplates: { "application/json": '{"TableName": "pets"}' },
};

it("makes a role for each service, with boundary and path, or takes those that exist", async () => {
  const emitted = await emitRest(withServices([queue, table, { ...table, uri: table.uri.replace("Put", "Get") }]), {
    iam: {
      serviceRoles: "service",
      permissionsBoundary: { Ref: "Boundary" },
      path: "/gateways/",
      roles: { sqs: "arn:aws:iam::123456789012:role/queue" },
    },
    stage: { accessLogs: false },
    tags: { team: "pets" },
  });
  const credentials = [0, 1, 2].map((index) =>
    bodyAt(emitted, "paths", `/a${index}/{key}`, "post", "x-amazon-apigateway-integration", "credentials"),
  );
  const ofTables = Object.keys(emitted.resources("AWS::IAM::Role"))[0] ?? "";
  expect(ofTables).toMatch(/^GatewayServiceRoleDynamodb/);
  expect(credentials).toEqual([
    "arn:aws:iam::123456789012:role/queue",
    { "Fn::GetAtt": [ofTables, "Arn"] },
    { "Fn::GetAtt": [ofTables, "Arn"] },
  ]);
  expect(own(emitted.resource("AWS::IAM::Role"), "Properties")).toMatchObject({
    PermissionsBoundary: { Ref: "Boundary" },
    Path: "/gateways/",
    Tags: [{ Key: "team", Value: "pets" }],
  });
  expect(allowed(emitted)).toEqual([
    [["dynamodb:GetItem", "dynamodb:PutItem"], `arn:\${AWS::Partition}:dynamodb:eu-west-1:${here}:table/pets`],
  ]);
});

it("bounds the account's role too", async () => {
  const emitted = await emitRest(withService(queue), {
    iam: { permissionsBoundary: { Ref: "Boundary" }, path: "/g/" },
  });
  expect(own(emitted.resource("AWS::IAM::Role"), "Properties")).toMatchObject({
    PermissionsBoundary: { Ref: "Boundary" },
    Path: "/g/",
  });
});

it("leaves an integration's own role alone, and makes none unasked", async () => {
  const own = await emitRest(withService({ ...queue, credentials: "arn:aws:iam::123456789012:role/own" }), made);
  expect(allowed(own)).toEqual([]);
  const unasked = await emitRest(withService(queue));
  expect(allowed(unasked)).toEqual([]);
  expect(bodyAt(unasked, "paths", "/a0/{key}", "post", "x-amazon-apigateway-integration")).not.toHaveProperty(
    "credentials",
  );
});

it("allows what the subtypes of an HTTP API do", async () => {
  const http = `
paths:
  /orders:
    post:
      x-amazon-apigateway-integration:
        type: aws_proxy
        integrationSubtype: SQS-SendMessage
        payloadFormatVersion: "1.0"
        requestParameters: { QueueUrl: !Ref Orders, MessageBody: $request.body }
    put:
      x-amazon-apigateway-integration:
        type: aws_proxy
        integrationSubtype: StepFunctions-StartExecution
        payloadFormatVersion: "1.0"
        requestParameters: { StateMachineArn: !Ref Flow, Input: $request.body }
`;
  const emitted = await emitHttp(http, made);
  expect(allowed(emitted)).toEqual([
    [["sqs:SendMessage"], { Ref: "OrdersArn" }],
    [["states:StartExecution"], { Ref: "Flow" }],
  ]);
});

it("allows what the routes of a WebSocket API do", async () => {
  const services: Readonly<Record<string, JsonObject>> = {
    track: { uri: `${region}:kinesis:action/PutRecord`, requestTemplates: { $default: '{"StreamName": "clicks"}' } },
    order: { ...queue, requestTemplates: { $default: queue.requestTemplates["application/json"] } },
    keep: { ...table, requestTemplates: { $default: table.requestTemplates["application/json"] } },
    start: {
      uri: `${region}:states:action/StartExecution`,
      requestTemplates: { $default: { "Fn::Sub": '{"stateMachineArn": "${Flow}"}' } },
    },
  };
  const paths = Object.entries(services).map(([key, integration]) => [
    `/${key}`,
    { post: { "x-amazon-apigateway-integration": { type: "aws", ...integration } } },
  ]);
  const emitted = await emitWebSocket(`paths: ${JSON.stringify(Object.fromEntries(paths))}`, made);
  expect(allowed(emitted)).toEqual([
    [["dynamodb:PutItem"], `arn:\${AWS::Partition}:dynamodb:eu-west-1:${here}:table/pets`],
    [["kinesis:PutRecord"], `arn:\${AWS::Partition}:kinesis:eu-west-1:${here}:stream/clicks`],
    [["sqs:SendMessage"], "arn:${AWS::Partition}:sqs:eu-west-1:123456789012:orders"],
    [["states:StartExecution"], { Ref: "Flow" }],
  ]);
  for (const integration of Object.values(emitted.resources("AWS::ApiGatewayV2::Integration")))
    expect(own(own(integration, "Properties"), "CredentialsArn")).toEqual({
      "Fn::GetAtt": ["GatewayServiceRole", "Arn"],
    });
});
