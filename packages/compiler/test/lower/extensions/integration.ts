import { documentOf, ref, type Row } from "./row.ts";

const lambda = "arn:aws:lambda:us-east-1:123456789012:function:f";
const invoke = `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${lambda}/invocations`;
const queue = "arn:aws:apigateway:us-east-1:sqs:path/123456789012/q";
const role = "arn:aws:iam::123456789012:role/r";
const proxy = `type: aws_proxy, httpMethod: POST, uri: "${invoke}"`;
const service = `type: aws, httpMethod: POST, uri: "${queue}"`;
const http = 'type: http_proxy, httpMethod: GET, uri: "https://example.com/x"';

type Spelling = readonly [property: string, api: Row["api"] | "both", written: string, field: string, want: unknown];

const spellings: readonly Spelling[] = [
  ["type", "both", `{ ${proxy} }`, "kind", "lambda"],
  ["type", "both", `{ type: AWS_PROXY, httpMethod: POST, uri: "${invoke}" }`, "isProxy", true],
  ["type", "rest", `{ type: Aws, httpMethod: POST, uri: "${invoke}" }`, "isProxy", false],
  ["type", "rest", `{ ${service} }`, "kind", "service"],
  ["type", "rest", "{ type: MOCK }", "kind", "mock"],
  ["type", "both", `{ ${http} }`, "kind", "http"],
  ["type", "rest", '{ type: http, httpMethod: GET, uri: "https://example.com" }', "isProxy", false],
  ["uri", "both", `{ ${proxy} }`, "functionArn", lambda],
  ["uri", "both", `{ ${http} }`, "uri", "https://example.com/x"],
  ["uri", "both", "{ type: http_proxy, httpMethod: GET, uri: !Ref Url }", "uri", ref("Url")],
  ["uri", "http", `{ type: AWS_PROXY, uri: "${lambda}" }`, "functionArn", lambda],
  ["uri", "rest", `{ ${service} }`, "action", { service: "sqs", form: "path", name: "123456789012/q" }],
  ["httpMethod", "both", '{ type: http_proxy, httpMethod: get, uri: "https://example.com" }', "httpMethod", "GET"],
  ["httpMethod", "both", "{ type: http_proxy, httpMethod: !Ref M, uri: 'https://a.b' }", "httpMethod", ref("M")],
  ["integrationSubtype", "http", "{ type: aws_proxy, integrationSubtype: SQS-SendMessage }", "kind", "subtype"],
  ["integrationSubtype", "http", "{ type: AWS_PROXY, integrationSubtype: !Ref S }", "subtype", ref("S")],
  ["payloadFormatVersion", "http", `{ ${proxy}, payloadFormatVersion: "2.0" }`, "payloadFormatVersion", "2.0"],
  ["payloadFormatVersion", "http", `{ ${proxy}, payloadFormatVersion: 2 }`, "payloadFormatVersion", "2.0"],
  ["payloadFormatVersion", "http", `{ ${proxy}, payloadFormatVersion: 1.0 }`, "payloadFormatVersion", "1.0"],
  ["payloadFormatVersion", "http", `{ ${proxy}, payloadFormatVersion: !Ref V }`, "payloadFormatVersion", ref("V")],
  ["credentials", "both", `{ ${proxy}, credentials: "${role}" }`, "credentials", role],
  ["credentials", "both", `{ ${proxy}, credentials: !Ref Role }`, "credentials", ref("Role")],
  ["connectionType", "both", `{ ${http}, connectionType: vpc_link, connectionId: abc }`, "vpcLink.id", "abc"],
  ["connectionType", "both", `{ ${http}, connectionType: INTERNET }`, "vpcLink", undefined],
  ["connectionId", "both", `{ ${http}, connectionType: VPC_LINK, connectionId: !Ref Link }`, "vpcLink.id", ref("Link")],
  [
    "connectionId",
    "rest",
    `{ ${http}, connectionId: "\${stageVariables.link}" }`,
    "vpcLink.id",
    "${stageVariables.link}",
  ],
  [
    "integrationTarget",
    "rest",
    `{ ${http}, connectionId: a, integrationTarget: !Ref Alb }`,
    "vpcLink.target",
    ref("Alb"),
  ],
  ["cacheKeyParameters", "rest", `{ ${http}, cacheKeyParameters: [a, !Ref B] }`, "cacheKeyParameters", ["a", ref("B")]],
  ["cacheKeyParameters", "rest", `{ ${http}, cacheKeyParameters: a }`, "cacheKeyParameters", ["a"]],
  ["cacheNamespace", "rest", `{ ${http}, cacheNamespace: !Ref N }`, "cacheNamespace", ref("N")],
  ["contentHandling", "rest", `{ ${service}, contentHandling: convert_to_text }`, "contentHandling", "CONVERT_TO_TEXT"],
  ["contentHandling", "rest", `{ ${service}, contentHandling: !Ref C }`, "contentHandling", ref("C")],
  ["passthroughBehavior", "rest", `{ ${service}, passthroughBehavior: never }`, "passthroughBehavior", "NEVER"],
  ["passthroughBehavior", "rest", `{ ${service}, passthroughBehavior: !Ref P }`, "passthroughBehavior", ref("P")],
  ["timeoutInMillis", "both", `{ ${proxy}, timeoutInMillis: 3000 }`, "timeoutMs", 3000],
  ["timeoutInMillis", "both", `{ ${proxy}, timeoutInMillis: "3000" }`, "timeoutMs", 3000],
  ["timeoutInMillis", "both", `{ ${proxy}, timeoutInMillis: !Ref T }`, "timeoutMs", ref("T")],
  ["responseTransferMode", "rest", `{ ${proxy}, responseTransferMode: stream }`, "responseTransferMode", "STREAM"],
  [
    "tlsConfig.insecureSkipVerification",
    "rest",
    `{ ${http}, tlsConfig: { insecureSkipVerification: "true" } }`,
    "tls.insecureSkipVerification",
    true,
  ],
  [
    "tlsConfig.insecureSkipVerification",
    "rest",
    `{ ${http}, tlsConfig: { insecureSkipVerification: !Ref T } }`,
    "tls.insecureSkipVerification",
    ref("T"),
  ],
  [
    "tlsConfig.serverNameToVerify",
    "http",
    `{ ${http}, tlsConfig: { serverNameToVerify: !Ref Host } }`,
    "tls.serverNameToVerify",
    ref("Host"),
  ],
  [
    "requestParameters",
    "rest",
    `{ ${http}, requestParameters: { integration.request.header.a: !Ref A } }`,
    "requestParameters.0.source",
    ref("A"),
  ],
  [
    "requestParameters",
    "rest",
    `{ ${http}, requestParameters: { integration.request.header.a: 7 } }`,
    "requestParameters",
    [],
  ],
  [
    "requestParameters",
    "http",
    `{ ${http}, requestParameters: { "append:header.a": $request.path.a } }`,
    "requestParameters.0.target",
    "append:header.a",
  ],
  [
    "requestParameters",
    "http",
    `{ type: AWS_PROXY, integrationSubtype: SQS-SendMessage, requestParameters: { QueueUrl: !Ref Q } }`,
    "requestParameters.0.source",
    ref("Q"),
  ],
  [
    "requestTemplates",
    "rest",
    `{ ${service}, requestTemplates: { application/json: "$input.body \${x}" } }`,
    "requestTemplates.0.text",
    "$input.body ${x}",
  ],
  [
    "requestTemplates",
    "rest",
    `{ ${service}, requestTemplates: { $default: !Sub "a\${!b}\${C}" } }`,
    "requestTemplates.0.text.parts",
    ["a${b}", { kind: "ref", name: "C" }],
  ],
  [
    "responses",
    "rest",
    `{ ${service}, responses: { 4\\d\\d: { statusCode: "200" } } }`,
    "responses.0.pattern",
    "4\\d\\d",
  ],
  ["responses", "rest", `{ ${service}, responses: { 404: { statusCode: 200 } } }`, "responses.0.pattern", "404"],
  [
    "responses.statusCode",
    "rest",
    `{ ${service}, responses: { default: { statusCode: 200 } } }`,
    "responses.0.statusCode",
    "200",
  ],
  [
    "responses.statusCode",
    "rest",
    `{ ${service}, responses: { default: { statusCode: !Ref S } } }`,
    "responses.0.statusCode",
    ref("S"),
  ],
  [
    "responses.responseParameters",
    "rest",
    `{ ${service}, responses: { default: { statusCode: 200, responseParameters: { method.response.header.a: !Ref A } } } }`,
    "responses.0.parameters.0.source",
    ref("A"),
  ],
  [
    "responses.responseTemplates",
    "rest",
    `{ ${service}, responses: { default: { statusCode: 200, responseTemplates: { application/json: "" } } } }`,
    "responses.0.templates.0.text",
    "",
  ],
  [
    "responses.responseTemplates",
    "rest",
    `{ ${service}, responses: { default: { statusCode: 200, responseTemplates: { application/json: null } } } }`,
    "responses.0.templates.0.text",
    "",
  ],
  [
    "responses.contentHandling",
    "rest",
    `{ ${service}, responses: { default: { statusCode: 200, contentHandling: Convert_To_Binary } } }`,
    "responses.0.contentHandling",
    "CONVERT_TO_BINARY",
  ],
  [
    "responseParameters",
    "http",
    `{ ${proxy}, responseParameters: { 404: { "overwrite:statuscode": "403" } } }`,
    "responses.0",
    { pattern: "404", parameters: [{ target: "overwrite:statuscode", source: "403" }] },
  ],
];

/** `x-amazon-apigateway-integration`. */
export const integrationRows: readonly Row[] = spellings.flatMap(([property, apis, written, field, want]): Row[] =>
  (["rest", "http"] as const)
    .filter((api) => apis === "both" || apis === api)
    .map((api) => ({
      of: `integration ${property}`,
      api,
      document: documentOf({ operation: `x-amazon-apigateway-integration: ${written}` }),
      field: `operations.0.integration.${field}`,
      want,
    })),
);
