import { everything, type DiagnosticDef } from "../diagnostics/diagnostic.ts";
import { webSocketDiagnostics } from "./websocket/diagnostics.ts";
import { serviceRoleDiagnostics } from "./service-roles/diagnostics.ts";

const importGuide = "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html";

/** A value of another type than OpenAPI or the extension has there. */
export const unexpectedType: DiagnosticDef<{ expected: string }> = {
  code: "doc/unexpected-type",
  severity: "warning",
  summary: "A value has another type than the specification gives it, and is left out.",
  sources: ["https://spec.openapis.org/oas/v3.0.4.html", importGuide],
  message: ({ expected }) => `This should be ${expected}; it is left out, as the service would do.`,
  help: ({ expected }) => `Write ${expected} here.`,
};

/** The same where the value keeps callers or requests out. */
export const unreadableProtection: DiagnosticDef<{ expected: string }> = {
  code: "sec/unreadable",
  severity: "error",
  concerns: ["cfn"],
  summary: "What protects an API must be written so that the service reads it; it would be left out, and the API open.",
  sources: ["https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions.html"],
  message: ({ expected }) => `This should be ${expected}; as it is, the API would be deployed without it.`,
  help: ({ expected }) => `Write ${expected} here, or leave it out if nothing is meant to be kept out.`,
};

/** A key of a path item that is no method and nothing else that OpenAPI has there. */
export const unknownPathMember: DiagnosticDef<{ key: string; method: string | undefined }> = {
  code: "path/unknown-member",
  severity: "warning",
  summary: "A path has methods in lower case, and what its methods share; anything else is left out.",
  sources: ["https://spec.openapis.org/oas/v3.0.4.html#path-item-object", importGuide],
  message: ({ key }) => `"${key}" is nothing that a path has: it is left out, as the service would do.`,
  help: ({ method }) =>
    method === undefined
      ? "Correct the key, or let it begin with x-."
      : `Methods are written in lower case: \`${method}\`.`,
  fix: ({ method }, at) => (method === undefined ? undefined : [{ op: "rename", at, key: method }]),
};

/** A base path that a stack fills in, where it goes before every path. */
export const basePathUnknown: DiagnosticDef<{ mode: string }> = {
  code: "doc/base-path-unknown",
  severity: "error",
  concerns: ["cfn"],
  summary: "A base path that goes before every path must be known when the document is compiled.",
  sources: ["https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-import-api-basePath.html"],
  message: ({ mode }) =>
    `This is filled in by the stack, so that "basePath: ${mode}" has nothing to put before the paths.`,
  help: () => "Write the base path out, or leave it out of the configuration's basePath.",
};

/** More conditions in one operation than can be told apart in reasonable space. */
export const tooManyConditions: DiagnosticDef<{ limit: number }> = {
  code: "doc/too-many-conditions",
  severity: "error",
  summary: "One operation is written for too many combinations of conditions.",
  sources: [
    "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-conditions.html",
  ],
  message: ({ limit }) => `The Fn::If conditions here make more than ${limit} different operations.`,
  help: () => "Use fewer conditions in one operation, or move them into values such as the integration's uri.",
};

/** More operations than anybody could deploy. */
export const tooManyOperations: DiagnosticDef<{ count: number; limit: number }> = {
  code: "doc/too-many-operations",
  severity: "error",
  concerns: everything,
  summary: "A document has 10,000 operations at most; the service takes 300 resources or routes unless asked for more.",
  sources: ["https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html"],
  message: ({ count, limit }) => `The document has ${count} operations: more than ${limit} are not compiled.`,
  help: () => "Divide the document into several APIs, behind one domain where clients should see one.",
};

/** The document has nothing that could be called. */
export const noPaths: DiagnosticDef<object> = {
  code: "doc/no-paths",
  severity: "error",
  summary: "An API needs at least one operation.",
  sources: ["https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-deploy-api.html"],
  message: () => "The document has no operation under `paths`: the service cannot deploy an API without methods.",
  help: () => "Add a path with an operation, or check that this is the document you meant.",
};

/** `x-amazon-apigateway-integration` without a type that the service knows. */
export const integrationType: DiagnosticDef<{ type: string | undefined }> = {
  code: "int/type",
  severity: "error",
  summary: "An integration has one of the types aws, aws_proxy, http, http_proxy and mock.",
  sources: [
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-integration.html",
  ],
  message: ({ type }) =>
    type === undefined ? "The integration has no `type`." : `"${type}" is not a type of integration.`,
  help: () => "Set `type` to aws_proxy (Lambda), aws (an AWS service), http_proxy, http or mock.",
};

/** An authorizer that cannot be made. */
export const authorizerIncomplete: DiagnosticDef<{ scheme: string; problem: string; fix: string }> = {
  code: "sec/authorizer-incomplete",
  severity: "error",
  concerns: ["cfn"],
  summary:
    "An authorizer lacks what the service needs to create it; operations that use it would be left open or missing.",
  sources: [
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-authorizer.html",
  ],
  message: ({ scheme, problem }) => `The authorizer of security scheme "${scheme}" ${problem}.`,
  help: ({ fix }) => fix,
};

/** Items by position, which the service's models can't say. */
export const tupleItems: DiagnosticDef<object> = {
  code: "model/tuple",
  severity: "warning",
  summary: "Models have one schema for all items of a list; items by position are not validated.",
  sources: [
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings-models.html",
    "https://spec.openapis.org/oas/v3.0.4.html#schema-object",
  ],
  message: () => "OpenAPI 3.0 has no items by position: any item is valid in the deployed model.",
  help: () => "Give the list one schema under `items`, with `anyOf` where items differ, or check them in the back end.",
};

/** An `x-apigw-pagination` that cannot be followed. */
export const paginationInvalid: DiagnosticDef<{ problem: string; fix: string }> = {
  code: "sdk/pagination",
  severity: "warning",
  concerns: ["sdk"],
  summary: "x-apigw-pagination says how the pages of a list are asked for; the SDK has no iterator without it.",
  sources: ["https://www.rfc-editor.org/rfc/rfc6901"],
  message: ({ problem }) => `x-apigw-pagination ${problem}.`,
  help: ({ fix }) => fix,
};

/** An `x-apigw-mapping` that nothing can be made of. */
export const mappingInvalid: DiagnosticDef<{ problem: string; fix: string }> = {
  code: "int/service-mapping",
  severity: "error",
  summary: "x-apigw-mapping says which action of a service an operation is, and what is sent to it.",
  sources: [
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-integration-types.html",
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html",
  ],
  message: ({ problem }) => `x-apigw-mapping ${problem}.`,
  help: ({ fix }) => fix,
};

/** Every finding that lowering reports, for `explain` and the documentation. */
export const lowerDiagnostics: readonly DiagnosticDef<never>[] = [
  unexpectedType,
  unreadableProtection,
  unknownPathMember,
  basePathUnknown,
  tooManyConditions,
  tooManyOperations,
  noPaths,
  integrationType,
  authorizerIncomplete,
  tupleItems,
  paginationInvalid,
  ...serviceRoleDiagnostics,
  mappingInvalid,
  ...webSocketDiagnostics,
];
