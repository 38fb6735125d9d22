import type { Json } from "../../../src/source/json.ts";
import { lambdaUri } from "./documents.ts";
import type { Fault } from "./fault.ts";

const get = "/paths/~1pets/get";
const post = "/paths/~1pets/post";
const schemes = "/components/securitySchemes";
const extension = "x-amazon-apigateway-authorizer";
const policy = (statements: number): Json => ({
  Version: "2012-10-17",
  Statement: Array.from({ length: statements }, () => ({
    Effect: "Allow",
    Principal: "*",
    Action: "execute-api:Invoke",
    Resource: "execute-api:/*",
  })),
});
const authorizer = {
  type: "apiKey",
  name: "Authorization",
  in: "header",
  [extension]: { type: "token", authorizerUri: lambdaUri },
};

/** Who may call. */
export const securityFaults: readonly Fault[] = [
  {
    row: "sec-root-doc-vs-real",
    document: "rest",
    edits: { "/security": [{ key: [] }], [`${post}/security`]: undefined },
    at: "/security",
  },
  {
    row: "sec-type-rest",
    name: "oauth2",
    document: "rest",
    edits: { [`${schemes}/login`]: { type: "oauth2", flows: {} }, [`${get}/security`]: [{ login: [] }] },
    at: `${schemes}/login`,
  },
  {
    row: "sec-type-rest",
    name: "bearer",
    document: "rest",
    edits: { [`${schemes}/login`]: { type: "http", scheme: "bearer" }, [`${get}/security`]: [{ login: [] }] },
    at: `${schemes}/login`,
  },
  {
    row: "sec-type-rest",
    name: "authtype alone",
    document: "rest",
    edits: { [`${schemes}/token/${extension}`]: undefined },
    at: `${schemes}/token`,
  },
  {
    row: "sec-multiple",
    document: "http",
    edits: { [`${get}/security`]: [{ jwt: [] }, { request: [] }] },
    at: `${get}/security`,
  },
  {
    row: "sec-multiple",
    name: "both",
    document: "http",
    edits: { [`${get}/security`]: [{ jwt: [], request: [] }] },
    at: `${get}/security`,
  },
  {
    row: "sec-multiple-rest",
    document: "rest",
    edits: { [`${get}/security`]: [{ token: [] }, { pool: [] }] },
    at: `${get}/security`,
  },
  {
    row: "sec-authorizer-count",
    document: "rest",
    edits: Object.fromEntries(
      Array.from({ length: 10 }, (_, index) => [`${schemes}/more${String(index)}`, authorizer]),
    ),
    at: schemes,
  },
  {
    row: "sec-authorizer-id",
    document: "rest",
    edits: { [`${get}/security`]: [{ nobody: [] }] },
    at: `${get}/security`,
  },
  {
    row: "sec-type-mismatch",
    document: "rest",
    edits: { [`${schemes}/token/x-amazon-apigateway-authtype`]: "cognito_user_pools" },
    at: `${schemes}/token`,
  },
  {
    row: "sec-ttl",
    document: "rest",
    edits: { [`${schemes}/token/${extension}/authorizerResultTtlInSeconds`]: 3601 },
    at: `${schemes}/token/${extension}`,
  },
  {
    row: "sec-ttl",
    name: "http",
    document: "http",
    edits: { [`${schemes}/request/${extension}/authorizerResultTtlInSeconds`]: -1 },
    at: `${schemes}/request/${extension}`,
  },
  {
    row: "sec-request-identity",
    document: "rest",
    edits: { [`${schemes}/request/${extension}/identitySource`]: undefined },
    at: `${schemes}/request/${extension}`,
  },
  {
    row: "sec-request-identity",
    name: "path",
    document: "rest",
    edits: { [`${schemes}/request/${extension}/identitySource`]: "method.request.path.petId" },
    at: `${schemes}/request/${extension}`,
  },
  {
    row: "sec-scopes-authtype",
    document: "rest",
    edits: { [`${get}/security`]: [{ token: ["pets/read"] }] },
    at: `${get}/security`,
  },
  {
    row: "sec-scopes-authtype",
    name: "11 scopes",
    document: "http",
    edits: { [`${get}/security`]: [{ jwt: Array.from({ length: 11 }, (_, index) => `s${String(index)}`) }] },
    at: `${get}/security`,
  },
  {
    row: "sec-scopes-authtype",
    name: "51 audiences",
    document: "http",
    edits: {
      [`${schemes}/jwt/${extension}/jwtConfiguration/audience`]: Array.from(
        { length: 51 },
        (_, index) => `a${String(index)}`,
      ),
    },
    at: `${schemes}/jwt/${extension}`,
  },
  {
    row: "sec-jwt-audience",
    document: "http",
    edits: { [`${schemes}/jwt/${extension}/jwtConfiguration/audience`]: undefined },
    at: `${schemes}/jwt/${extension}`,
  },
  {
    row: "sec-jwt-audience",
    name: "issuer",
    document: "http",
    edits: { [`${schemes}/jwt/${extension}/jwtConfiguration/issuer`]: "http://login.example.com/" },
    at: `${schemes}/jwt/${extension}`,
  },
  {
    row: "sec-jwt-openid-reachable",
    document: "http",
    edits: { [`${schemes}/jwt/${extension}/jwtConfiguration/issuer`]: "https://localhost:8080/" },
    at: `${schemes}/jwt/${extension}`,
  },
  {
    row: "http-authorizer-dropped",
    document: "http",
    edits: { [`${schemes}/jwt/${extension}/jwtConfiguration/issuer`]: "" },
    at: `${schemes}/jwt/${extension}`,
  },
  {
    row: "http-authorizer-dropped",
    name: "no configuration",
    document: "http",
    edits: { [`${schemes}/jwt/${extension}/jwtConfiguration`]: undefined },
    at: `${schemes}/jwt/${extension}`,
  },
  { row: "sec-private-policy", document: "rest", edits: {}, config: { endpoint: { type: "private" } }, at: "" },
  {
    row: "sec-policy-length",
    document: "rest",
    edits: { "/x-amazon-apigateway-policy": policy(90) },
    at: "/x-amazon-apigateway-policy",
  },
  {
    row: "sec-policy-type",
    document: "http",
    edits: { "/x-amazon-apigateway-policy": policy(1) },
    at: "/x-amazon-apigateway-policy",
  },
  {
    row: "sec-apikey-http",
    document: "http",
    edits: {
      [`${schemes}/key`]: { type: "apiKey", name: "x-api-key", in: "header" },
      [`${get}/security`]: [{ key: [] }],
    },
    at: `${get}/security`,
  },
];
