import type { Json, JsonObject } from "../../src/source/json.ts";

/** A shop with as many kinds of things as it takes: five operations each, the features of a grown REST API among them. */
const operationsPerKind = 5;

/**
 * An OpenAPI 3.0 document for a REST API: Lambda proxy and non-proxy integrations with templates, models that refer to
 * each other, a Cognito authorizer, validators, gateway responses.
 *
 * @param operations how many; the text grows in proportion
 */
export function generateDocument(operations: number): JsonObject {
  const paths: Record<string, Record<string, Json>> = {};
  const schemas: Record<string, Json> = { Problem: problemSchema };
  for (let index = 0; index < operations; index += 1) {
    const kind = Math.floor(index / operationsPerKind);
    const [path, method, operation] = operationOf(index % operationsPerKind, kind);
    (paths[path] ??= {})[method] = operation;
    Object.assign(schemas, schemasOf(kind));
  }
  return {
    openapi: "3.0.3",
    info: { title: `Shop of ${String(operations)} operations`, version: "1.0.0" },
    paths,
    components: { schemas, securitySchemes: { shoppers: cognito } },
    security: [{ shoppers: [] }],
    "x-amazon-apigateway-request-validators": {
      everything: { validateRequestBody: true, validateRequestParameters: true },
    },
    "x-amazon-apigateway-request-validator": "everything",
    "x-amazon-apigateway-gateway-responses": {
      DEFAULT_5XX: { responseTemplates: { "application/json": '{"problem":$context.error.messageString}' } },
    },
  };
}

/** The same with ARNs that name each function: a large Body can go to S3 with them, as CloudFormation fills in none of it there. */
export function namedFunctions(document: string): string {
  const arn = "arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:";
  return document.replaceAll(/\$\{(Shop\d+)\.Arn\}/g, (_, name: string) => arn + name);
}

const problemSchema: Json = {
  type: "object",
  required: ["problem"],
  properties: { problem: { type: "string" }, field: { type: "string" } },
};

const cognito: Json = {
  type: "apiKey",
  name: "Authorization",
  in: "header",
  "x-amazon-apigateway-authtype": "cognito_user_pools",
  "x-amazon-apigateway-authorizer": {
    type: "cognito_user_pools",
    providerARNs: ["arn:aws:cognito-idp:eu-central-1:111122223333:userpool/eu-central-1_Shoppers1"],
  },
};

function operationOf(which: number, kind: number): [path: string, method: string, operation: Json] {
  const name = `Thing${String(kind)}`;
  const all = `/things${String(kind)}`;
  const one = `${all}/{thingId}`;
  const about = { tags: [`department ${String(kind % 8)}`], description: `What shoppers do with ${name}.` };
  const thing = json(name);
  switch (which) {
    case 0: {
      const parameters = [{ name: "limit", in: "query", schema: { type: "integer", maximum: 100 } }];
      const responses = { 200: { description: "A page.", content: json(`${name}Page`) }, ...problem };
      return [all, "get", { operationId: `list${name}`, ...about, parameters, responses, ...proxy(kind) }];
    }
    case 1: {
      const requestBody = { required: true, content: json(`${name}Draft`) };
      const responses = { 201: { description: "Made.", content: thing }, ...problem };
      return [all, "post", { operationId: `create${name}`, ...about, requestBody, responses, ...proxy(kind) }];
    }
    case 2: {
      const responses = { 200: { description: "It.", content: thing }, ...problem };
      return [one, "get", { operationId: `read${name}`, ...about, parameters: thingId, responses, ...mapped(kind) }];
    }
    case 3: {
      const requestBody = { required: true, content: json(`${name}Draft`) };
      const responses = { 200: { description: "Changed.", content: thing }, ...problem };
      const changed = { operationId: `change${name}`, ...about, parameters: thingId, requestBody, responses };
      return [one, "put", { ...changed, ...mapped(kind) }];
    }
    default: {
      const responses = { 204: { description: "Gone." }, ...problem };
      return [one, "delete", { operationId: `drop${name}`, ...about, parameters: thingId, responses, ...proxy(kind) }];
    }
  }
}

const thingId: Json = [{ name: "thingId", in: "path", required: true, schema: { type: "string" } }];
const problem: JsonObject = { 400: { description: "Refused.", content: json("Problem") } };

function json(schema: string): JsonObject {
  return { "application/json": { schema: { $ref: `#/components/schemas/${schema}` } } };
}

/** Several kinds of things share a function, as they do in real APIs. */
const functions = 12;

function lambda(kind: number): Json {
  const name = `Shop${String(kind % functions)}`;
  const arn = `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${${name}.Arn}/invocations`;
  return { "Fn::Sub": arn };
}

function proxy(kind: number): JsonObject {
  return { "x-amazon-apigateway-integration": { type: "aws_proxy", httpMethod: "POST", uri: lambda(kind) } };
}

/** A non-proxy integration: templates in both directions, errors told apart by pattern. */
function mapped(kind: number): JsonObject {
  const request = [
    "#set($draft = $input.path('$'))",
    "{",
    '  "thingId": "$util.escapeJavaScript($input.params(\'thingId\'))",',
    '  "shopper": "$context.authorizer.claims.sub",',
    '  "labels": [#foreach($label in $draft.labels)"$util.escapeJavaScript($label)"#if($foreach.hasNext),#end#end],',
    "  \"draft\": $input.json('$')",
    "}",
  ].join("\n");
  return {
    "x-amazon-apigateway-integration": {
      type: "aws",
      httpMethod: "POST",
      uri: lambda(kind),
      passthroughBehavior: "never",
      timeoutInMillis: 20_000,
      requestTemplates: { "application/json": request },
      responses: {
        default: { statusCode: "200", responseTemplates: { "application/json": "$input.json('$.thing')" } },
        "Refused:.*": {
          statusCode: "400",
          responseTemplates: {
            "application/json": '{"problem":"$util.escapeJavaScript($input.path(\'$.errorMessage\'))"}',
          },
        },
      },
    },
  };
}

function schemasOf(kind: number): JsonObject {
  const name = `Thing${String(kind)}`;
  const neighbour = `Thing${String(Math.max(0, kind - 1))}`;
  const draft: JsonObject = {
    title: { type: "string", minLength: 1, maxLength: 200 },
    labels: { type: "array", items: { type: "string" }, maxItems: 50 },
    price: { type: "number", minimum: 0 },
    state: { type: "string", enum: ["draft", "offered", "sold"] },
    attributes: { type: "object", additionalProperties: { type: "string" } },
  };
  const thing: JsonObject = {
    thingId: { type: "string", format: "uuid" },
    changedAt: { type: "string", format: "date-time" },
    related: { $ref: `#/components/schemas/${neighbour}` },
    ...draft,
  };
  return {
    [name]: { type: "object", required: ["thingId", "title", "state"], properties: thing },
    [`${name}Draft`]: { type: "object", required: ["title"], properties: draft },
    [`${name}Page`]: {
      type: "object",
      required: ["things"],
      properties: {
        things: { type: "array", items: { $ref: `#/components/schemas/${name}` } },
        next: { type: "string" },
      },
    },
  };
}
