import type { Config } from "../config/config.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Api, HttpApi, RestApi, Server, Tag } from "../ir/api.ts";
import { child, entries, items, type Node } from "../source/node.ts";
import type { LoadedDocument } from "../load/document.ts";
import type { Origin } from "../source/origin.ts";
import { lowerTexts } from "./authorizer.ts";
import { cfnNumber, cfnString, upperCase } from "./cfn-value.ts";
import type { Context } from "./context.ts";
import { configValue } from "./config-value.ts";
import { countOperations, maxOperations } from "./count-operations.ts";
import { configuredHttpCors, lowerHttpCors } from "./cors/http.ts";
import { withRestCors } from "./cors/rest.ts";
import { tooManyOperations, websocketUnsupported } from "./diagnostics.ts";
import { lowerDocumentation } from "./documentation.ts";
import { lowerModel } from "./model.ts";
import { createModelNames } from "./model-names.ts";
import { lowerOperations } from "./operations.ts";
import { lowerPolicy } from "./policy.ts";
import { lowerGatewayResponses, lowerValidators } from "./rest.ts";
import { importRemarks } from "./remarks/remarks.ts";
import { lowerSchema } from "./schema.ts";
import { createSchemaNames } from "./schema-names.ts";
import { lowerSecuritySchemes } from "./security.ts";
import { checkShapes } from "./shapes.ts";
import { lowerHttpSettings, lowerRestSettings } from "./settings.ts";
import { textOf, textsOf } from "./text.ts";

/**
 * The document and the configuration as one API of the given type, read the way API Gateway's own import reads them.
 *
 * Undefined for a type that cannot be lowered, which is reported. `configOrigin` is the place of the settings in their file; the
 * document's, if not given.
 */
export function lower(
  document: LoadedDocument,
  kind: Api["kind"],
  config: Config,
  report: Report,
  configOrigin: Origin = document.root.origin,
): RestApi | HttpApi | undefined {
  const { root } = document;
  if (kind === "websocket") {
    report(websocketUnsupported, root.origin, {});
    return undefined;
  }
  const count = countOperations(root.value);
  if (count > maxOperations) {
    report(tooManyOperations, child(root, "paths").origin, { count, limit: maxOperations });
    return undefined;
  }
  const schemas = createSchemaNames(root);
  const models = createModelNames(schemas.all.map(({ name }) => name));
  const context: Context = { document, kind, config, configOrigin, report, schemas, models };
  return kind === "rest" ? lowerRest(context) : lowerHttp(context);
}

function lowerRest(context: Context): RestApi {
  const { document, report } = context;
  const { root } = document;
  const { endpoint } = context.config;
  const settings = lowerRestSettings(context);
  const common = lowerCommon(context);
  return {
    kind: "rest",
    ...common,
    ...lowerSchemas(context),
    ...withRestCors({ ...common, gatewayResponses: lowerGatewayResponses(root, context) }, context),
    validators: lowerValidators(root, context),
    policy: lowerPolicy(context, settings.endpoint.type === "private"),
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
  return {
    kind: "http",
    ...common,
    schemas: lowerSchemas(context).schemas,
    cors: configuredHttpCors(common, context) ?? lowerHttpCors(context.document.root, context),
    settings: lowerHttpSettings(context),
  };
}

/** What REST and HTTP APIs share. Schemas are left to the end, since every reference on the way adds to them. */
function lowerCommon(context: Context): Omit<HttpApi, "kind" | "schemas" | "cors" | "settings"> {
  const { document, report } = context;
  const { root } = document;
  checkShapes(root, "root", context);
  for (const server of items(child(root, "servers"))) checkShapes(server, "server", context);
  checkShapes(child(root, "components"), "components", context);
  checkShapes(child(root, "x-amazon-apigateway-documentation"), "documentation", context);
  const info = child(root, "info");
  const security = lowerSecuritySchemes(context);
  const title = cfnString(child(info, "title"), report);
  return {
    origin: root.origin,
    name: nameOf(title, context),
    title: title ?? fileName(root),
    version: cfnString(child(info, "version"), report),
    description: cfnString(child(info, "description"), report),
    servers: lowerServers(context),
    tags: lowerTags(context),
    securitySchemes: security.schemes,
    authorizers: security.authorizers,
    operations: lowerOperations(security, context),
    importRemarks: importRemarks(context),
  };
}

function lowerSchemas(context: Context): Pick<RestApi, "schemas" | "models"> {
  const schemas: RestApi["schemas"][number][] = [];
  const models: RestApi["models"][number][] = [];
  // The list grows while it is walked: a schema's references name further ones.
  for (const named of context.schemas.all) {
    schemas.push({ origin: named.node.origin, name: named.name, schema: lowerSchema(named.node, context) });
    if (context.kind === "rest") models.push(lowerModel(named, context));
  }
  return { schemas, models };
}

function nameOf(title: RestApi["title"] | undefined, { config, document }: Context): string {
  const words = config.name ?? (typeof title === "string" ? title : "");
  return toKebabCase(words) || toKebabCase(fileName(document.root)) || "api";
}

/** `Order Service (v2)` → `order-service-v2`. */
function toKebabCase(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "")
    .join("-");
}

function fileName({ origin }: Node): string {
  return origin.file.slice(origin.file.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "") || "api";
}

function lowerServers({ document, report }: Context): Server[] {
  return items(child(document.root, "servers")).flatMap((node) => {
    const url = cfnString(child(node, "url"), report, "verbatim");
    if (url === undefined) return [];
    const variables = entries(child(node, "variables")).map(([name, variable]) => ({
      name,
      default: cfnString(child(variable, "default"), report) ?? "",
      enum: textsOf(variable, "enum"),
    }));
    return { url, description: textOf(node, "description"), variables };
  });
}

function lowerTags({ document, report }: Context): Tag[] {
  return items(child(document.root, "tags")).flatMap((node) => {
    const name = textOf(node, "name");
    if (name === undefined) return [];
    const value = cfnString(child(node, "x-amazon-apigateway-tag-value"), report);
    return { name, description: textOf(node, "description"), value };
  });
}
