import type { Json } from "../../../src/source/json.ts";
import { lambdaUri } from "./documents.ts";
import type { Fault } from "./fault.ts";

const lambda = { type: "aws_proxy", httpMethod: "POST", uri: lambdaUri };
const operation = (integration: Json = lambda): Json => ({
  responses: { 200: { description: "Done." } },
  "x-amazon-apigateway-integration": integration,
});
const item: Json = { get: operation() };
const httpItem: Json = { get: operation({ ...lambda, payloadFormatVersion: "2.0" }) };
const many = (count: number, of: (index: number) => Json): Record<string, Json> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`/paths/~1item${String(index)}`, of(index)]));
const get = "/paths/~1pets/get";
const getOne = "/paths/~1pets~1{petId}/get";
const integration = `${get}/x-amazon-apigateway-integration`;

/** The document as a whole, its paths and its methods. */
export const pathFaults: readonly Fault[] = [
  { row: "doc-version-rest", document: "rest", edits: { "/openapi": "3.1.0" }, at: "/openapi" },
  { row: "doc-version-rest", name: "unknown", document: "rest", edits: { "/openapi": "4.0.0" }, at: "/openapi" },
  { row: "doc-version-http", document: "swagger", type: "http", edits: {}, at: "/swagger" },
  { row: "doc-size", document: "rest", edits: { "/info/description": "x".repeat(6_300_000) }, at: "" },
  {
    row: "doc-external-ref",
    document: "rest",
    edits: { "/components/schemas/Pets/items": { $ref: "https://example.com/schemas.json#/Pet" } },
    at: "/components/schemas/Pets/items",
  },
  {
    row: "doc-response-ref-root",
    document: "swagger",
    edits: {
      "/responses": { NotFound: { description: "None.", headers: { "X-Reason": { type: "string" } } } },
      "/paths/~1pets/post/responses/404": { $ref: "#/responses/NotFound" },
    },
    at: "/paths/~1pets/post/responses/404",
  },
  {
    row: "doc-webhooks",
    document: "rest",
    edits: {
      "/openapi": "3.1.0",
      "/webhooks": { petBorn: { post: { responses: { 200: { description: "Seen." } } } } },
    },
    at: "/webhooks",
  },
  { row: "doc-servers", document: "rest", edits: { "/servers": [{ url: "https://example.com/v1" }] }, at: "/servers" },
  { row: "doc-deprecated", document: "rest", edits: { [`${get}/deprecated`]: true }, at: get },
  {
    row: "doc-description-limits",
    name: "title",
    document: "http",
    edits: { "/info/title": "x".repeat(129) },
    at: "/info/title",
  },
  {
    row: "doc-description-limits",
    name: "version",
    document: "http",
    edits: { "/info/version": "1".repeat(65) },
    at: "/info/version",
  },
  {
    row: "doc-description-limits",
    name: "description",
    document: "http",
    edits: { "/info/description": "x".repeat(1025) },
    at: "/info/description",
  },
  {
    row: "doc-description-limits",
    name: "integration",
    document: "http",
    edits: { [`${integration}/description`]: "x".repeat(1025) },
    at: integration,
  },
  {
    row: "doc-description-limits",
    name: "uri",
    document: "http",
    edits: { [`${getOne}/x-amazon-apigateway-integration/uri`]: `https://example.com/${"x".repeat(2048)}` },
    at: `${getOne}/x-amazon-apigateway-integration`,
  },
  { row: "path-segment-chars", document: "rest", edits: { "/paths/~1pets$all": item }, at: "/paths/~1pets$all" },
  {
    row: "path-segment-chars",
    name: "variable",
    document: "rest",
    edits: { "/paths/~1cats~1{cat$}": item },
    at: "/paths/~1cats~1{cat$}",
  },
  {
    row: "path-segment-chars",
    name: "space",
    document: "rest",
    edits: { "/paths/~1big cats": item },
    at: "/paths/~1big cats",
  },
  {
    row: "path-segment-chars",
    name: "comma",
    document: "http",
    edits: { "/paths/~1cats,dogs": httpItem },
    at: "/paths/~1cats,dogs",
  },
  { row: "path-param-partial", document: "rest", edits: { "/paths/~1cat{id}": item }, at: "/paths/~1cat{id}" },
  {
    row: "path-param-partial",
    name: "suffix",
    document: "http",
    edits: { "/paths/~1cats~1{id}.json": httpItem },
    at: "/paths/~1cats~1{id}.json",
  },
  {
    row: "path-param-sibling",
    document: "rest",
    edits: { "/paths/~1pets~1{id}~1toys": item },
    at: "/paths/~1pets~1{id}~1toys",
  },
  {
    row: "path-param-sibling",
    name: "greedy",
    document: "rest",
    edits: { "/paths/~1pets~1{all+}": item },
    at: "/paths/~1pets~1{all+}",
  },
  {
    row: "path-param-sibling",
    name: "http",
    document: "http",
    edits: { "/paths/~1pets~1{id}~1toys": httpItem },
    at: "/paths/~1pets~1{id}~1toys",
  },
  {
    row: "path-greedy-last",
    document: "rest",
    edits: { "/paths/~1cats~1{all+}~1toys": item },
    at: "/paths/~1cats~1{all+}~1toys",
  },
  {
    row: "path-greedy-last",
    name: "http",
    document: "http",
    edits: { "/paths/~1cats~1{all+}~1toys": httpItem },
    at: "/paths/~1cats~1{all+}~1toys",
  },
  { row: "path-duplicate", document: "rest", edits: { "/paths/~1pets~1": item }, at: "/paths/~1pets~1" },
  { row: "path-param-undeclared", document: "rest", edits: { [`${getOne}/parameters`]: [] }, at: getOne },
  {
    row: "path-param-missing-in-path",
    document: "rest",
    edits: { [`${get}/parameters/1`]: { name: "owner", in: "path", required: true, schema: { type: "string" } } },
    at: `${get}/parameters/1`,
  },
  { row: "path-case", document: "rest", edits: { "/paths/~1Pets": item }, at: "/paths/~1Pets" },
  { row: "path-trailing-slash", document: "rest", edits: { "/paths/~1cats~1": item }, at: "/paths/~1cats~1" },
  {
    row: "path-trailing-slash",
    name: "double",
    document: "rest",
    edits: { "/paths/~1cats~1~1all": item },
    at: "/paths/~1cats~1~1all",
  },
  {
    row: "path-trailing-slash",
    name: "http",
    document: "http",
    edits: { "/paths/~1cats~1": httpItem },
    at: "/paths/~1cats~1",
  },
  { row: "path-reserved", document: "rest", edits: { "/paths/~1ping": item }, at: "/paths/~1ping" },
  { row: "path-count", document: "rest", edits: many(301, () => item), at: "/paths" },
  { row: "route-count", document: "http", edits: many(301, () => httpItem), at: "/paths" },
  {
    row: "integration-count",
    document: "http",
    edits: many(301, (index) => ({
      get: operation({
        type: "http_proxy",
        httpMethod: "GET",
        uri: `https://example.com/${String(index)}`,
        payloadFormatVersion: "1.0",
      }),
    })),
    at: "/paths",
  },
  { row: "method-set", document: "rest", edits: { "/paths/~1pets/trace": operation() }, at: "/paths/~1pets/trace" },
  { row: "http-route-key", document: "http", edits: { "/paths/cats": httpItem }, at: "/paths/cats" },
  { row: "method-no-integration", document: "rest", edits: { [integration]: undefined }, at: get },
  { row: "method-no-integration", name: "no paths", document: "rest", edits: { "/paths": {} }, at: "/paths" },
  {
    row: "response-undeclared",
    document: "rest",
    edits: { [`${integration}/responses/4\\d\\d`]: { statusCode: "404" } },
    at: `${integration}/responses/4\\d\\d`,
  },
  {
    row: "response-undeclared",
    name: "pattern",
    document: "rest",
    edits: { [`${get}/responses/700`]: { description: "?" } },
    at: `${get}/responses/700`,
  },
  {
    row: "param-name-unique",
    document: "rest",
    edits: { [`${getOne}/parameters/1`]: { name: "petId", in: "query", schema: { type: "string" } } },
    at: `${getOne}/parameters/1`,
  },
  {
    row: "param-name-chars",
    document: "rest",
    edits: { [`${get}/parameters/1`]: { name: "filter[kind]", in: "query", schema: { type: "string" } } },
    at: `${get}/parameters/1`,
  },
];
