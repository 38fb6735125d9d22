import type { Config } from "../config/config.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Api, ApiKind, HttpApi, RestApi } from "../ir/api.ts";
import { never } from "../ir/never.ts";
import { child } from "../source/node.ts";
import type { LoadedDocument } from "../load/document.ts";
import type { Origin } from "../source/origin.ts";
import { lowerTexts } from "./authorizer.ts";
import { lowerBase, lowerSchemas } from "./base.ts";
import { cfnNumber, cfnString, upperCase } from "./cfn-value.ts";
import type { Context } from "./context.ts";
import { configValue } from "./config-value.ts";
import { countOperations, maxOperations } from "./count-operations.ts";
import { configuredHttpCors, lowerHttpCors } from "./cors/http.ts";
import { withRestCors } from "./cors/rest.ts";
import { tooManyOperations } from "./diagnostics.ts";
import { lowerDocumentation } from "./documentation.ts";
import { createModelNames } from "./model-names.ts";
import { lowerOperations } from "./operations.ts";
import { lowerPolicy } from "./policy.ts";
import { lowerGatewayResponses, lowerValidators } from "./rest.ts";
import { importRemarks } from "./remarks/remarks.ts";
import { createSchemaNames } from "./schema-names.ts";
import { withServiceRoles } from "./service-roles/service-roles.ts";
import { lowerSecuritySchemes } from "./security.ts";
import { lowerHttpSettings, lowerRestSettings } from "./settings.ts";
import { lowerWebSocket } from "./websocket/websocket-api.ts";

/**
 * The document and the configuration as one API of the given type, read the way API Gateway's own import reads them.
 *
 * Undefined for one with too many operations, which is reported. `configOrigin` is the place of the settings in their file; the
 * document's, if not given.
 */
export function lower<K extends ApiKind>(
  document: LoadedDocument,
  kind: K,
  config: Config,
  report: Report,
  configOrigin: Origin = document.root.origin,
): Extract<Api, { kind: K }> | undefined {
  const { root } = document;
  const count = countOperations(root.value);
  if (count > maxOperations) {
    report(tooManyOperations, child(root, "paths").origin, { count, limit: maxOperations });
    return undefined;
  }
  const schemas = createSchemaNames(root);
  const models = createModelNames(schemas.all.map(({ name }) => name));
  const context: Context = { document, kind, config, configOrigin, report, schemas, models };
  return lowerKind(context) as Extract<Api, { kind: K }>;
}

function lowerKind(context: Context): Api {
  switch (context.kind) {
    case "rest":
      return lowerRest(context);
    case "http":
      return lowerHttp(context);
    case "websocket":
      return lowerWebSocket(context);
    default:
      return never(context.kind);
  }
}

function lowerRest(context: Context): RestApi {
  const { document, report } = context;
  const { root } = document;
  const { endpoint } = context.config;
  const settings = lowerRestSettings(context);
  const common = lowerCommon(context);
  const { callers: operations, serviceRoles } = withServiceRoles(common.operations, context);
  return {
    kind: "rest",
    ...common,
    ...lowerSchemas(context),
    serviceRoles,
    ...withRestCors({ ...common, operations, gatewayResponses: lowerGatewayResponses(root, context) }, context),
    validators: lowerValidators(root, context),
    policy: lowerPolicy(context, settings.endpoint),
    binaryMediaTypes: lowerTexts(child(root, "x-amazon-apigateway-binary-media-types"), context),
    minimumCompressionSize:
      configValue(endpoint?.minimumCompressionSize) ??
      cfnNumber(child(root, "x-amazon-apigateway-minimum-compression-size"), report),
    apiKeySource:
      context.config.apiKeySource?.toUpperCase() ??
      upperCase(cfnString(child(root, "x-amazon-apigateway-api-key-source"), report)),
    documentation: lowerDocumentation(root, context),
    securityPolicy:
      configValue(endpoint?.securityPolicy) ?? cfnString(child(root, "x-amazon-apigateway-security-policy"), report),
    endpointAccessMode:
      endpoint?.accessMode?.toUpperCase() ??
      upperCase(cfnString(child(root, "x-amazon-apigateway-endpoint-access-mode"), report)),
    settings,
  };
}

function lowerHttp(context: Context): HttpApi {
  const common = lowerCommon(context);
  const { callers: operations, serviceRoles } = withServiceRoles(common.operations, context);
  return {
    kind: "http",
    ...common,
    operations,
    serviceRoles,
    schemas: lowerSchemas(context).schemas,
    cors: configuredHttpCors(common, context) ?? lowerHttpCors(context.document.root, context),
    settings: lowerHttpSettings(context),
  };
}

/** What REST and HTTP APIs share. */
function lowerCommon(context: Context): Omit<HttpApi, "kind" | "schemas" | "cors" | "serviceRoles" | "settings"> {
  const base = lowerBase(context);
  const security = lowerSecuritySchemes(context);
  return {
    ...base,
    securitySchemes: security.schemes,
    authorizers: security.authorizers,
    operations: lowerOperations(security, context),
    importRemarks: importRemarks(context),
  };
}
