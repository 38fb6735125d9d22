import { isObject, own, type Json, type JsonObject } from "../source/json.ts";
import { jsonMap } from "../source/json-map.ts";
import { below, type Origin } from "../source/origin.ts";

/** An API of a SAM template. */
export interface SamApi {
  readonly logicalId: string;
  readonly resourceType: string;
  readonly properties: Json | undefined;
}

/** A document with what the SAM transform adds to it, and where that comes from. */
export interface Completed {
  readonly document: Json;
  readonly made: ReadonlyMap<object, Origin>;
}

const anyMethod = "x-amazon-apigateway-any-method";

/**
 * Gives operations that have no integration the function whose event names them, as the SAM transform does: for HTTP APIs always, for
 * REST APIs where MergeDefinitions says so. Operations that only an event has are added.
 *
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-httpapi.html
 */
export function withSamEvents(document: Json, api: SamApi, resources: JsonObject, at: Origin): Completed {
  const isHttp = api.resourceType === "AWS::Serverless::HttpApi";
  const isMerged = api.resourceType === "AWS::Serverless::Api" && own(api.properties, "MergeDefinitions") === true;
  const made = new Map<object, Origin>();
  if (!isObject(document) || "Fn::Transform" in document || !(isHttp || isMerged)) return { document, made };
  let paths = own(document, "paths");
  for (const event of eventsOf(api.logicalId, isHttp ? "HttpApi" : "Api", resources, at)) {
    if (paths !== undefined && !isObject(paths)) break;
    const path = pathIn(paths, event.path);
    const item = own(paths, path) ?? {};
    // A path that stands under Fn::If is left as it is.
    if (!isObject(item) || "Fn::If" in item) continue;
    const written = own(item, event.method) ?? undefined;
    if (written !== undefined && !isObject(written)) continue;
    if (["x-amazon-apigateway-integration", "Fn::If"].some((key) => own(written, key) !== undefined)) continue;
    const integration = integrationOf(event, isHttp);
    made.set(integration, event.origin);
    const operation: JsonObject = {
      ...(path.endsWith("$default") && { isDefaultRoute: true }),
      responses: {},
      ...written,
      "x-amazon-apigateway-integration": integration,
    };
    const placed = event.condition === undefined ? operation : onlyIf(event.condition, operation);
    if (written === undefined) made.set(placed, event.origin);
    paths = replaced(paths, path, replaced(item, event.method, placed));
  }
  return { document: paths === undefined || made.size === 0 ? document : replaced(document, "paths", paths), made };
}

/** An event of a function that the API sets off. */
interface ApiEvent {
  /** `$default` for the default route. */
  readonly path: string;
  readonly method: string;
  /** What `Fn::Sub` calls the function's ARN. */
  readonly functionArn: string;
  readonly condition: string | undefined;
  readonly properties: JsonObject;
  readonly origin: Origin;
}

function eventsOf(logicalId: string, type: string, resources: JsonObject, at: Origin): ApiEvent[] {
  const reference = type === "HttpApi" ? "ApiId" : "RestApiId";
  return Object.entries(resources).flatMap(([name, resource]) => {
    if (own(resource, "Type") !== "AWS::Serverless::Function") return [];
    const properties = own(resource, "Properties");
    const events = own(properties, "Events");
    const condition = own(resource, "Condition");
    const alias = own(properties, "AutoPublishAlias");
    return Object.entries(isObject(events) ? events : {}).flatMap(([key, event]): ApiEvent[] => {
      const said = own(event, "Properties");
      if (own(event, "Type") !== type || !isObject(said)) return [];
      const target = own(said, reference);
      if (target !== logicalId && own(target, "Ref") !== logicalId) return [];
      const [path = "$default", method = "any"] = [own(said, "Path"), own(said, "Method")];
      if (typeof path !== "string" || typeof method !== "string") return [];
      return [
        {
          path,
          method: /^(?:any|x-amazon-apigateway-any-method)$/i.test(method) ? anyMethod : method.toLowerCase(),
          functionArn: typeof alias === "string" ? `${name}Alias${alias}` : `${name}.Arn`,
          condition: typeof condition === "string" ? condition : undefined,
          properties: said,
          origin: below(at, name, "Properties", "Events", key),
        },
      ];
    });
  });
}

/** The default route is called `$default` by SAM, and `/$default` by AWS. */
function pathIn(paths: Json | undefined, path: string): string {
  return path === "$default" && own(paths, path) === undefined ? "/$default" : path;
}

function integrationOf({ functionArn, properties }: ApiEvent, isHttp: boolean): JsonObject {
  const functions = "arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions";
  const timeout = own(properties, "TimeoutInMillis");
  return {
    type: "aws_proxy",
    httpMethod: "POST",
    uri: { "Fn::Sub": `${functions}/\${${functionArn}}/invocations` },
    ...(isHttp && { payloadFormatVersion: own(properties, "PayloadFormatVersion") ?? "2.0" }),
    ...(timeout !== undefined && { timeoutInMillis: timeout }),
  };
}

function onlyIf(condition: string, value: Json): JsonObject {
  return { "Fn::If": [condition, value, { Ref: "AWS::NoValue" }] };
}

/** The object with another value at a key, in its place; a name such as `__proto__` is one like any other. */
function replaced(object: JsonObject | undefined, key: string, value: Json): JsonObject {
  return jsonMap([...new Map(Object.entries(object ?? {})).set(key, value)]);
}
