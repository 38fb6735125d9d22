import { endpointConfigurations } from "../../service/endpoint-configurations.ts";
import type { FeatureCode } from "../../service/feature.ts";
import { isObject, type Json } from "../../source/json.ts";
import { child, descend, items, type Node } from "../../source/node.ts";
import type { FeatureUse, Use } from "./feature-use.ts";
import { configWith, domainUse, settingUse } from "./surroundings.ts";

const operation = `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
`;

/** Features that an extension at the root of the document asks for. */
export const rootUses: Record<RootCode, FeatureUse> = {
  "sec/policy-type": rootKey("x-amazon-apigateway-policy", {
    setting: [["policy"], { ipRanges: ["192.0.2.0/24"] }],
    bad: `
x-amazon-apigateway-policy:
  Version: "2012-10-17"
  Statement:
    - Effect: Allow
      Principal: "*"
      Action: execute-api:Invoke
      Resource: execute-api:/*
      Condition: { IpAddress: { aws:SourceIp: 192.0.2.0/24 } }
`,
  }),
  "endpoint/security-policy": {
    bad: [
      {
        at: "/x-amazon-apigateway-security-policy",
        yaml: `
x-amazon-apigateway-security-policy: SecurityPolicy_TLS13_1_3_2025_09
x-amazon-apigateway-endpoint-access-mode: STRICT
${operation}`,
      },
      {
        at: "/endpoint/securityPolicy",
        yaml: operation,
        config: { endpoint: { securityPolicy: "SecurityPolicy_TLS13_1_3_2025_09", accessMode: "basic" } },
      },
    ],
    good: [{ yaml: `\nx-amazon-apigateway-security-policy: TLS_1_2\n${operation}` }],
    find(_, document, config) {
      const written = [
        { ...child(document, "x-amazon-apigateway-security-policy"), what: "x-amazon-apigateway-security-policy" },
        { ...descend(config, "endpoint", "securityPolicy"), what: "endpoint.securityPolicy" },
      ];
      // The two older policies are what every API type has anyway.
      return written.filter(({ value }) => typeof value === "string" && value.startsWith("SecurityPolicy_"));
    },
  },
  "endpoint/access-mode": anyOf(
    rootKey("x-amazon-apigateway-endpoint-access-mode", {
      bad: "\nx-amazon-apigateway-endpoint-access-mode: STRICT\n",
      setting: [["endpoint", "accessMode"], "strict"],
    }),
    domainUse({ accessMode: "basic" }),
    domainUse({ accessMode: "strict" }),
  ),
  "sec/apikey-source-http": rootKey("x-amazon-apigateway-api-key-source", {
    bad: "\nx-amazon-apigateway-api-key-source: HEADER\n",
    setting: [["apiKeySource"], "authorizer"],
  }),
  "cors/extension-rest": rootKey("x-amazon-apigateway-cors", {
    bad: "\nx-amazon-apigateway-cors: { allowOrigins: [https://example.com] }\n",
  }),
  "gateway-response/http": rootKey("x-amazon-apigateway-gateway-responses", {
    setting: [["gatewayResponses"], { DEFAULT_5XX: { statusCode: "502" } }],
    bad: `
x-amazon-apigateway-gateway-responses:
  DEFAULT_4XX: { responseTemplates: { application/json: '{"error":$context.error.messageString}' } }
`,
  }),
  "payload/binary-http": rootKey("x-amazon-apigateway-binary-media-types", {
    bad: "\nx-amazon-apigateway-binary-media-types: [image/png]\n",
  }),
  "payload/compression-http": rootKey("x-amazon-apigateway-minimum-compression-size", {
    bad: "\nx-amazon-apigateway-minimum-compression-size: 1024\n",
    setting: [["endpoint", "minimumCompressionSize"], 1024],
  }),
  "doc/documentation-http": rootKey("x-amazon-apigateway-documentation", {
    bad: `
x-amazon-apigateway-documentation:
  documentationParts: [{ location: { type: API }, properties: { description: About pets } }]
`,
  }),
  "validator/http": rootKey("x-amazon-apigateway-request-validators", {
    bad: `
x-amazon-apigateway-request-validators:
  all: { validateRequestBody: true, validateRequestParameters: true }
`,
  }),
  "endpoint/private-http": {
    bad: [
      {
        at: "/servers/0/x-amazon-apigateway-endpoint-configuration/vpcEndpointIds",
        yaml: `
servers:
  - url: https://example.com
    x-amazon-apigateway-endpoint-configuration: { vpcEndpointIds: [vpce-0123456789abcdef0] }
${operation}`,
      },
      { at: "/endpoint/type", yaml: operation, config: { endpoint: { type: "private" } } },
    ],
    good: [
      {
        yaml: `
servers:
  - url: https://example.com
    x-amazon-apigateway-endpoint-configuration: { disableExecuteApiEndpoint: true }
${operation}`,
      },
    ],
    find(_, document, config) {
      const named = endpointConfigurations(document)
        .map((endpoint) => child(endpoint, "vpcEndpointIds"))
        .concat(descend(config, "endpoint", "vpcEndpointIds"))
        .filter((ids) => items(ids).length > 0)
        .map(({ origin }) => ({ origin, what: "vpcEndpointIds" }));
      named.push(...settingUse(config, "endpoint", "vpcEndpoint"));
      const type = descend(config, "endpoint", "type");
      return type.value === "private" ? [...named, { origin: type.origin, what: "endpoint.type private" }] : named;
    },
  },
  "doc/tag-value-rest": {
    bad: [
      {
        at: "/tags/0/x-amazon-apigateway-tag-value",
        yaml: `\ntags: [{ name: team, x-amazon-apigateway-tag-value: pets }]\n${operation}`,
      },
    ],
    good: [{ yaml: `\ntags: [{ name: team, description: Of the team }]\n${operation}` }],
    find(_, document) {
      return items(child(document, "tags"))
        .map((tag) => child(tag, "x-amazon-apigateway-tag-value"))
        .filter(({ value }) => value !== undefined)
        .map(({ origin }) => ({ origin, what: "x-amazon-apigateway-tag-value" }));
    },
  },
};

/** Codes of the features above. */
export type RootCode = Extract<
  FeatureCode,
  | "sec/policy-type"
  | "endpoint/security-policy"
  | "endpoint/access-mode"
  | "sec/apikey-source-http"
  | "cors/extension-rest"
  | "gateway-response/http"
  | "payload/binary-http"
  | "payload/compression-http"
  | "doc/documentation-http"
  | "validator/http"
  | "endpoint/private-http"
  | "doc/tag-value-rest"
>;

/** How a key at the root is used: in a document, and by the setting that says the same. */
interface RootExample {
  readonly bad: string;
  readonly setting?: readonly [steps: readonly string[], value: Json];
}

/** A feature that is asked for in any of these ways. */
function anyOf(...uses: readonly FeatureUse[]): FeatureUse {
  return {
    bad: uses.flatMap(({ bad }) => bad),
    good: uses.flatMap(({ good }) => good),
    find: (...asked) => uses.flatMap((use) => use.find(...asked)),
  };
}

/** A feature asked for by the mere presence of a key at the root, or of a setting. */
function rootKey(key: string, { bad, setting }: RootExample): FeatureUse {
  const [steps, value] = setting ?? [];
  return {
    bad: [
      { at: `/${key}`, yaml: bad + operation },
      ...(steps && value !== undefined
        ? [{ at: `/${steps.join("/")}`, yaml: operation, config: configWith(value, ...steps) }]
        : []),
    ],
    good: [{ yaml: operation }],
    find: (_, document, config) => [...rootUse(document, key), ...(steps ? settingUse(config, ...steps) : [])],
  };
}

/** The use of a key at the root; an empty object or list asks for nothing. */
function rootUse(document: Node, key: string): Use[] {
  const { value, origin } = child(document, key);
  if (value === undefined || value === null) return [];
  const isEmpty = Array.isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0;
  return isEmpty ? [] : [{ origin, what: key }];
}
