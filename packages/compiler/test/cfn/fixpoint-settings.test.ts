import { expect, it } from "vitest";
import type { Config } from "../../src/config/config.ts";
import { openApiBody } from "../../src/emit/cfn/body/index.ts";
import { lowerHttp, lowerRest } from "../lower/lower-text.ts";
import { withHead } from "./emit-text.ts";

const rest = `
paths:
  /pets/{id}:
    get:
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { "200": { description: ok } }
      x-amazon-apigateway-integration:
        type: http
        httpMethod: GET
        connectionType: VPC_LINK
        connectionId: !Ref Pets
        integrationTarget: !Ref Balancer
        uri: https://pets.example.com
        responses: { default: { statusCode: "200", responseTemplates: { application/json: "$input.json('$')" } } }
    put:
      responses: { "200": { description: ok } }
      x-amazon-apigateway-integration:
        type: aws
        httpMethod: POST
        uri: arn:aws:apigateway:eu-west-1:dynamodb:action/PutItem
        requestTemplates: { application/json: '{"TableName": "pets", "Item": {}}' }
        responses: { default: { statusCode: "200" } }
`;
const http = `
paths:
  /orders:
    post:
      x-amazon-apigateway-integration:
        type: aws_proxy
        integrationSubtype: SQS-SendMessage
        payloadFormatVersion: "1.0"
        requestParameters: { QueueUrl: !Ref Orders, MessageBody: $request.body }
`;

const settings: Config = {
  cors: { origins: ["https://shop.example.com", { Ref: "Origin" }], credentials: true },
  policy: { ipRanges: ["192.0.2.0/24"] },
  gatewayResponses: { UNAUTHORIZED: { statusCode: "403" } },
  apiKeySource: "authorizer",
  endpoint: { minimumCompressionSize: 10, vpcEndpoint: { vpcId: "v", subnetIds: ["s"], securityGroupIds: ["g"] } },
  vpcLinks: { Pets: { subnetIds: ["subnet-1"] } },
  iam: { serviceRoles: "service" },
};

it("makes of a REST Body and the same settings the same Body and the same roles", async () => {
  const first = (await lowerRest(withHead(rest), settings)).api;
  const again = (await lowerRest(JSON.stringify(openApiBody(first)), settings)).api;
  expect(openApiBody(again)).toEqual(openApiBody(first));
  expect(again.serviceRoles).toEqual(first.serviceRoles);
  expect(again.serviceRoles).toHaveLength(1);
});

it("makes of an HTTP Body and the same settings the same Body and the same roles", async () => {
  const { cors, iam } = settings;
  const both: Config = { ...(cors && { cors }), ...(iam && { iam }) };
  const first = (await lowerHttp(withHead(http), both)).api;
  const again = (await lowerHttp(JSON.stringify(openApiBody(first)), both)).api;
  expect(openApiBody(again)).toEqual(openApiBody(first));
  expect(again.serviceRoles).toEqual(first.serviceRoles);
  expect(again.serviceRoles).toHaveLength(1);
});
