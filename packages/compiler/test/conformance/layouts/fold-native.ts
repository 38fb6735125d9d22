import { isDeepStrictEqual } from "node:util";
import { isObject, type Json, type JsonObject } from "../../../src/source/json.ts";
import {
  at,
  canonicalModelName,
  canonicalSchema,
  createCollector,
  integrationWithDefaults,
  itemsOf,
  membersOf,
  said,
  text,
  texts,
  type CanonicalApi,
  type Collector,
} from "./canonical.ts";

/** What a reference to a resource of the template stands as, once intrinsics are filled in. */
export function referenceMark(id: string): string {
  return `«${id}»`;
}

/**
 * A REST API as the resources of a template say it, read by CloudFormation's documentation of each.
 *
 * @param resources those that exist, intrinsics filled in, references to each other as {@link referenceMark}
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_ApiGateway.html
 */
export function foldNative(resources: JsonObject): CanonicalApi {
  const collector = createCollector();
  const read = createReader(resources);
  for (const [id, resource] of Object.entries(resources)) {
    const properties = at(resource, "Properties");
    switch (text(resource, "Type")) {
      case "AWS::ApiGateway::RestApi":
        foldApi(properties, collector);
        break;
      case "AWS::ApiGateway::Resource":
        collector.add("resource", read.pathOf(referenceMark(id)), {});
        break;
      case "AWS::ApiGateway::Method":
        foldMethod(properties, read, collector);
        break;
      case "AWS::ApiGateway::Model":
        collector.add("model", text(properties, "Name") ?? "", { schema: read.schemaOf(properties) });
        break;
      case "AWS::ApiGateway::Authorizer":
        foldAuthorizer(properties, collector);
        break;
      case "AWS::ApiGateway::RequestValidator":
        collector.add("validator", text(properties, "Name") ?? "", {
          body: text(properties, "ValidateRequestBody") ?? "false",
          parameters: text(properties, "ValidateRequestParameters") ?? "false",
        });
        break;
      case "AWS::ApiGateway::GatewayResponse":
        collector.add("gateway response", text(properties, "ResponseType") ?? "", {
          status: text(properties, "StatusCode"),
          parameters: texts(at(properties, "ResponseParameters")),
          templates: texts(at(properties, "ResponseTemplates")),
        });
        break;
      case "AWS::ApiGateway::DocumentationPart": {
        const location = ["Type", "Path", "Method", "StatusCode", "Name"].map(
          (key) => text(properties, "Location", key) ?? "-",
        );
        const said = JSON.parse(text(properties, "Properties") ?? "{}") as Json;
        collector.add("documentation", location.join(" "), { properties: said });
        break;
      }
      default:
    }
  }
  return collector.found;
}

/** Looks up what resources refer to. */
interface Reader {
  pathOf(mark: string): string;
  /** The `Name` of the resource that a mark stands for. */
  nameOf(mark: string | undefined): string | undefined;
  schemaOf(model: Json | undefined): Json;
}

function createReader(resources: JsonObject): Reader {
  const propertiesOf = (mark: string): Json | undefined => {
    const id = /^«(.*)»$/.exec(mark)?.[1];
    if (id === undefined || !Object.hasOwn(resources, id)) throw new Error(`${mark} refers to nothing that exists`);
    return at(resources, id, "Properties");
  };
  const pathOf = (mark: string): string => {
    if (mark.endsWith(".RootResourceId»")) return "/";
    const properties = propertiesOf(mark);
    const above = pathOf(text(properties, "ParentId") ?? "");
    return `${above === "/" ? "" : above}/${text(properties, "PathPart") ?? ""}`;
  };
  const nameOf = (mark: string | undefined): string | undefined =>
    mark === undefined ? undefined : text(propertiesOf(mark), "Name");
  const modelIn =
    (definitions: Json | undefined) =>
    (reference: string): Json => {
      const [, local] = /^#\/definitions\/(.*)$/.exec(reference) ?? [];
      if (local !== undefined) {
        if (at(definitions, local) === undefined) throw new Error(`${reference} refers to nothing`);
        return { model: canonicalModelName(local) };
      }
      const url = /^https:\/\/apigateway\.amazonaws\.com\/restapis\/«\w+»\/models\/(«\w+»)$/;
      const [, mark] = url.exec(reference) ?? [];
      if (mark === undefined) throw new Error(`${reference} is not the URL of a model`);
      return { model: nameOf(mark) ?? null };
    };
  const schemaOf = (model: Json | undefined): Json => {
    const schema = at(model, "Schema") ?? {};
    const definitions = at(schema, "definitions");
    // Copies of models that refer to each other say what those say.
    for (const [name, copy] of membersOf(definitions)) {
      const original = Object.values(resources).find(
        (other) => text(other, "Properties", "Name") === canonicalModelName(name),
      );
      const said = at(original, "Properties", "Schema") ?? {};
      const there = canonicalSchema(withoutDefinitions(said), modelIn(at(said, "definitions")));
      if (!isDeepStrictEqual(canonicalSchema(copy, modelIn(definitions)), there)) {
        throw new Error(`the definition ${name} is not what the model says`);
      }
    }
    return canonicalSchema(withoutDefinitions(schema), modelIn(definitions));
  };
  return { pathOf, nameOf, schemaOf };
}

function withoutDefinitions(schema: Json): Json {
  if (!isObject(schema)) return schema;
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== "definitions"));
}

function foldApi(properties: Json | undefined, { add }: Collector): void {
  add("api", text(properties, "Name") ?? "", {
    description: text(properties, "Description"),
    version: text(properties, "Version"),
    types: at(properties, "EndpointConfiguration", "Types"),
    ipAddressType: at(properties, "EndpointConfiguration", "IpAddressType"),
    vpcEndpointIds: at(properties, "EndpointConfiguration", "VpcEndpointIds"),
    isExecuteApiOff: text(properties, "DisableExecuteApiEndpoint") ?? "false",
    apiKeySource: text(properties, "ApiKeySourceType") ?? "HEADER",
    binaryMediaTypes: at(properties, "BinaryMediaTypes"),
    minimumCompressionSize: text(properties, "MinimumCompressionSize"),
    policy: at(properties, "Policy"),
    securityPolicy: text(properties, "SecurityPolicy"),
    accessMode: text(properties, "EndpointAccessMode"),
    tags: at(properties, "Tags"),
  });
}

function foldAuthorizer(properties: Json | undefined, { add }: Collector): void {
  add("authorizer", text(properties, "Name") ?? "", {
    type: text(properties, "Type"),
    authType: text(properties, "AuthType"),
    uri: text(properties, "AuthorizerUri"),
    credentials: text(properties, "AuthorizerCredentials"),
    sources: text(properties, "IdentitySource"),
    expression: text(properties, "IdentityValidationExpression"),
    ttl: text(properties, "AuthorizerResultTtlInSeconds"),
    pools: at(properties, "ProviderARNs"),
    jwt: lowerMembers(at(properties, "JwtConfiguration")),
  });
}

/** Members as the service's API writes them: `Issuers` is `issuers`. */
function lowerMembers(json: Json | undefined): Json | undefined {
  if (Array.isArray(json)) return (json as readonly Json[]).map((item) => lowerMembers(item) ?? null);
  if (!isObject(json)) return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [
      key.charAt(0).toLowerCase() + key.slice(1),
      lowerMembers(value) ?? null,
    ]),
  );
}

function foldMethod(properties: Json | undefined, read: Reader, { add }: Collector): void {
  const models = (uses: Json | undefined): JsonObject =>
    Object.fromEntries(membersOf(uses).map(([type, mark]) => [type, { model: read.nameOf(text(mark)) ?? null }]));
  const path = read.pathOf(text(properties, "ResourceId") ?? "");
  add("method", `${text(properties, "HttpMethod") ?? ""} ${path}`, {
    authorization: text(properties, "AuthorizationType"),
    isKeyRequired: text(properties, "ApiKeyRequired") === "true",
    authorizer: read.nameOf(text(properties, "AuthorizerId")),
    scopes: at(properties, "AuthorizationScopes"),
    name: text(properties, "OperationName"),
    validator: read.nameOf(text(properties, "RequestValidatorId")),
    parameters: Object.fromEntries(
      membersOf(at(properties, "RequestParameters")).map(([name, isRequired]) => [
        name.replace(/^method\.request\.(\w+)\./, "$1 "),
        text(isRequired) ?? "",
      ]),
    ),
    models: models(at(properties, "RequestModels")),
    responses: Object.fromEntries(
      itemsOf(at(properties, "MethodResponses")).map((response) => [
        text(response, "StatusCode") ?? "",
        said({
          headers: Object.fromEntries(
            membersOf(at(response, "ResponseParameters")).map(([name, isRequired]) => [
              name.replace(/^method\.response\.header\./, ""),
              text(isRequired) ?? "",
            ]),
          ),
          models: models(at(response, "ResponseModels")),
        }),
      ]),
    ),
    integration: foldIntegration(at(properties, "Integration")),
  });
}

function foldIntegration(written: Json | undefined): JsonObject | undefined {
  if (!isObject(written)) return undefined;
  const responses = itemsOf(at(written, "IntegrationResponses")).map((response): [string, JsonObject] => [
    text(response, "StatusCode") ?? "",
    said({
      pattern: text(response, "SelectionPattern"),
      parameters: texts(at(response, "ResponseParameters")),
      templates: texts(at(response, "ResponseTemplates")),
      contentHandling: text(response, "ContentHandling"),
    }),
  ]);
  if (new Set(responses.map(([status]) => status)).size < responses.length) throw new Error("a status is there twice");
  return integrationWithDefaults(
    said({
      type: text(written, "Type"),
      method: text(written, "IntegrationHttpMethod"),
      uri: text(written, "Uri"),
      connectionType: text(written, "ConnectionType"),
      connectionId: text(written, "ConnectionId"),
      target: text(written, "IntegrationTarget"),
      credentials: text(written, "Credentials"),
      passthroughBehavior: text(written, "PassthroughBehavior"),
      contentHandling: text(written, "ContentHandling"),
      timeout: text(written, "TimeoutInMillis"),
      cacheNamespace: text(written, "CacheNamespace"),
      cacheKeys: at(written, "CacheKeyParameters"),
      transfer: text(written, "ResponseTransferMode"),
      parameters: texts(at(written, "RequestParameters")),
      templates: texts(at(written, "RequestTemplates")),
      responses: Object.fromEntries(responses),
    }),
  );
}
