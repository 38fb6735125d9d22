import { documentOf, ref, type Row } from "./row.ts";

const uri =
  "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:1:function:f/invocations";
const token = `type: token, authorizerUri: "${uri}"`;
const request = `type: request, authorizerUri: "${uri}"`;
const pool = "type: cognito_user_pools, providerARNs: [p]";
const jwt = "type: jwt, jwtConfiguration: { issuer: 'https://a.b', audience: [c] }";

type Spelling = readonly [property: string, api: Row["api"] | "both", written: string, field: string, want: unknown];

const spellings: readonly Spelling[] = [
  ["type", "rest", `{ ${token} }`, "kind", "token"],
  ["type", "rest", `{ type: TOKEN, authorizerUri: "${uri}" }`, "kind", "token"],
  ["type", "both", `{ type: Request, authorizerUri: "${uri}" }`, "kind", "request"],
  ["type", "rest", "{ type: COGNITO_USER_POOLS, providerARNs: [p] }", "kind", "cognito"],
  ["type", "both", `{ ${jwt} }`, "kind", "jwt"],
  ["authorizerUri", "both", `{ ${request} }`, "functionArn", "arn:aws:lambda:us-east-1:1:function:f"],
  ["authorizerUri", "both", "{ type: request, authorizerUri: !Ref Uri }", "uri", ref("Uri")],
  ["authorizerCredentials", "both", `{ ${request}, authorizerCredentials: !Ref Role }`, "credentials", ref("Role")],
  [
    "authorizerPayloadFormatVersion",
    "http",
    `{ ${request}, authorizerPayloadFormatVersion: 2.0 }`,
    "payloadFormatVersion",
    "2.0",
  ],
  [
    "authorizerPayloadFormatVersion",
    "http",
    `{ ${request}, authorizerPayloadFormatVersion: "1.0" }`,
    "payloadFormatVersion",
    "1.0",
  ],
  ["enableSimpleResponses", "http", `{ ${request}, enableSimpleResponses: "true" }`, "enableSimpleResponses", true],
  ["enableSimpleResponses", "http", `{ ${request}, enableSimpleResponses: !Ref E }`, "enableSimpleResponses", ref("E")],
  [
    "identitySource",
    "rest",
    `{ ${request}, identitySource: "method.request.header.A, context.b" }`,
    "identitySource",
    "method.request.header.A, context.b",
  ],
  [
    "identitySource",
    "http",
    `{ ${request}, identitySource: "$request.header.A,$context.b" }`,
    "identitySources",
    ["$request.header.A", "$context.b"],
  ],
  [
    "identitySource",
    "http",
    `{ ${request}, identitySource: [$request.header.A, !Ref B] }`,
    "identitySources",
    ["$request.header.A", ref("B")],
  ],
  [
    "identityValidationExpression",
    "rest",
    `{ ${token}, identityValidationExpression: "^Bearer .+$" }`,
    "identityValidationExpression",
    "^Bearer .+$",
  ],
  [
    "identityValidationExpression",
    "rest",
    `{ ${pool}, identityValidationExpression: !Ref E }`,
    "identityValidationExpression",
    ref("E"),
  ],
  ["authorizerResultTtlInSeconds", "both", `{ ${request}, authorizerResultTtlInSeconds: 0 }`, "ttlSeconds", 0],
  ["authorizerResultTtlInSeconds", "both", `{ ${request}, authorizerResultTtlInSeconds: "300" }`, "ttlSeconds", 300],
  [
    "authorizerResultTtlInSeconds",
    "both",
    `{ ${request}, authorizerResultTtlInSeconds: !Ref T }`,
    "ttlSeconds",
    ref("T"),
  ],
  ["providerARNs", "rest", "{ type: cognito_user_pools, providerARNs: [a, !Ref B] }", "userPoolArns", ["a", ref("B")]],
  ["providerARNs", "rest", "{ type: cognito_user_pools, providerARNs: !Ref B }", "userPoolArns", [ref("B")]],
  ["jwtConfiguration", "http", `{ ${jwt} }`, "issuers", [{ issuer: "https://a.b", audiences: ["c"], claims: [] }]],
  [
    "jwtConfiguration",
    "http",
    "{ type: JWT, jwtConfiguration: { issuer: !Ref I, audience: !Ref A } }",
    "issuers",
    [{ issuer: ref("I"), audiences: [ref("A")], claims: [] }],
  ],
  [
    "jwtConfiguration",
    "rest",
    `{ type: jwt, jwtConfiguration: { defaultAlgorithms: [RS256], issuers: [{ issuer: 'https://a.b', audiences: [c],
       additionalClaims: [{ claimName: tid, format: single_string, required: "true", expectedValues: [x] }] }] } }`,
    "",
    {
      algorithms: ["RS256"],
      issuers: [
        {
          issuer: "https://a.b",
          audiences: ["c"],
          claims: [{ name: "tid", format: "SINGLE_STRING", isRequired: true, expectedValues: ["x"] }],
        },
      ],
    },
  ],
];

/** `x-amazon-apigateway-authorizer`, in line and by reference. */
export const authorizerRows: readonly Row[] = spellings.flatMap(([property, apis, written, field, want]): Row[] =>
  (["rest", "http"] as const)
    .filter((api) => apis === "both" || apis === api)
    .flatMap((api) =>
      [`x-amazon-apigateway-authorizer: ${written}`, 'x-amazon-apigateway-authorizer: { $ref: "#/x-shared" }'].map(
        (extension, index) => ({
          of: `authorizer ${property}`,
          api,
          document: documentOf({
            root: index === 0 ? "" : `x-shared: ${written}`,
            schemes: `auth: { type: apiKey, name: Authorization, in: header, ${extension} }`,
          }),
          field: field === "" ? "authorizers.0" : `authorizers.0.${field}`,
          want,
        }),
      ),
    ),
);
