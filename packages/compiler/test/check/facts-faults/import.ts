import type { Json } from "../../../src/source/json.ts";
import type { Fault } from "./fault.ts";

const get = "/paths/~1pets/get";
const texts = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`name${String(index)}`, "value"]));
const part = (index: number): Json => ({
  location: { type: "RESOURCE", path: `/part${String(index)}` },
  properties: { description: "A part." },
});
const server = (url: string): Json => ({
  url,
  "x-amazon-apigateway-endpoint-configuration": { disableExecuteApiEndpoint: true },
});

/** What the import says of a document, and limits of stages and APIs. */
export const importFaults: readonly Fault[] = [
  {
    row: "parse-issue",
    document: "rest",
    edits: { [`${get}/parameters/0/type`]: "integer" },
    at: `${get}/parameters/0`,
  },
  {
    row: "parse-issue",
    name: "operation",
    document: "rest",
    edits: { [`${get}/produces`]: ["application/json"] },
    at: get,
  },
  {
    row: "parse-issue",
    name: "missing schema",
    document: "rest",
    edits: { "/components/schemas/Pets/items": { $ref: "#/components/schemas/Cat" } },
    at: "/components/schemas/Pets/items",
  },
  {
    row: "response-default",
    document: "rest",
    edits: { [`${get}/responses/default`]: { description: "Else." } },
    at: `${get}/responses/default`,
  },
  {
    row: "response-wildcard",
    document: "rest",
    edits: { [`${get}/responses/5XX`]: { description: "Broken." } },
    at: `${get}/responses/5XX`,
  },
  {
    row: "doc-servers-many",
    document: "rest",
    edits: { "/servers": [server("https://a.example.com"), server("https://b.example.com")] },
    at: "/servers",
  },
  {
    row: "http-default-path",
    document: "http",
    edits: {
      "/paths/$default": {
        "x-amazon-apigateway-any-method": {
          isDefaultRoute: true,
          "x-amazon-apigateway-integration": {
            type: "http_proxy",
            httpMethod: "ANY",
            uri: "https://example.com",
            payloadFormatVersion: "1.0",
          },
        },
      },
    },
    at: "/paths/$default",
  },
  {
    row: "http-cors-credentials",
    document: "http",
    edits: { "/x-amazon-apigateway-cors": { allowOrigins: ["*"], allowCredentials: true } },
    at: "/x-amazon-apigateway-cors",
  },
  {
    row: "http.corsMaxAge",
    document: "http",
    edits: { "/x-amazon-apigateway-cors/maxAge": 86_401 },
    at: "/x-amazon-apigateway-cors",
  },
  {
    row: "rest.minimumCompressionSize",
    document: "rest",
    edits: { "/x-amazon-apigateway-minimum-compression-size": 10_485_761 },
    at: "/x-amazon-apigateway-minimum-compression-size",
  },
  {
    row: "rest.documentationParts",
    document: "rest",
    edits: {
      "/x-amazon-apigateway-documentation": {
        version: "1",
        documentationParts: Array.from({ length: 2001 }, (_, index) => part(index)),
      },
    },
    at: "/x-amazon-apigateway-documentation",
  },
  {
    row: "rest.stageVariables",
    document: "rest",
    edits: {},
    config: { stage: { variables: texts(101) } },
    at: "/stage/variables",
  },
  {
    row: "rest.stageVariableKeyChars",
    document: "rest",
    edits: {},
    config: { stage: { variables: { ["x".repeat(65)]: "y" } } },
    at: "/stage/variables",
  },
  {
    row: "rest.stageVariableValueChars",
    document: "http",
    edits: {},
    config: { stage: { variables: { x: "y".repeat(513) } } },
    at: "/stage/variables",
  },
  {
    row: "names.stageVariableValue",
    name: "stage variable characters",
    document: "rest",
    edits: {},
    config: { stage: { variables: { x: "two words" } } },
    at: "/stage/variables",
  },
  {
    row: "names.stage",
    name: "stage name",
    document: "rest",
    edits: {},
    config: { stage: { name: "pre prod" } },
    at: "/stage/name",
  },
  {
    row: "names.stage",
    name: "$default on REST",
    document: "rest",
    edits: {},
    config: { stage: { name: "$default" } },
    at: "/stage/name",
  },
  {
    row: "rest.tagsPerStage",
    document: "rest",
    edits: {},
    config: { stage: { tags: texts(51) } },
    at: "/stage/tags",
  },
  {
    row: "http.accessLogTemplateBytes",
    document: "http",
    edits: {},
    config: { stage: { accessLogs: { format: `$context.requestId ${"x".repeat(3072)}` } } },
    at: "/stage/accessLogs",
  },
  {
    row: "names.statusCode",
    name: "gateway response type",
    document: "rest",
    edits: { "/x-amazon-apigateway-gateway-responses/DEFAULT_6XX": { statusCode: "400" } },
    at: "/x-amazon-apigateway-gateway-responses/DEFAULT_6XX",
  },
  {
    row: "names.statusCode",
    name: "gateway response status",
    document: "rest",
    edits: { "/x-amazon-apigateway-gateway-responses/DEFAULT_5XX": { statusCode: "5000" } },
    at: "/x-amazon-apigateway-gateway-responses/DEFAULT_5XX",
  },
  {
    row: "base-path-split",
    document: "rest",
    edits: { "/servers": [{ url: { "Fn::Sub": "https://example.com/${Base}" } }] },
    config: { basePath: "split" },
    at: "/servers",
  },
];
