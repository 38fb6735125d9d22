import type { ChangeClass } from "../../src/diff/change.ts";

const lambda =
  "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:pets/invocations";

/** What the rows edit. */
export const base: string = `openapi: 3.0.3
info: { title: Pets, version: "1" }
x-amazon-apigateway-request-validators: { all: { validateRequestBody: true, validateRequestParameters: true } }
paths:
  /pets/{id}:
    get:
      operationId: getPet
      security: [{ login: [read] }]
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
        - { name: page, in: query, schema: { type: integer, maximum: 100 } }
        - { name: X-Trace, in: header, schema: { type: string } }
      responses:
        "200":
          description: A pet
          headers: { ETag: { required: true, schema: { type: string } } }
          content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } }
        "404": { description: None }
      x-amazon-apigateway-integration: { type: aws_proxy, httpMethod: POST, uri: ${lambda}, timeoutInMillis: 9000 }
    put:
      operationId: putPet
      security: [{ login: [] }, { key: [] }]
      x-amazon-apigateway-request-validator: all
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/NewPet" } } } }
      responses: { "204": { description: Done } }
      x-amazon-apigateway-integration: { type: http_proxy, httpMethod: PUT, uri: "https://example.com/pets" }
components:
  schemas:
    Pet:
      type: object
      required: [name, kind]
      properties:
        name: { type: string }
        kind: { type: string, enum: [cat, dog] }
        age: { type: integer }
        owner: { $ref: "#/components/schemas/Owner" }
    Owner: { type: object, properties: { pets: { type: array, items: { $ref: "#/components/schemas/Pet" } } } }
    NewPet:
      type: object
      required: [name]
      properties: { name: { type: string, maxLength: 20 }, color: { type: string, enum: [red, black] }, tag: { type: string } }
  securitySchemes:
    key: { type: apiKey, in: header, name: x-api-key }
    login:
      type: apiKey
      in: header
      name: Authorization
      x-amazon-apigateway-authtype: cognito_user_pools
      x-amazon-apigateway-authorizer: { type: cognito_user_pools, authorizerResultTtlInSeconds: 60, providerARNs: ["arn:aws:cognito-idp:eu-west-1:1:userpool/a"] }
`;

/** An edit of the base, the class of the change with its code, and the class of its reverse. */
type Row = readonly [
  says: string,
  from: string,
  to: string,
  there: ChangeClass,
  code: string,
  back: ChangeClass | undefined,
];

/** The edits. */
export const rows: readonly Row[] = [
  ["an operation goes", "    put:", "    x-put:", "breaking", "operation/removed", "safe"],
  ["a path moves", "/pets/{id}:", "/animals/{id}:", "breaking", "operation/removed", "breaking"],
  [
    "an operation is renamed in the SDK",
    "operationId: putPet",
    "operationId: setPet",
    "breaking",
    "operation/id",
    "breaking",
  ],
  [
    "a parameter becomes required",
    "{ name: page, in: query,",
    "{ name: page, required: true, in: query,",
    "breaking",
    "parameter/required",
    "safe",
  ],
  [
    "a parameter goes",
    "        - { name: page, in: query, schema: { type: integer, maximum: 100 } }\n",
    "",
    "breaking",
    "parameter/removed",
    "safe",
  ],
  ["a parameter's limit falls", "maximum: 100", "maximum: 50", "breaking", "request/narrowed", "safe"],
  [
    "a parameter's type widens",
    "type: integer, maximum: 100",
    "type: number, maximum: 100",
    "safe",
    "request/widened",
    "breaking",
  ],
  [
    "a body's property becomes required",
    "required: [name]\n",
    "required: [name, tag]\n",
    "breaking",
    "request/narrowed",
    "safe",
  ],
  ["a body's property goes", ", tag: { type: string } }", " }", "breaking", "request/narrowed", "safe"],
  ["a body's text gets shorter", "maxLength: 20", "maxLength: 10", "breaking", "request/narrowed", "safe"],
  ["a body's value goes", "enum: [red, black]", "enum: [red]", "breaking", "request/narrowed", "safe"],
  ["a body becomes optional", "requestBody: { required: true,", "requestBody: {", "safe", "body/required", "breaking"],
  [
    "a body has another media type",
    "requestBody: { required: true, content: { application/json",
    "requestBody: { required: true, content: { text/plain",
    "breaking",
    "request/media-type",
    "breaking",
  ],
  ["an answer has a new value", "enum: [cat, dog]", "enum: [cat, dog, fish]", "breaking", "response/widened", "safe"],
  [
    "an answer's property may be missing",
    "required: [name, kind]",
    "required: [name]",
    "breaking",
    "response/widened",
    "safe",
  ],
  ["an answer's property goes", "        age: { type: integer }\n", "", "breaking", "response/widened", "safe"],
  [
    "an answer may be null",
    "age: { type: integer }",
    "age: { type: integer, nullable: true }",
    "breaking",
    "response/widened",
    "safe",
  ],
  [
    "an answer changes its type",
    "age: { type: integer }",
    "age: { type: string }",
    "breaking",
    "response/changed",
    "breaking",
  ],
  [
    "an answer's header goes",
    "headers: { ETag: { required: true, schema: { type: string } } }",
    "headers: {}",
    "breaking",
    "response/header",
    "safe",
  ],
  ["an error is no longer answered", '        "404": { description: None }\n', "", "safe", "response/removed", "safe"],
  [
    "a success is no longer answered",
    '"204": { description: Done }',
    '"202": { description: Done }',
    "breaking",
    "response/removed",
    "breaking",
  ],
  ["protection goes", "security: [{ login: [read] }]", "security: []", "weakened", "security/removed", "breaking"],
  ["a scope is added", "login: [read]", "login: [read, all]", "weakened", "security/scopes", "breaking"],
  ["no scope is asked for", "login: [read]", "login: []", "weakened", "security/scopes", "breaking"],
  [
    "no API key is asked for",
    "security: [{ login: [] }, { key: [] }]",
    "security: [{ login: [] }]",
    "weakened",
    "security/api-key",
    "breaking",
  ],
  [
    "the authorizer takes another pool too",
    'userpool/a"]',
    'userpool/a", "arn:b"]',
    "weakened",
    "authorizer/accepts",
    "breaking",
  ],
  [
    "decisions are kept longer",
    "authorizerResultTtlInSeconds: 60",
    "authorizerResultTtlInSeconds: 600",
    "weakened",
    "authorizer/ttl",
    "safe",
  ],
  [
    "nobody checks any more",
    "      x-amazon-apigateway-request-validator: all\n",
    "",
    "weakened",
    "operation/validator",
    "breaking",
  ],
  [
    "the back end is another",
    "https://example.com/pets",
    "https://example.org/pets",
    "safe",
    "integration/target",
    "safe",
  ],
  [
    "the back end is of another kind",
    "{ type: http_proxy, httpMethod: PUT,",
    "{ type: mock,",
    "safe",
    "integration/kind",
    "safe",
  ],
  ["a timeout changes", "timeoutInMillis: 9000", "timeoutInMillis: 5000", "safe", "integration/settings", "safe"],
  ["the title changes", "title: Pets", "title: Animals", "safe", "api/title", "safe"],
  ["a header is written in another case", "X-Trace", "x-trace", "safe", "none", "safe"],
];
