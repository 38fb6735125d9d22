import { expect, it } from "vitest";
import { own } from "../../src/source/json.ts";
import { restView } from "./view-of.ts";

const paths = 'paths: { /x: { get: { responses: { "200": { description: ok } } } } }';

it("shows what the root says, and the import's own defaults", async () => {
  const bare = await restView(paths);
  expect(bare.at("restApi")).toMatchObject({
    ...{ name: "t", version: "1", apiKeySource: "HEADER", disableExecuteApiEndpoint: false },
    endpointConfiguration: { types: ["EDGE"], ipAddressType: "ipv4" },
  });
  expect(bare.at("restApi", "binaryMediaTypes")).toBeUndefined();
  const full = await restView(`${paths}
x-amazon-apigateway-binary-media-types: ["*/*", image/png]
x-amazon-apigateway-minimum-compression-size: "10"
x-amazon-apigateway-api-key-source: authorizer
`);
  expect(full.at("restApi")).toMatchObject({
    ...{ binaryMediaTypes: ["*/*", "image/png"], minimumCompressionSize: 10, apiKeySource: "AUTHORIZER" },
  });
});

it("answers every type of gateway response, and hands the defaults down", async () => {
  const { at, all } = await restView(`${paths}
x-amazon-apigateway-gateway-responses:
  DEFAULT_4XX: { responseParameters: { gatewayresponse.header.a: "'b'" } }
  THROTTLED: { statusCode: 430, responseTemplates: { application/json: slow } }
`);
  expect(all("gatewayResponses", "responseType")).toHaveLength(21);
  expect(at("gatewayResponses", { responseType: "THROTTLED" })).toMatchObject({
    ...{ statusCode: "430", responseParameters: {}, responseTemplates: { "application/json": "slow" } },
    defaultResponse: false,
  });
  expect(at("gatewayResponses", { responseType: "UNAUTHORIZED" })).toMatchObject({
    ...{ statusCode: "401", responseParameters: { "gatewayresponse.header.a": "'b'" }, defaultResponse: true },
  });
  expect(at("gatewayResponses", { responseType: "INTEGRATION_TIMEOUT" })).toMatchObject({
    ...{ statusCode: "504", responseTemplates: { "application/json": '{"message":$context.error.messageString}' } },
  });
});

it("makes documentation of the extension and of descriptions, each place once", async () => {
  const { at, all } = await restView(`
paths:
  /pets/{id}:
    get:
      summary: One pet
      description: Reads a pet.
      parameters: [{ name: id, in: path, required: true, description: Its number, schema: { type: string } }]
      responses: { "200": { description: The pet, headers: { ETag: { description: Its state, schema: { type: string } } } } }
components: { schemas: { Pet: { type: object, description: An animal } } }
x-amazon-apigateway-documentation:
  documentationParts:
    - { location: { type: METHOD, path: "/pets/{id}", method: GET }, properties: { description: From the extension } }
    - { location: { type: RESOURCE, path: /pets }, properties: { description: All of them } }
`);
  const parts = (all("documentationParts", "location") as readonly object[]).map((location, index) => [
    own(location as never, "type"),
    JSON.parse(String(at("documentationParts", index, "properties"))) as unknown,
  ]);
  expect(parts).toEqual([
    ["METHOD", { description: "From the extension" }],
    ["RESOURCE", { description: "All of them" }],
    ["MODEL", { description: "An animal" }],
    ["PATH_PARAMETER", { description: "Its number" }],
    ["RESPONSE", { description: "The pet" }],
    ["RESPONSE_HEADER", { description: "Its state" }],
  ]);
});

it("expands a resource policy as the service keeps it", async () => {
  const { at } = await restView(`${paths}
x-amazon-apigateway-policy:
  Version: "2012-10-17"
  Statement: { Effect: Allow, Principal: { AWS: ["111122223333"] }, Action: execute-api:Invoke, Resource: execute-api:/* }
`);
  expect(JSON.parse(String(at("restApi", "policy")))).toEqual({
    Version: "2012-10-17",
    Statement: [
      {
        ...{
          Effect: "Allow",
          Principal: { AWS: "arn:${AWS::Partition}:iam::111122223333:root" },
          Action: "execute-api:Invoke",
        },
        Resource: "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:api-id/*",
      },
    ],
  });
});
