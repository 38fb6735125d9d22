import fc from "fast-check";
import type { Json, JsonObject } from "../../src/source/json.ts";

/** A document of an API, with its integrations, as JSON. */
export function arbitraryDocument(kind: "rest" | "http"): fc.Arbitrary<JsonObject> {
  return fc
    .record({
      title: text,
      version: fc.constantFrom("1", "2.0.1"),
      description: fc.option(words, { nil: undefined }),
      paths: fc.uniqueArray(fc.tuple(path, pathItem(kind)), { maxLength: 4, selector: ([key]) => shapeOf(key) }),
      schemas: fc.subarray(schemaNames),
      root: kind === "rest" ? restRoot : httpRoot,
    })
    .map(({ title, version, description, paths, root }) =>
      compact({
        openapi: "3.0.3",
        info: compact({ title, version, description }),
        paths: Object.fromEntries(paths),
        components: { schemas, securitySchemes: kind === "rest" ? restSchemes : httpSchemes },
        ...root,
      }),
    );
}

/** Paths that differ in more than the name of a variable. */
function shapeOf(written: string): string {
  return written.replaceAll(/\{[^}]*\}/g, "{}");
}

const schemaNames = ["Pet", "Owner", "Tag"];

const schemas: JsonObject = {
  Pet: {
    type: "object",
    required: ["name"],
    properties: { name: { type: "string", maxLength: 20 }, owner: { $ref: "#/components/schemas/Owner" } },
  },
  Owner: { type: "object", properties: { pets: { type: "array", items: { $ref: "#/components/schemas/Pet" } } } },
  Tag: { type: "string", enum: ["a", "b"] },
};

const words = fc.string({
  unit: fc.constantFrom("a", "é", " ", "#", ":", "'", '"', "$", "\n"),
  minLength: 1,
  maxLength: 12,
});

const name = fc.stringMatching(/^[A-Z][A-Za-z0-9]{1,6}$/);

const pseudo = fc.constantFrom("AWS::Region", "AWS::AccountId", "AWS::Partition");

/** Text, or text in which a stack or another tool fills something in. */
const text: fc.Arbitrary<Json> = fc.oneof(
  fc.stringMatching(/^[a-z][a-z -]{0,10}$/),
  name.map((parameter): Json => ({ Ref: parameter })),
  fc.tuple(name, pseudo).map(([parameter, known]): Json => ({ "Fn::Sub": `a-\${${parameter}}-\${${known}}` })),
  fc.tuple(name, name).map(([one, other]): Json => ({ "Fn::Join": ["-", [one, { "Fn::GetAtt": [other, "Arn"] }]] })),
  name.map((tool) => `x-\${${tool.toLowerCase()}_id}`),
);

const functionUri: fc.Arbitrary<Json> = fc.oneof(
  name.map((id): Json => ({
    "Fn::Sub": `arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${${id}.Arn}/invocations`,
  })),
  fc.constant("arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${stageVariables.fn}/invocations"),
);

const url: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom("https://example.com/pets", "https://${stageVariables.host}/pets", "https://${tool_host}/pets"),
  name.map((parameter): Json => ({ "Fn::Sub": `https://\${${parameter}}/pets` })),
);

/** Mapping templates: their own `\${…}` is Velocity's. */
const template: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom("", "{}", "#set($a = 1)\n${a}$!{b}\n", '{ "id": "$context.requestId" }', "$input.json('$')"),
  name.map((parameter): Json => ({ "Fn::Sub": `{ "table": "\${${parameter}}", "own": "\${!a}" }` })),
);

const timeout = fc.option(fc.constantFrom<Json>(1000, 29_000, { Ref: "Timeout" }), { nil: undefined });

const restIntegration: fc.Arbitrary<JsonObject> = fc.oneof(
  fc
    .record({ uri: functionUri, timeoutInMillis: timeout })
    .map((said) => compact({ type: "aws_proxy", httpMethod: "POST", ...said })),
  fc
    .record({
      uri: url,
      timeoutInMillis: timeout,
      passthroughBehavior: fc.constantFrom("never", "when_no_match", undefined),
      requestParameters: fc.constantFrom(undefined, { "integration.request.header.X-Id": "context.requestId" }),
      requestTemplates: fc.option(
        template.map((of) => ({ "application/json": of })),
        { nil: undefined },
      ),
      responses: fc.option(integrationResponses(), { nil: undefined }),
      connection: fc.constantFrom<JsonObject>({}, { connectionType: "VPC_LINK", connectionId: { Ref: "Link" } }),
      contentHandling: fc.constantFrom(undefined, "CONVERT_TO_TEXT"),
    })
    .map(({ connection, ...said }) => compact({ type: "http", httpMethod: "GET", ...connection, ...said })),
  fc
    .record({
      credentials: text,
      requestTemplates: template.map((of) => ({ "application/json": of })),
      responses: integrationResponses(),
    })
    .map((said) =>
      compact({
        type: "aws",
        httpMethod: "POST",
        uri: { "Fn::Sub": "arn:aws:apigateway:${AWS::Region}:sqs:action/SendMessage" },
        ...said,
      }),
    ),
  integrationResponses().map((responses): JsonObject => ({
    type: "mock",
    requestTemplates: { "application/json": '{"statusCode": 200}' },
    responses,
  })),
);

function integrationResponses(): fc.Arbitrary<JsonObject> {
  return template.map((of) => ({
    default: { statusCode: "200", responseTemplates: { "application/json": of } },
    "4\\d\\d": { statusCode: "404", responseParameters: { "method.response.header.X-Id": "context.requestId" } },
  }));
}

const httpIntegration: fc.Arbitrary<JsonObject> = fc.oneof(
  fc
    .record({ uri: functionUri, timeoutInMillis: timeout, payloadFormatVersion: fc.constantFrom("1.0", "2.0") })
    .map((said) => compact({ type: "aws_proxy", httpMethod: "POST", ...said })),
  fc
    .record({ uri: url, requestParameters: fc.constantFrom(undefined, { "overwrite:header.x": "$context.requestId" }) })
    .map((said) => compact({ type: "http_proxy", httpMethod: "GET", payloadFormatVersion: "1.0", ...said })),
);

const path: fc.Arbitrary<string> = fc
  .array(fc.constantFrom("pets", "{petId}", "tags"), { maxLength: 3 })
  .map((steps) => `/${[...new Set(steps)].join("/")}`);

function pathItem(kind: "rest" | "http"): fc.Arbitrary<Json> {
  const items = fc
    .dictionary(fc.constantFrom("get", "post", "delete", "x-amazon-apigateway-any-method"), operation(kind), {
      minKeys: 1,
      maxKeys: 2,
    })
    .map((item): Json => item);
  const condition = fc.constantFrom("IsProd", "HasPets");
  return fc.oneof(
    { weight: 4, arbitrary: items },
    fc.tuple(condition, items).map(([when, item]): Json => ({ "Fn::If": [when, item, { Ref: "AWS::NoValue" }] })),
    fc
      .tuple(condition, operation(kind), operation(kind))
      .map(([when, one, other]): Json => ({ get: { "Fn::If": [when, one, other] } })),
  );
}

function operation(kind: "rest" | "http"): fc.Arbitrary<JsonObject> {
  const body = fc.constantFrom<Json | undefined>(
    undefined,
    { content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } } },
    {
      required: true,
      content: { "application/json": { schema: { type: "object", properties: { a: { type: "string" } } } } },
    },
  );
  const parameters = fc.subarray<Json>([
    { name: "petId", in: "path", required: true, schema: { type: "string" } },
    { name: "limit", in: "query", schema: { type: "integer" } },
    { name: "X-Id", in: "header", required: true, schema: { type: "string" } },
  ]);
  return fc
    .record({
      summary: fc.option(words, { nil: undefined }),
      parameters,
      requestBody: body,
      security: fc.option(fc.subarray<Json>(kind === "rest" ? restSecurity : httpSecurity, { maxLength: 1 }), {
        nil: undefined,
      }),
      validator: fc.constantFrom(undefined, ...(kind === "rest" ? ["all"] : [])),
      integration: kind === "rest" ? restIntegration : httpIntegration,
    })
    .map(({ validator, integration, ...said }) =>
      compact({
        ...said,
        responses: {
          "200": { description: "Fine", headers: { "X-Id": { schema: { type: "string" } } } },
          "404": { description: "None", headers: { "X-Id": { schema: { type: "string" } } } },
        },
        "x-amazon-apigateway-request-validator": validator,
        "x-amazon-apigateway-integration": integration,
      }),
    );
}

const restSchemes: JsonObject = {
  api_key: { type: "apiKey", name: "x-api-key", in: "header" },
  sigv4: { type: "apiKey", name: "Authorization", in: "header", "x-amazon-apigateway-authtype": "awsSigv4" },
  pool: {
    type: "apiKey",
    name: "Authorization",
    in: "header",
    "x-amazon-apigateway-authtype": "cognito_user_pools",
    "x-amazon-apigateway-authorizer": { type: "cognito_user_pools", providerARNs: [{ "Fn::GetAtt": ["Pool", "Arn"] }] },
  },
  asked: {
    type: "apiKey",
    name: "Unused",
    in: "header",
    "x-amazon-apigateway-authtype": "custom",
    "x-amazon-apigateway-authorizer": {
      type: "request",
      authorizerUri: {
        "Fn::Sub": "arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Ask.Arn}/invocations",
      },
      identitySource: "method.request.header.A, context.stage",
      authorizerResultTtlInSeconds: 60,
    },
  },
};

const restSecurity: Json[] = [
  { api_key: [] },
  { sigv4: [] },
  { pool: ["pets/read"] },
  { asked: [] },
  { asked: [], api_key: [] },
];

const httpSchemes: JsonObject = {
  sigv4: { type: "apiKey", name: "Authorization", in: "header", "x-amazon-apigateway-authtype": "awsSigv4" },
  token: {
    type: "oauth2",
    flows: {},
    "x-amazon-apigateway-authorizer": {
      type: "jwt",
      identitySource: "$request.header.Authorization",
      jwtConfiguration: { issuer: { "Fn::Sub": "https://issuer.example/${Tenant}" }, audience: ["pets"] },
    },
  },
};

const httpSecurity: Json[] = [{ sigv4: [] }, { token: ["read"] }];

const restRoot: fc.Arbitrary<JsonObject> = fc
  .record({
    "x-amazon-apigateway-binary-media-types": fc.constantFrom(undefined, ["image/png"]),
    "x-amazon-apigateway-minimum-compression-size": fc.constantFrom(undefined, 0, 1024),
    "x-amazon-apigateway-gateway-responses": fc.option(
      template.map((of) => ({ DEFAULT_4XX: { responseTemplates: { "application/json": of } } })),
      { nil: undefined },
    ),
    "x-amazon-apigateway-policy": fc.constantFrom(undefined, {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: "*",
          Action: "execute-api:Invoke",
          Resource: { "Fn::Sub": "execute-api:/${AWS::Region}/*" },
        },
      ],
    }),
    "x-amazon-apigateway-documentation": fc.constantFrom(undefined, {
      version: "1",
      documentationParts: [{ location: { type: "API" }, properties: { description: "Pets" } }],
    }),
  })
  .map((root) =>
    compact({
      ...root,
      "x-amazon-apigateway-request-validators": { all: { validateRequestBody: true, validateRequestParameters: true } },
    }),
  );

const httpRoot: fc.Arbitrary<JsonObject> = fc
  .record({
    "x-amazon-apigateway-cors": fc.constantFrom(undefined, {
      allowOrigins: ["https://example.com", { Ref: "Origin" }],
      allowMethods: ["GET"],
      maxAge: 60,
    }),
    tags: fc.constantFrom(undefined, [{ name: "team", "x-amazon-apigateway-tag-value": "pets" }]),
  })
  .map((root) => compact(root));

function compact(members: Readonly<Record<string, Json | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(members).filter((member): member is [string, Json] => member[1] !== undefined),
  );
}
