import { expect, it } from "vitest";
import { isObject, own, type Json, type JsonObject } from "../../src/source/json.ts";
import { emitWebSocket, type Emitted } from "./emit-text.ts";

const uri = "!GetAtt Chat.Arn";
const lambda = `x-amazon-apigateway-integration: { type: aws_proxy, httpMethod: POST, uri: ${uri} }`;
const login = `
components:
  securitySchemes:
    login:
      type: apiKey
      in: query
      name: token
      x-amazon-apigateway-authtype: custom
      x-amazon-apigateway-authorizer:
        type: request
        identitySource: route.request.querystring.token
        authorizerUri: arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:login/invocations
`;

/** Properties of all resources of a type, by the value of one of them. */
function propertiesOf(emitted: Emitted, type: string, key: string): Record<string, JsonObject> {
  return Object.fromEntries(
    Object.values(emitted.resources(type)).map((resource) => {
      const properties = own(resource, "Properties");
      return [String(own(properties, key)), isObject(properties) ? properties : {}];
    }),
  );
}

it("asks callers of $connect, and says NONE where nothing is asked", async () => {
  const emitted = await emitWebSocket(`
security: [{ login: [] }]
paths:
  /$connect:
    post: { parameters: [{ name: token, in: query, required: true }, { name: X-Id, in: header }], ${lambda} }
  /send: { post: { operationId: say, ${lambda} } }
  /shout: { post: { security: [{ login: [] }], ${lambda} } }
${login}`);
  const routes = propertiesOf(emitted, "AWS::ApiGatewayV2::Route", "RouteKey");
  const [authorizer] = Object.keys(emitted.resources("AWS::ApiGatewayV2::Authorizer"));
  expect(routes["$connect"]).toMatchObject({
    AuthorizationType: "CUSTOM",
    AuthorizerId: { Ref: authorizer },
    ApiKeyRequired: false,
    RequestParameters: {
      "route.request.querystring.token": { Required: true },
      "route.request.header.X-Id": { Required: false },
    },
  });
  expect(routes["send"]).toMatchObject({ AuthorizationType: "NONE", OperationName: "say" });
  expect(routes["send"]).not.toHaveProperty("RequestParameters");
  // The service refuses a route other than $connect that asks for more.
  expect(routes["shout"]).toMatchObject({ AuthorizationType: "NONE" });
  expect(routes["shout"]).not.toHaveProperty("AuthorizerId");
});

it("makes a response for a two-way route and none for others", async () => {
  const reply = '{ "200": { description: Done, content: { application/json: { schema: { type: object } } } } }';
  const emitted = await emitWebSocket(`
paths:
  /ask: { post: { responses: ${reply}, ${lambda} } }
  /tell: { post: { responses: {}, ${lambda} } }
`);
  const routes = propertiesOf(emitted, "AWS::ApiGatewayV2::Route", "RouteKey");
  expect(routes["ask"]).toHaveProperty("RouteResponseSelectionExpression", "$default");
  expect(routes["tell"]).not.toHaveProperty("RouteResponseSelectionExpression");
  const response = own(emitted.resource("AWS::ApiGatewayV2::RouteResponse"), "Properties");
  expect(response).toMatchObject({
    RouteResponseKey: "$default",
    RouteId: { Ref: expect.stringMatching(/^RouteAsk/) as unknown },
  });
});

it("gives each model what it refers to, and leaves out those that no route uses", async () => {
  const emitted = await emitWebSocket(`
paths:
  /say:
    post: { requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Line" } } } }, ${lambda} }
components:
  schemas:
    Line: { type: object, properties: { by: { $ref: "#/components/schemas/Person" }, to: { type: string, nullable: true } } }
    Person: { type: object, properties: { friend: { $ref: "#/components/schemas/Person" } } }
    Unused: { type: object }
`);
  const model = own(emitted.resource("AWS::ApiGatewayV2::Model"), "Properties");
  expect(own(model, "Name")).toBe("Line");
  expect(own(model, "Schema")).toEqual({
    $schema: "http://json-schema.org/draft-04/schema#",
    type: "object",
    properties: { by: { $ref: "#/definitions/Person" }, to: { type: ["string", "null"] } },
    definitions: { Person: { type: "object", properties: { friend: { $ref: "#/definitions/Person" } } } },
  });
  const route = emitted.resource("AWS::ApiGatewayV2::Route");
  expect(route).toMatchObject({
    DependsOn: ["ModelLine"],
    Properties: { ModelSelectionExpression: "\\$default", RequestModels: { $default: "Line" } },
  });
});

it("checks no text that is no JSON, of which a model would let nothing through", async () => {
  const text = "requestBody: { content: { text/plain: { schema: { type: string } } } }";
  const emitted = await emitWebSocket(`
paths:
  /$default: { post: { ${text}, ${lambda} } }
`);
  expect(emitted.resources("AWS::ApiGatewayV2::Model")).toEqual({});
  const route = own(emitted.resource("AWS::ApiGatewayV2::Route"), "Properties");
  expect(own(route, "RequestModels")).toBeUndefined();
  expect(own(route, "ModelSelectionExpression")).toBeUndefined();
});

it("prints templates and responses of what is no proxy", async () => {
  const integration = (type: string): string => `x-amazon-apigateway-integration:
        type: ${type}
        httpMethod: POST
        uri: https://example.com/lines
        requestTemplates: { $default: '{"line": $input.body}' }
        responses: { default: { responseTemplates: { $default: "{}" } }, "/5../": {} }`;
  const emitted = await emitWebSocket(`
paths:
  /mapped:
    post:
      ${integration("http")}
  /proxied:
    post:
      ${integration("http_proxy")}
`);
  const integrations = propertiesOf(emitted, "AWS::ApiGatewayV2::Integration", "IntegrationType");
  expect(integrations["HTTP"]).toMatchObject({
    TemplateSelectionExpression: "\\$default",
    RequestTemplates: { $default: '{"line": $input.body}' },
  });
  expect(integrations["HTTP_PROXY"]).not.toHaveProperty("RequestTemplates");
  const keys = propertiesOf(emitted, "AWS::ApiGatewayV2::IntegrationResponse", "IntegrationResponseKey");
  expect(Object.keys(keys).sort()).toEqual(["$default", "/5../"]);
});

it("takes a function's own ARN for integrations and authorizers, and calls it by the URI that the service wants", async () => {
  const emitted = await emitWebSocket(`
security: [{ login: [] }]
paths: { /$connect: { post: { ${lambda} } } }
${login.replace(/authorizerUri: .*/, "authorizerUri: !GetAtt Login.Arn")}`);
  const uriOf = (type: string, key: string): Json | undefined => own(own(emitted.resource(type), "Properties"), key);
  const invocations = (name: string): JsonObject => ({
    "Fn::Sub": `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${${name}}/invocations`,
  });
  expect(uriOf("AWS::ApiGatewayV2::Integration", "IntegrationUri")).toEqual(invocations("ChatArn"));
  expect(uriOf("AWS::ApiGatewayV2::Authorizer", "AuthorizerUri")).toEqual(invocations("LoginArn"));
  const choice = await emitWebSocket(
    `paths: { /a: { post: { ${lambda.replace(uri, "!If [IsLive, !GetAtt Live.Arn, !GetAtt Test.Arn]")} } } }`,
  );
  const chosen = { "Fn::If": ["IsLive", { Ref: "LiveArn" }, { Ref: "TestArn" }] };
  const { IntegrationUri } = own(choice.resource("AWS::ApiGatewayV2::Integration"), "Properties") as JsonObject;
  expect(JSON.stringify(IntegrationUri)).toContain(JSON.stringify(chosen));
  expect(JSON.stringify(IntegrationUri)).toContain("/invocations");
  expect(own(choice.resource("AWS::Lambda::Permission"), "Properties")).toMatchObject({ FunctionName: chosen });
  const permitted = Object.values(emitted.resources("AWS::Lambda::Permission"));
  expect(permitted.map((each) => own(own(each, "Properties"), "FunctionName"))).toContainEqual({ Ref: "LoginArn" });
});

it("permits the functions for their routes, and back ends to send", async () => {
  const emitted = await emitWebSocket(`paths: { /$connect: { post: { ${lambda} } }, /say: { post: { ${lambda} } } }`);
  const permissions = Object.values(emitted.resources("AWS::Lambda::Permission"));
  const sources = permissions.map((each) => JSON.stringify(own(own(each, "Properties"), "SourceArn")));
  expect(sources.map((source) => /\}(\/[^"]*)"/.exec(source)?.[1]).sort()).toEqual(["/*/$connect", "/*/say"]);
  const policy = emitted.resource("AWS::IAM::ManagedPolicy");
  expect(JSON.stringify(policy)).toContain("execute-api:ManageConnections");
  expect(JSON.stringify(policy)).toContain("/*/*/@connections/*");
  expect(JSON.stringify(emitted.at("Outputs", "ApiUrl"))).toContain("wss://");
  expect(JSON.stringify(emitted.at("Outputs", "ApiConnectionsUrl"))).toContain("https://");
});

const two = `
  /a: { post: { ${lambda} } }
  /b: { post: { x-amazon-apigateway-integration: { type: mock } } }
`;
const swapped = `
  /b: { post: { x-amazon-apigateway-integration: { type: mock } } }
  /a: { post: { ${lambda} } }
`;
const byHand = { stage: { autoDeploy: false } };

async function deploymentOf(paths: string, config: object = byHand): Promise<[string, Json | undefined]> {
  const deployments = (await emitWebSocket(`paths: ${paths}`, config)).resources("AWS::ApiGatewayV2::Deployment");
  const [[id, deployment] = ["", {}]] = Object.entries(deployments);
  return [id, own(deployment, "DependsOn")];
}

it("deploys by itself unless told not to", async () => {
  const emitted = await emitWebSocket(`paths: ${two}`);
  expect(emitted.resources("AWS::ApiGatewayV2::Deployment")).toEqual({});
  expect(own(emitted.resource("AWS::ApiGatewayV2::Stage"), "Properties")).toMatchObject({ AutoDeploy: true });
});

it("makes a new Deployment of what changed, and of nothing else", async () => {
  const [id, waits] = await deploymentOf(two);
  expect(await deploymentOf(swapped)).toEqual([id, waits]);
  expect((await deploymentOf(two, { ...byHand, tags: { team: "chat" } }))[0]).toBe(id);
  expect((await deploymentOf(two.replace("/b:", "/c:")))[0]).not.toBe(id);
  expect((await deploymentOf(two.replace("type: mock", "type: mock, timeoutInMillis: 100")))[0]).not.toBe(id);
  expect((await deploymentOf(two, { stage: { autoDeploy: false, redeploy: 2 } }))[0]).not.toBe(id);
  expect(waits).toHaveLength(4);
});

it("watches metrics that WebSocket APIs have", async () => {
  const emitted = await emitWebSocket(`paths: ${two}`, { alarms: { countAnomaly: 3 } });
  const names = [...emitted.text.matchAll(/MetricName: (\w+)/g)].map(([, name]) => name);
  expect([...new Set(names)].sort()).toEqual([
    "ClientError",
    "ConnectCount",
    "ExecutionError",
    "IntegrationError",
    "IntegrationLatency",
    "MessageCount",
  ]);
});

it("says that a model is too large, with what it refers to", async () => {
  const large = `{ type: object, description: "${"x".repeat(20_000)}" }`;
  const emitted = await emitWebSocket(`
paths:
  /say:
    post: { requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/A" } } } }, ${lambda} }
components:
  schemas:
    A: { type: object, description: "${"x".repeat(20_000)}", properties: { b: { $ref: "#/components/schemas/B" } } }
    B: ${large}
`);
  expect(emitted.found).toContain("error ws/model-size");
});

it("has alarms about each stage of an API of messages", async () => {
  const emitted = await emitWebSocket(`paths: ${two}`, { alarms: {}, stages: { beta: {} } });
  const alarms = Object.values(emitted.resources("AWS::CloudWatch::Alarm")).map((alarm) => JSON.stringify(alarm));
  const stages = Object.keys(emitted.resources("AWS::ApiGatewayV2::Stage"));
  expect(alarms).toHaveLength(6);
  expect(stages.map((id) => alarms.filter((text) => text.includes(`{"Ref":"${id}"}`)).length)).toEqual([3, 3]);
});
