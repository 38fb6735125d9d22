import { lambdaUri } from "./documents.ts";
import type { Fault } from "./fault.ts";

const get = "/paths/~1pets/get/x-amazon-apigateway-integration";
const post = "/paths/~1pets/post/x-amazon-apigateway-integration";
const getOne = "/paths/~1pets~1{petId}/get/x-amazon-apigateway-integration";
const listener = "arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/pets/1/2";

/** What stands behind operations. */
export const integrationFaults: readonly Fault[] = [
  { row: "int-type-http", document: "http", edits: { [`${getOne}/type`]: "mock" }, at: getOne },
  { row: "int-type-http", name: "aws", document: "http", edits: { [`${getOne}/type`]: "http" }, at: getOne },
  { row: "int-payload-version", document: "http", edits: { [`${get}/payloadFormatVersion`]: undefined }, at: get },
  {
    row: "int-payload-version",
    name: "http_proxy 2.0",
    document: "http",
    edits: { [`${getOne}/payloadFormatVersion`]: "2.0" },
    at: getOne,
  },
  {
    row: "int-aws-proxy-target",
    document: "rest",
    edits: { [`${post}/uri`]: "arn:aws:apigateway:us-east-1:s3:path/bucket/key" },
    at: post,
  },
  { row: "int-http-uri", document: "rest", edits: { [`${get}/uri`]: "backend.example.com/pets" }, at: get },
  {
    row: "int-http-uri",
    name: "scheme",
    document: "rest",
    edits: { [`${get}/uri`]: "ftp://backend.example.com/pets" },
    at: get,
  },
  {
    row: "int-aws-arn",
    document: "rest",
    edits: { [`${get}/type`]: "aws", [`${get}/uri`]: "arn:aws:lambda:us-east-1:123456789012:function:pets" },
    at: get,
  },
  {
    row: "int-aws-arn",
    name: "no action",
    document: "rest",
    edits: { [`${get}/type`]: "aws", [`${get}/uri`]: "arn:aws:apigateway:us-east-1:sqs:queue" },
    at: get,
  },
  { row: "int-method-required", document: "rest", edits: { [`${get}/httpMethod`]: undefined }, at: get },
  { row: "int-lambda-post", document: "rest", edits: { [`${post}/httpMethod`]: "GET" }, at: post },
  { row: "int-timeout", document: "rest", edits: { [`${get}/timeoutInMillis`]: 29_001 }, at: get },
  { row: "int-timeout", name: "seconds", document: "rest", edits: { [`${get}/timeoutInMillis`]: 29 }, at: get },
  { row: "int-timeout", name: "http", document: "http", edits: { [`${get}/timeoutInMillis`]: 30_001 }, at: get },
  { row: "int-timeout-text", document: "rest", edits: { [`${get}/timeoutInMillis`]: 49 }, at: get },
  {
    row: "int-mock-status",
    document: "rest",
    edits: { [`${getOne}/requestTemplates/application~1json`]: '{"status": 200}' },
    at: getOne,
  },
  {
    row: "int-mock-status",
    name: "no number",
    document: "rest",
    edits: { [`${getOne}/requestTemplates/application~1json`]: "{}" },
    at: getOne,
  },
  { row: "int-vpclink-v1-v2", document: "rest", edits: { [`${get}/connectionType`]: "VPC_LINK" }, at: get },
  {
    row: "int-vpclink-v1-v2",
    name: "target is no load balancer",
    document: "rest",
    edits: {
      [`${get}/connectionType`]: "VPC_LINK",
      [`${get}/connectionId`]: "abc123",
      [`${get}/integrationTarget`]: "https://internal.example.com",
    },
    at: get,
  },
  {
    row: "int-vpclink-http",
    document: "http",
    edits: { [`${getOne}/connectionType`]: "VPC_LINK", [`${getOne}/connectionId`]: "abc123" },
    at: getOne,
  },
  {
    row: "int-vpclink-http",
    name: "payload 2.0",
    document: "http",
    edits: {
      [`${getOne}/connectionType`]: "VPC_LINK",
      [`${getOne}/connectionId`]: "abc123",
      [`${getOne}/uri`]: listener,
      [`${getOne}/payloadFormatVersion`]: "2.0",
    },
    at: getOne,
  },
  {
    row: "int-private-stage-path",
    document: "http",
    edits: {
      [`${getOne}/connectionType`]: "VPC_LINK",
      [`${getOne}/connectionId`]: "abc123",
      [`${getOne}/uri`]: listener,
    },
    config: { stage: { name: "live" } },
    at: getOne,
  },
  {
    row: "int-tls-insecure",
    document: "rest",
    edits: { [`${post}/tlsConfig`]: { insecureSkipVerification: true } },
    at: post,
  },
  {
    row: "int-tls-insecure",
    name: "http",
    document: "http",
    edits: { [`${getOne}/tlsConfig`]: { insecureSkipVerification: true } },
    at: getOne,
  },
  {
    row: "int-cache-key",
    document: "rest",
    edits: { [`${get}/cacheKeyParameters`]: ["method.request.querystring.page"] },
    at: get,
  },
  {
    row: "int-cache-key",
    name: "expression",
    document: "rest",
    edits: { [`${get}/cacheKeyParameters`]: ["limit"] },
    at: get,
  },
  { row: "int-stream", document: "rest", edits: { [`${get}/responseTransferMode`]: "STREAM" }, at: get },
  {
    row: "int-stream",
    name: "lambda path",
    document: "rest",
    edits: { [`${post}/responseTransferMode`]: "STREAM" },
    at: post,
  },
  {
    row: "int-subtype-params",
    document: "http",
    edits: { [`${post}/requestParameters/QueueUrl`]: undefined },
    at: post,
  },
  {
    row: "int-subtype-params",
    name: "credentials",
    document: "http",
    edits: { [`${post}/credentials`]: undefined },
    at: post,
  },
  {
    row: "int-subtype-params",
    name: "unknown key",
    document: "http",
    edits: { [`${post}/requestParameters/Colour`]: "red" },
    at: post,
  },
  {
    row: "int-headers-request-drop",
    document: "rest",
    edits: {
      "/paths/~1pets/get/parameters/1": { name: "Expect", in: "header", schema: { type: "string" } },
      [`${get}/requestParameters/integration.request.header.X-Expect`]: "method.request.header.Expect",
    },
    at: "/paths/~1pets/get/parameters/1",
  },
  {
    row: "int-headers-response-remap",
    document: "rest",
    edits: {
      "/paths/~1pets/get/responses/200/headers/Server": { schema: { type: "string" } },
      [`${get}/responses/default/responseParameters/method.response.header.Server`]: "'pets'",
    },
    at: "/paths/~1pets/get/responses/200/headers/Server",
  },
  {
    row: "int-lambda-crossacct-stagevar",
    document: "rest",
    emit: ["cfn"],
    edits: { [`${post}/uri`]: lambdaUri.replace(":pets/", ":${stageVariables.function}/") },
    at: post,
  },
  { row: "doc-malformed-integration", document: "rest", edits: { [`${post}/uri`]: { arn: lambdaUri } }, at: post },
];
