import { own } from "../../../src/source/json.ts";
import {
  atAuthorizers,
  atOperations,
  atRoot,
  atSchemas,
  both,
  http,
  kind,
  plainOperation,
  rest,
  set,
  type FaultKind,
  type Injection,
} from "./kind.ts";

const authorizerUri =
  "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:fault/invocations";
const below = (injection: Injection, ...steps: readonly string[]): Injection => ({
  ...injection,
  at: [injection.at, ...steps].join("/"),
});

/** Where requests are validated by it, and where not. */
const later = ["kw/later-drafts", "kw/left-out"];

/** Members of models, security, and what stands at the root. */
export const rootFaults: readonly FaultKind[] = [
  atSchemas(later, rest, (schema) => set(schema, "contains", { type: "string" })),
  atSchemas(later, rest, (schema) => set(schema, "propertyNames", { pattern: "^a" }), "propertyNames"),
  atSchemas(["kw/nullable", "kw/left-out"], rest, (schema, { isSwagger2 }) =>
    isSwagger2 ? undefined : set(schema, "nullable", true),
  ),
  atSchemas("kw/discriminator", rest, (schema, { isSwagger2 }) =>
    isSwagger2 ? undefined : set(schema, "discriminator", { propertyName: "fault" }),
  ),
  atSchemas("kw/example", rest, (schema) => set(schema, "example", { fault: true })),
  atSchemas("kw/read-only", rest, (schema) => set(schema, "readOnly", true)),
  atSchemas("kw/enum-duplicate", rest, (schema) => set(schema, "enum", [{ fault: 1 }, { fault: 1 }])),
  atSchemas("ref/unresolved", both, (schema, { isSwagger2 }) =>
    set({ pointer: `${schema.pointer}/properties` }, "fault", {
      $ref: isSwagger2 ? "#/definitions/NoSuchFault" : "#/components/schemas/NoSuchFault",
    }),
  ),
  atSchemas("kw/int-format", rest, (schema) =>
    below(set({ pointer: `${schema.pointer}/properties` }, "fault", { type: "number", format: "int64" }), "format"),
  ),
  atSchemas("schema/format-odd", rest, (schema) =>
    below(set({ pointer: `${schema.pointer}/properties` }, "fault", { type: "string", format: "period" }), "format"),
  ),
  kind("model/name", rest, ({ schemas }) =>
    schemas
      .slice(0, 1)
      .map(({ pointer }) => set({ pointer: pointer.replace(/\/[^/]*$/, "") }, "Fault_1", { type: "object" })),
  ),
  kind("model/no-schema", rest, ({ schemas }) =>
    schemas.slice(0, 1).map(({ pointer }) => set({ pointer: pointer.replace(/\/[^/]*$/, "") }, "Fault", null)),
  ),
  kind("model/schema-empty", rest, ({ schemas }) =>
    schemas.slice(0, 1).map(({ pointer }) => set({ pointer: pointer.replace(/\/[^/]*$/, "") }, "Fault", {})),
  ),
  atOperations("sec/scheme-undefined", both, (operation) => set(operation, "security", [{ noSuchScheme: [] }])),
  atOperations("sec/auth-none", both, (operation) =>
    Array.isArray(own(operation.value, "security")) && JSON.stringify(own(operation.value, "security")).includes('{"')
      ? below(set(operation, "x-amazon-apigateway-auth", { type: "NONE" }), "type")
      : undefined,
  ),
  kind("sec/type-rest", rest, ({ operations, isSwagger2 }) =>
    operations.map((operation) => {
      if (own(operation.value, "x-amazon-apigateway-auth") !== undefined) return undefined;
      const pointer = `${isSwagger2 ? "/securityDefinitions" : "/components/securitySchemes"}/fault`;
      const scheme = isSwagger2 ? { type: "basic" } : { type: "http", scheme: "bearer" };
      return { edits: { [pointer]: scheme, [`${operation.pointer}/security`]: [{ fault: [] }] }, at: pointer };
    }),
  ),
  kind("sec/authorizer-missing", rest, ({ isSwagger2 }) => [
    set({ pointer: isSwagger2 ? "/securityDefinitions" : "/components/securitySchemes" }, "fault", {
      type: "apiKey",
      in: "header",
      name: "Authorization",
      "x-amazon-apigateway-authtype": "custom",
    }),
  ]),
  ...(["sec/token-http", "sec/cognito-http"] as const).map((code) =>
    kind(code, http, ({ isSwagger2 }) => {
      const authorizer =
        code === "sec/token-http"
          ? { type: "token", authorizerUri }
          : {
              type: "cognito_user_pools",
              providerARNs: ["arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_a"],
            };
      const scheme = {
        type: "apiKey",
        in: "header",
        name: "Authorization",
        "x-amazon-apigateway-authtype": "custom",
        "x-amazon-apigateway-authorizer": authorizer,
      };
      return [
        below(
          set({ pointer: isSwagger2 ? "/securityDefinitions" : "/components/securitySchemes" }, "fault", scheme),
          "x-amazon-apigateway-authorizer",
          "type",
        ),
      ];
    }),
  ),
  atAuthorizers("sec/ttl", both, (authorizer) =>
    own(authorizer.value, "authorizerUri") === undefined
      ? undefined
      : set(authorizer, "authorizerResultTtlInSeconds", 3601),
  ),
  atAuthorizers("sec/identity-source", rest, (authorizer) =>
    own(authorizer.value, "type") === "request"
      ? set(authorizer, "identitySource", "method.request.path.fault")
      : undefined,
  ),
  atAuthorizers("sec/simple-responses-rest", rest, (authorizer) =>
    own(authorizer.value, "type") === "request" ? set(authorizer, "enableSimpleResponses", true) : undefined,
  ),
  atRoot("ext/enum", rest, (root) => set(root, "x-amazon-apigateway-api-key-source", "COOKIE")),
  atRoot("ext/compression-size", rest, (root) => set(root, "x-amazon-apigateway-minimum-compression-size", 10_485_761)),
  atRoot("cors/extension-rest", rest, (root) =>
    set(root, "x-amazon-apigateway-cors", { allowOrigins: ["https://example.com"] }),
  ),
  atRoot("http/cors-credentials", http, (root) =>
    set(root, "x-amazon-apigateway-cors", { allowOrigins: ["*"], allowCredentials: true }),
  ),
  atRoot("http/cors-max-age", http, (root) =>
    below(set(root, "x-amazon-apigateway-cors", { allowOrigins: ["*"], maxAge: 86_401 }), "maxAge"),
  ),
  atRoot("sec/policy-type", http, (root) =>
    set(root, "x-amazon-apigateway-policy", { Version: "2012-10-17", Statement: [] }),
  ),
  atRoot("endpoint/security-policy", http, (root) =>
    set(root, "x-amazon-apigateway-security-policy", "SecurityPolicy_TLS13_1_3_2025_09"),
  ),
  atRoot("endpoint/access-mode", http, (root) => set(root, "x-amazon-apigateway-endpoint-access-mode", "STRICT")),
  atRoot("payload/binary-http", http, (root) => set(root, "x-amazon-apigateway-binary-media-types", ["image/png"])),
  atRoot("payload/compression-http", http, (root) => set(root, "x-amazon-apigateway-minimum-compression-size", 1000)),
  atRoot("gateway-response/http", http, (root) =>
    set(root, "x-amazon-apigateway-gateway-responses", { DEFAULT_4XX: { statusCode: "400" } }),
  ),
  atRoot("gateway-response/type", rest, (root) =>
    below(set(root, "x-amazon-apigateway-gateway-responses", { DEFAULT_6XX: { statusCode: "400" } }), "DEFAULT_6XX"),
  ),
  atRoot("doc/part", rest, (root) =>
    below(
      set(root, "x-amazon-apigateway-documentation", {
        documentationParts: [{ location: { type: "FAULT" }, properties: {} }],
      }),
      "documentationParts",
      "0",
      "location",
    ),
  ),
  atRoot("doc/documentation-http", http, (root) =>
    set(root, "x-amazon-apigateway-documentation", {
      documentationParts: [{ location: { type: "API" }, properties: {} }],
    }),
  ),
  atRoot("validator/name", rest, (root) =>
    below(set(root, "x-amazon-apigateway-request-validators", { "": { validateRequestBody: true } }), ""),
  ),
  atRoot("route/default-rest", rest, (root) =>
    own(own(root.value, "paths"), "/$default") === undefined
      ? set({ pointer: "/paths" }, "/$default", { get: plainOperation("rest") })
      : undefined,
  ),
];
