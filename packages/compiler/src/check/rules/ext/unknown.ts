import {
  authorizerProperties,
  corsProperties,
  endpointProperties,
  extensions,
  gatewayResponseProperties,
  integrationProperties,
  integrationResponseProperties,
  jwtProperties,
  tlsProperties,
  validatorProperties,
  webSocketMessageProperties,
  webSocketProperties,
} from "../../../service/extensions.ts";
import { endpointConfigurations } from "../../../service/endpoint-configurations.ts";
import { guide } from "../../../service/sources.ts";
import { isObject, own } from "../../../source/json.ts";
import { child, deref, entries, type Node } from "../../../source/node.ts";
import { certainMatch } from "../../../source/certain-match.ts";
import { closest } from "../../../source/closest.ts";
import { documentIndex } from "../../document-index.ts";
import { extensionHolders } from "../../extension-holders.ts";
import type { Rule } from "../../rule.ts";

/** Extension keys and their properties are ones the service reads; it ignores all others without a word. */
export const extUnknown: Rule<"rest" | "http" | "websocket", Params> = {
  code: "ext/unknown",
  severity: "warning",
  summary: "A misspelt extension, or property of one, is ignored without a word.",
  sources: [guide("api-gateway-swagger-extensions"), guide("api-gateway-swagger-extensions-integration")],
  apis: ["rest", "http", "websocket"],
  message: ({ key, owner }) =>
    owner === undefined
      ? `API Gateway has no extension ${key}: it is ignored.`
      : `"${key}" is no property of ${owner}: it is ignored.`,
  help: ({ suggestion, isThere }) => {
    if (suggestion === undefined) return "Take it out, or look the name up in the list of extensions.";
    return isThere ? `Take it out: ${suggestion} is there too, and counts.` : `Write ${suggestion}.`;
  },
  fix: ({ right }, at) => (right === undefined ? undefined : [{ op: "rename", at, key: right }]),

  bad: [
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-integration/passThroughBehavior",
      yaml: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        type: mock
        passThroughBehavior: when_no_templates
`,
      fixed: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        type: mock
        passthroughBehavior: when_no_templates
`,
    },
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-intergration",
      yaml: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-intergration: { type: mock }
`,
      fixed: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration: { type: mock }
`,
    },
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-intergration",
      yaml: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration: { type: mock }
      x-amazon-apigateway-intergration: { type: http }
`,
    },
    {
      at: "/components/securitySchemes/login/x-amazon-apigateway-authorizer/authorizerUrl",
      yaml: `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
components:
  securitySchemes:
    login:
      type: apiKey
      in: header
      name: Authorization
      x-amazon-apigateway-authorizer: { type: token, authorizerUrl: arn:aws:apigateway:eu-west-1:lambda:path/x }
`,
      fixed: `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
components:
  securitySchemes:
    login:
      type: apiKey
      in: header
      name: Authorization
      x-amazon-apigateway-authorizer: { type: token, authorizerUri: arn:aws:apigateway:eu-west-1:lambda:path/x }
`,
    },
    {
      at: "/x-amazon-apigateway-request-validators/all/validateBody",
      yaml: `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
x-amazon-apigateway-request-validators: { all: { validateBody: true } }
`,
    },
    {
      at: "/servers/0/x-amazon-apigateway-endpoint-configuration/disableExecuteApi",
      yaml: `
servers: [{ url: /, x-amazon-apigateway-endpoint-configuration: { disableExecuteApi: true } }]
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
`,
    },
    {
      at: "/x-apigw-websocket/keepalive",
      yaml: `
x-apigw-websocket: { keepalive: ping }
paths:
  /ping: { post: { responses: {} } }
`,
      fixed: `
x-apigw-websocket: { keepAlive: ping }
paths:
  /ping: { post: { responses: {} } }
`,
    },
  ],
  good: [
    {
      yaml: `
x-amazon-apigateway-cors: { allowOrigins: ["*"], maxAge: 60 }
x-amazon-apigateway-gateway-responses: { DEFAULT_4XX: { statusCode: 400, responseTemplates: {} } }
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
`,
    },
    {
      yaml: `
x-apigw-websocket: { keepAlive: ping, correlationProperty: id }
paths:
  /ping: { post: { responses: {}, x-apigw-websocket: { validate: false } } }
`,
    },
    {
      yaml: `
x-company-owner: pets
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        type: mock
        passthroughBehavior: when_no_templates
        x-note: Extensions of others are left alone
`,
    },
  ],

  checkDocument(root, report) {
    const judge = (node: Node, allowed: readonly string[], owner: string): void => {
      for (const [key, { origin }] of entries(node)) {
        if (allowed.includes(key) || isForeign(key)) continue;
        report(origin, { key, owner, ...proposal(node, closest(key, allowed), certainMatch(key, allowed)) });
      }
    };
    for (const { place, node } of extensionHolders(root)) {
      const here = extensions.filter(({ places }) => places.includes(place)).map((each) => each.key);
      for (const [key, { origin }] of entries(node)) {
        if (!isOurs(key) || keys.has(key)) continue;
        report(origin, { key, owner: undefined, ...proposal(node, closest(key, keys), certainMatch(key, here)) });
      }
    }
    const { integrations, operations, securitySchemes } = documentIndex(root);
    judge(child(root, "x-apigw-websocket"), webSocketProperties, "x-apigw-websocket");
    for (const { node } of operations) {
      judge(child(node, "x-apigw-websocket"), webSocketMessageProperties, "x-apigw-websocket of a route");
    }
    for (const integration of integrations) {
      judge(integration, integrationProperties, "an integration");
      judge(child(integration, "tlsConfig"), tlsProperties, "tlsConfig");
      for (const [, written] of entries(child(integration, "responses"))) {
        const response = deref(written);
        if (response) judge(response, integrationResponseProperties, "an integration response");
      }
    }
    for (const { node } of securitySchemes) {
      const authorizer = child(node, "x-amazon-apigateway-authorizer");
      if (isObject(authorizer.value)) judge(authorizer, authorizerProperties, "an authorizer");
      judge(child(authorizer, "jwtConfiguration"), jwtProperties, "jwtConfiguration");
    }
    const extension = (name: string): Node => child(root, `x-amazon-apigateway-${name}`);
    judge(extension("cors"), corsProperties, "x-amazon-apigateway-cors");
    for (const node of endpointConfigurations(root)) judge(node, endpointProperties, "an endpoint configuration");
    for (const [, node] of entries(extension("request-validators")))
      judge(node, validatorProperties, "a request validator");
    for (const [, node] of entries(extension("gateway-responses")))
      judge(node, gatewayResponseProperties, "a gateway response");
  },
};

interface Params extends Proposal {
  readonly key: string;
  /** Undefined for an extension itself. */
  readonly owner: string | undefined;
}

interface Proposal {
  readonly suggestion: string | undefined;
  /** Whether what is suggested stands beside it. */
  readonly isThere: boolean;
  /** What it can only mean here, and can be renamed to. */
  readonly right: string | undefined;
}

function proposal({ value }: Node, suggestion: string | undefined, right: string | undefined): Proposal {
  const has = (key: string | undefined): boolean => key !== undefined && own(value, key) !== undefined;
  return { suggestion, isThere: has(suggestion), right: has(right) ? undefined : right };
}

const keys: ReadonlySet<string> = new Set(extensions.map(({ key }) => key));

/** Whether a key means to be one of API Gateway's extensions, or ours. */
function isOurs(key: string): boolean {
  return /^x-(?:amazon-?api|aws-?api|apigw-)/i.test(key);
}

/** Keys that are nobody's mistake: extensions of others, references, intrinsics, and words for the reader. */
function isForeign(key: string): boolean {
  return /^(?:x-|\$|Fn::|(?:Ref|description|<<)$)/.test(key);
}
