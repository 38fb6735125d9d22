import type { Authorizer } from "../../ir/authorizer.ts";
import type { Api } from "../../ir/api.ts";
import type { FeatureCode } from "../../service/feature.ts";
import { below } from "../../source/origin.ts";
import { literal } from "../literal.ts";
import { isApiKeyHeader, securityOrigins } from "../security.ts";
import { nameOf } from "../integrations.ts";
import type { FeatureUse, Use } from "./feature-use.ts";

/** Features that security schemes and their use ask for. */
export const securityUses: Record<SecurityCode, FeatureUse> = {
  "sec/apikey-http": {
    bad: [
      {
        at: "/paths/~1pets/get/security",
        yaml: `
paths:
  /pets:
    get:
      security: [{ key: [] }]
      responses: { "200": { description: All pets } }
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-API-Key }
`,
      },
    ],
    good: [
      {
        yaml: `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-API-Key }
`,
      },
    ],
    find(api, document) {
      if (api.kind !== "http") return [];
      const originOf = securityOrigins(document);
      const keys = new Set(api.securitySchemes.filter(isApiKeyHeader).map(({ name }) => name));
      return api.operations
        .filter(({ security }) => security.some((all) => all.some(({ scheme }) => keys.has(scheme))))
        .map((operation) => ({ origin: originOf(operation), what: nameOf(operation) }));
    },
  },
  "sec/token-http": {
    bad: [{ at: "/components/securitySchemes/login/x-amazon-apigateway-authorizer/type", yaml: authorizer("token") }],
    good: [{ yaml: authorizer("request") }],
    find: (api) => authorizerUses(api, ({ kind }) => kind === "token"),
  },
  "sec/cognito-http": {
    bad: [
      {
        at: "/components/securitySchemes/pool/x-amazon-apigateway-authorizer/type",
        yaml: `
paths:
  /pets:
    get:
      security: [{ pool: [] }]
      responses: { "200": { description: All pets } }
components:
  securitySchemes:
    pool:
      type: apiKey
      in: header
      name: Authorization
      x-amazon-apigateway-authtype: cognito_user_pools
      x-amazon-apigateway-authorizer:
        type: cognito_user_pools
        providerARNs: [arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_AbCdEfGhI]
`,
      },
    ],
    good: [{ yaml: authorizer("request") }],
    find: (api) => authorizerUses(api, ({ kind }) => kind === "cognito"),
  },
  "sec/simple-responses-rest": {
    bad: [
      {
        at: "/components/securitySchemes/login/x-amazon-apigateway-authorizer/enableSimpleResponses",
        yaml: authorizer("request", "enableSimpleResponses: true"),
      },
    ],
    good: [{ yaml: authorizer("request", "enableSimpleResponses: false") }],
    find(api) {
      return api.authorizers
        .filter((each) => "enableSimpleResponses" in each && literal(each.enableSimpleResponses) === true)
        .map(({ name, origin }) => ({
          origin: below(origin, "enableSimpleResponses"),
          what: `The authorizer "${name}"`,
        }));
    },
  },
};

/** Codes of the features above. */
export type SecurityCode = Extract<
  FeatureCode,
  "sec/apikey-http" | "sec/token-http" | "sec/cognito-http" | "sec/simple-responses-rest"
>;

function authorizerUses(api: Api, isUse: (authorizer: Authorizer) => boolean): Use[] {
  return api.authorizers
    .filter(isUse)
    .map(({ name, origin }) => ({ origin: below(origin, "type"), what: `The authorizer "${name}"` }));
}

/** A document with a Lambda authorizer. */
function authorizer(type: string, more = 'authorizerPayloadFormatVersion: "2.0"'): string {
  return `
paths:
  /pets:
    get:
      security: [{ login: [] }]
      responses: { "200": { description: All pets } }
components:
  securitySchemes:
    login:
      type: apiKey
      in: header
      name: Authorization
      x-amazon-apigateway-authtype: custom
      x-amazon-apigateway-authorizer:
        type: ${type}
        identitySource: $request.header.Authorization
        authorizerUri: arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:login/invocations
        ${more}
`;
}
