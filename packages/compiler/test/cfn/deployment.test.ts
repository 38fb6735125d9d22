import { expect, it } from "vitest";
import { deploymentId } from "../../src/emit/cfn/deployment.ts";
import type { RestApi } from "../../src/ir/api.ts";
import type { Operation } from "../../src/ir/operation.ts";
import type { RestSettings } from "../../src/ir/settings.ts";
import { lowerHttp, lowerRest } from "../lower/lower-text.ts";
import { emitHttp, emitRest, withHead } from "./emit-text.ts";

const document = withHead(`
x-amazon-apigateway-request-validators: { all: { validateRequestBody: true, validateRequestParameters: true } }
x-amazon-apigateway-gateway-responses: { DEFAULT_4XX: { statusCode: "400" } }
x-amazon-apigateway-policy: { Version: "2012-10-17", Statement: [] }
x-amazon-apigateway-documentation: { version: "1", documentationParts: [{ location: { type: API }, properties: { a: b } }] }
components:
  schemas:
    Pet: { type: object, properties: { origin: { type: string }, name: { type: string } } }
  securitySchemes:
    token:
      type: apiKey
      in: header
      name: Authorization
      x-amazon-apigateway-authorizer: { type: token, authorizerUri: "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:auth/invocations" }
paths:
  /pets/{id}:
    post:
      operationId: putPet
      parameters: [{ name: q, in: query, schema: { type: string } }]
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok } }
      x-amazon-apigateway-integration: { type: mock, responses: { default: { statusCode: "200" } } }
`);

async function rest(): Promise<RestApi> {
  return (await lowerRest(document)).api;
}

/** The API with one operation, its only one, changed. */
function withOperation(api: RestApi, change: Partial<Operation>): RestApi {
  return { ...api, operations: api.operations.map((operation) => ({ ...operation, ...change })) };
}

function withSettings(api: RestApi, change: Partial<RestSettings>): RestApi {
  return { ...api, settings: { ...api.settings, ...change } };
}

it("names a new Deployment for every change of what is deployed", async () => {
  const api = await rest();
  const { endpoint, stage } = api.settings;
  const [operation] = api.operations;
  const integration = operation?.integration;
  const changes: Record<string, RestApi> = {
    title: { ...api, title: "Other" },
    description: { ...api, description: "Other" },
    policy: { ...api, policy: { Version: "2012-10-17", Statement: [{}] } },
    binaryMediaTypes: { ...api, binaryMediaTypes: ["image/png"] },
    compression: { ...api, minimumCompressionSize: 0 },
    apiKeySource: { ...api, apiKeySource: "AUTHORIZER" },
    securityPolicy: { ...api, securityPolicy: "TLS_1_2" },
    accessMode: { ...api, endpointAccessMode: "STRICT" },
    documentation: { ...api, documentation: undefined },
    validators: { ...api, validators: [] },
    gatewayResponses: { ...api, gatewayResponses: [] },
    models: { ...api, models: api.models.map((model) => ({ ...model, schema: { type: "object" } })) },
    authorizers: { ...api, authorizers: api.authorizers.map((it) => ({ ...it, ttlSeconds: 5 })) },
    vpcEndpoints: withSettings(api, { endpoint: { ...endpoint, vpcEndpointIds: ["vpce-1"] } }),
    endpointType: withSettings(api, { endpoint: { ...endpoint, type: "edge" } }),
    executeApi: withSettings(api, { endpoint: { ...endpoint, disablesExecuteApi: true } }),
    ipAddressType: withSettings(api, { endpoint: { ...endpoint, ipAddressType: "dualstack" } }),
    redeploy: withSettings(api, { stage: { ...stage, redeploy: stage.redeploy + 1 } }),
    path: withOperation(api, { path: "/dogs" }),
    method: withOperation(api, { method: "put" }),
    when: withOperation(api, { when: [{ condition: "C", is: true }] }),
    operationId: withOperation(api, { operationId: "other" }),
    parameters: withOperation(api, { parameters: [] }),
    requestBody: withOperation(api, { requestBody: undefined }),
    responses: withOperation(api, { responses: [] }),
    authorization: withOperation(api, { authorization: { kind: "iam" } }),
    apiKey: withOperation(api, { isApiKeyRequired: true }),
    validator: withOperation(api, { validator: "all" }),
    integration: withOperation(api, { integration: integration && { ...integration, timeoutMs: 1000 } }),
  };
  const ids = new Set([deploymentId(api), ...Object.values(changes).map(deploymentId)]);
  expect(ids.size).toBe(1 + Object.keys(changes).length);
  for (const id of ids) expect(id).toMatch(/^Deployment[0-9a-f]{10}$/);
});

it("sees a change of a property that is called origin", async () => {
  const changed = (await lowerRest(document.replace("origin: { type: string }", "origin: { type: number }"))).api;
  expect(deploymentId(changed)).not.toBe(deploymentId(await rest()));
});

it("keeps the Deployment when only the stage, tags or what the SDK needs change", async () => {
  const api = await rest();
  const { stage } = api.settings;
  const changes: RestApi[] = [
    withSettings(api, { tags: { team: "pets" } }),
    withSettings(api, { createsLambdaPermissions: false }),
    withSettings(api, { quotas: { resources: 500 } }),
    withSettings(api, {
      stage: { ...stage, name: "other", variables: { a: "b" }, isTraced: true, accessLogs: undefined },
    }),
    { ...api, name: "other", schemas: [], servers: [] },
    withOperation(api, { id: "other", tags: ["x"], isDeprecated: true }),
  ];
  for (const changed of changes) expect(deploymentId(changed)).toBe(deploymentId(api));
});

it("keeps the Deployment wherever things stand in the document", async () => {
  const api = await rest();
  const moved = JSON.parse(JSON.stringify(api).replaceAll('"pointer":"', '"pointer":"/moved')) as RestApi;
  expect(deploymentId(moved)).toBe(deploymentId(api));
});

it("gives the Deployment no stage name, and the stage the Deployment", async () => {
  const emitted = await emitRest(document);
  const [[id, deployment]] = Object.entries(emitted.resources("AWS::ApiGateway::Deployment")) as [[string, unknown]];
  expect(deployment).toEqual({ Type: "AWS::ApiGateway::Deployment", Properties: { RestApiId: { Ref: "RestApi" } } });
  expect(emitted.at("Resources", "GatewayStage", "Properties", "DeploymentId")).toEqual({ Ref: id });
});

it("makes a Deployment for an HTTP API only if its stage does not deploy by itself", async () => {
  const yaml = `
paths:
  /pets:
    get:
      x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "https://example.com", payloadFormatVersion: "1.0" }
`;
  const automatic = await emitHttp(yaml);
  expect(automatic.resources("AWS::ApiGatewayV2::Deployment")).toEqual({});
  expect(automatic.at("Resources", "GatewayStage", "Properties", "AutoDeploy")).toBe(true);

  const manual = await emitHttp(yaml, { stage: { autoDeploy: false } });
  const id = deploymentId((await lowerHttp(withHead(yaml), { stage: { autoDeploy: false } })).api);
  expect(Object.keys(manual.resources("AWS::ApiGatewayV2::Deployment"))).toEqual([id]);
  expect(manual.at("Resources", "GatewayStage", "Properties", "DeploymentId")).toEqual({ Ref: id });
});
