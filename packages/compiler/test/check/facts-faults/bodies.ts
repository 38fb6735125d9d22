import type { Json } from "../../../src/source/json.ts";
import type { Fault } from "./fault.ts";

const get = "/paths/~1pets/get";
const post = "/paths/~1pets/post";
const getOne = "/paths/~1pets~1{petId}/get";
const integration = `${get}/x-amazon-apigateway-integration`;
const oneIntegration = `${getOne}/x-amazon-apigateway-integration`;
const swaggerPost = "/paths/~1pets/post";
const param = `${get}/parameters/1`;
const header = (name: string): Json => ({ name, in: "header", schema: { type: "string" } });

/** Parameters, bodies, mappings, templates. */
export const bodyFaults: readonly Fault[] = [
  {
    row: "param-attrs",
    document: "rest",
    edits: { [param]: { name: "q", in: "query", schema: { type: "string", pattern: "^a" } } },
    at: param,
  },
  {
    row: "param-attrs",
    name: "enum",
    document: "rest",
    edits: { [param]: { name: "q", in: "query", schema: { type: "string", enum: ["a"] } } },
    at: param,
  },
  {
    row: "param-cookie",
    document: "rest",
    edits: { [param]: { name: "q", in: "cookie", schema: { type: "string" } } },
    at: param,
  },
  {
    row: "param-formdata",
    document: "swagger",
    edits: { [`${swaggerPost}/parameters/0`]: { name: "email", in: "formData", type: "string" } },
    at: `${swaggerPost}/parameters/0`,
  },
  {
    row: "param-style",
    document: "rest",
    edits: {
      [param]: { name: "q", in: "query", style: "pipeDelimited", schema: { type: "array", items: { type: "string" } } },
    },
    at: param,
  },
  {
    row: "param-style",
    name: "content",
    document: "rest",
    edits: { [param]: { name: "q", in: "query", content: { "application/json": { schema: { type: "object" } } } } },
    at: param,
  },
  {
    row: "param-default",
    document: "rest",
    edits: { [`${get}/parameters/0/schema/default`]: 10 },
    at: `${get}/parameters/0`,
  },
  {
    row: "body-primitive-response",
    document: "rest",
    edits: { [`${post}/responses/201/content`]: { "application/json": { schema: { type: "string" } } } },
    at: `${post}/responses/201`,
  },
  {
    row: "body-http-ignored",
    document: "http",
    edits: { [`${post}/requestBody`]: { content: { "application/json": { schema: { type: "object" } } } } },
    at: post,
  },
  {
    row: "req-params-string",
    document: "rest",
    edits: { [`${integration}/requestParameters/integration.request.header.X-On`]: true },
    at: `${integration}/requestParameters/integration.request.header.X-On`,
  },
  {
    row: "req-params-string",
    name: "number",
    document: "rest",
    edits: { [`${integration}/requestParameters/integration.request.querystring.limit`]: 5 },
    at: `${integration}/requestParameters/integration.request.querystring.limit`,
  },
  {
    row: "map-undeclared",
    document: "rest",
    edits: {
      [`${integration}/requestParameters/integration.request.header.X-Who`]: "method.request.header.Authorization",
    },
    at: `${integration}/requestParameters/integration.request.header.X-Who`,
  },
  {
    row: "map-undeclared",
    name: "response",
    document: "rest",
    edits: {
      [`${integration}/responses/default/responseParameters/method.response.header.Location`]:
        "integration.response.header.Location",
    },
    at: `${integration}/responses/default/responseParameters/method.response.header.Location`,
  },
  {
    row: "map-invalid",
    document: "rest",
    edits: { [`${integration}/requestParameters/integration.request.header.X-Who`]: "method.request.headers.limit" },
    at: `${integration}/requestParameters/integration.request.header.X-Who`,
  },
  {
    row: "map-invalid",
    name: "target",
    document: "rest",
    edits: {
      [`${integration}/requestParameters/integration.request.cookie.limit`]: "method.request.querystring.limit",
    },
    at: `${integration}/requestParameters/integration.request.cookie.limit`,
  },
  {
    row: "map-invalid",
    name: "unquoted literal",
    document: "rest",
    edits: { [`${integration}/requestParameters/integration.request.header.X-Source`]: "gateway" },
    at: `${integration}/requestParameters/integration.request.header.X-Source`,
  },
  {
    row: "map-header-case",
    document: "rest",
    edits: {
      [param]: header("X-Trace"),
      [`${integration}/requestParameters/integration.request.header.X-Trace`]: "method.request.header.x-trace",
    },
    at: `${integration}/requestParameters/integration.request.header.X-Trace`,
  },
  {
    row: "map-illegal-header",
    document: "rest",
    edits: { [`${integration}/requestParameters/integration.request.header.Content-Length`]: "'12'" },
    at: `${integration}/requestParameters/integration.request.header.Content-Length`,
  },
  {
    row: "map-illegal-header",
    name: "aws_proxy",
    document: "rest",
    edits: {
      [`${post}/x-amazon-apigateway-integration/requestParameters`]: {
        "integration.request.header.Authorization": "'x'",
      },
    },
    at: `${post}/x-amazon-apigateway-integration/requestParameters`,
  },
  {
    row: "http-map-reserved",
    document: "http",
    edits: { [`${oneIntegration}/requestParameters/overwrite:header.authorization`]: "'x'" },
    at: `${oneIntegration}/requestParameters/overwrite:header.authorization`,
  },
  {
    row: "http-map-reserved",
    name: "prefix",
    document: "http",
    edits: { [`${oneIntegration}/responseParameters/404/append:header.x-amz-hint`]: "'x'" },
    at: `${oneIntegration}/responseParameters/404/append:header.x-amz-hint`,
  },
  {
    row: "http-map-jsonpath",
    document: "http",
    edits: { [`${oneIntegration}/requestParameters/append:header.x-name`]: "$request.body..name" },
    at: `${oneIntegration}/requestParameters/append:header.x-name`,
  },
  {
    row: "http-map-jsonpath",
    name: "filter",
    document: "http",
    edits: { [`${oneIntegration}/requestParameters/append:header.x-name`]: "$request.body.pets[?(@.id == 1)].name" },
    at: `${oneIntegration}/requestParameters/append:header.x-name`,
  },
  {
    row: "http-map-status-range",
    document: "http",
    edits: { [`${oneIntegration}/responseParameters/150`]: { "overwrite:statuscode": "200" } },
    at: `${oneIntegration}/responseParameters/150`,
  },
  {
    row: "template-size",
    document: "rest",
    edits: { [`${integration}/requestTemplates`]: { "application/json": `{"x": "${"x".repeat(307_200)}"}` } },
    at: `${integration}/requestTemplates`,
  },
  {
    row: "template-foreach",
    document: "rest",
    edits: {
      [`${integration}/requestTemplates`]: {
        "application/json": '{"n": [#foreach($i in [1..2000])$i#if($foreach.hasNext),#end#end]}',
      },
    },
    at: `${integration}/requestTemplates`,
  },
  {
    row: "template-content-type",
    document: "rest",
    edits: { [`${integration}/requestTemplates`]: { 123: "{}" } },
    at: `${integration}/requestTemplates`,
  },
  {
    row: "template-override-twice",
    document: "rest",
    edits: {
      [`${integration}/requestTemplates`]: {
        "application/json":
          '#set($context.requestOverride.header.x = "1")#set($context.requestOverride.header.x = "2"){}',
      },
    },
    at: `${integration}/requestTemplates`,
  },
  {
    row: "template-proxy",
    document: "rest",
    edits: { [`${post}/x-amazon-apigateway-integration/requestTemplates`]: { "application/json": "{}" } },
    at: `${post}/x-amazon-apigateway-integration`,
  },
  {
    row: "template-proxy",
    name: "responses",
    document: "rest",
    edits: { [`${post}/x-amazon-apigateway-integration/responses`]: { "4\\d\\d": { statusCode: "400" } } },
    at: `${post}/x-amazon-apigateway-integration`,
  },
];
