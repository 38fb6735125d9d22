import { isObject, own, type Json, type JsonObject } from "../../../src/source/json.ts";
import { toPointer } from "../../../src/source/origin.ts";
import { carried, type Carried } from "../errors/row.ts";
import { documentOf, operation } from "./document.ts";
import type { V2Row } from "./row.ts";

const key = "x-amazon-apigateway-integration";

/** Members that a document calls otherwise than the resource. */
const names: Readonly<Record<string, string>> = {
  IntegrationType: "type",
  IntegrationUri: "uri",
  IntegrationMethod: "httpMethod",
  IntegrationHttpMethod: "httpMethod",
  CredentialsArn: "credentials",
  ContentHandlingStrategy: "contentHandling",
  IntegrationResponses: "responses",
};

/** The integration of one operation or route, as a resource of its own or as part of a method. */
export function carryIntegration({ type, given, refusal }: V2Row): Carried {
  const method = own(given, "Integration");
  const properties = isObject(method) ? method : given;
  const integration = integrationOf(properties);
  const parameters = declared(
    JSON.stringify(own(integration, "requestParameters") ?? {}) +
      JSON.stringify(own(integration, "cacheKeyParameters") ?? []),
  );
  const path = type === "websocket" ? "/$default" : ["/recorded", ...pathNames(parameters)].join("/");
  const verb = type === "websocket" ? "post" : "get";
  const one = operation(type, { [key]: integration, ...(parameters.length > 0 && { parameters }) });
  const document = documentOf(type, { paths: { [path]: { [verb]: one } } });
  const places = [toPointer(["paths", path, verb, key])];
  if (refusal === undefined || own(given, "ConnectionType") !== "VPC_LINK") return carried(document, places);
  // Of which version a link is that exists already stands nowhere; of one that the stack makes it does.
  const links = { [String(own(given, "ConnectionId"))]: { subnetIds: ["subnet-1"], securityGroupIds: ["sg-1"] } };
  return carried(document, [...places, "config/vpcLinks"], { vpcLinks: links });
}

function integrationOf(properties: JsonObject): JsonObject {
  const members = Object.entries(properties)
    .filter(([name]) => name !== "ApiId" && name !== "IntegrationId")
    .map(([name, value]): [string, Json] => {
      const written = names[name] ?? name.charAt(0).toLowerCase() + name.slice(1);
      if (name === "ResponseParameters") return [written, responseParameters(value)];
      return [written, name === "TlsConfig" ? lowerFirst(value) : value];
    });
  return Object.fromEntries(members);
}

/** `{ ResponseParameters: [{ Destination, Source }] }` by status, as a document says it. */
function responseParameters(value: Json): Json {
  const statuses = isObject(value) ? Object.entries(value) : [];
  return Object.fromEntries(
    statuses.map(([status, inner]): [string, Json] => {
      const list = own(inner, "ResponseParameters");
      const pairs = Array.isArray(list) ? (list as readonly Json[]) : [];
      return [
        status,
        Object.fromEntries(
          pairs.map((pair): [string, Json] => [String(own(pair, "Destination")), own(pair, "Source") ?? ""]),
        ),
      ];
    }),
  );
}

function lowerFirst(value: Json): Json {
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]): [string, Json] => [name.charAt(0).toLowerCase() + name.slice(1), inner]),
  );
}

/** Parameters that mappings read: in the recordings they are declared by a resource of their own. */
function declared(mappings: string): JsonObject[] {
  const uses = [...mappings.matchAll(/"method\.request\.(path|querystring|header)\.([^"]+)"/g)];
  const places = new Map(uses.map(([, place = "", name = ""]) => [`${place} ${name}`, { place, name }]));
  return [...places.values()].map(({ place, name }) => ({
    name,
    in: place === "querystring" ? "query" : place,
    required: place === "path",
    schema: { type: "string" },
  }));
}

function pathNames(parameters: readonly JsonObject[]): string[] {
  return parameters.filter((each) => own(each, "in") === "path").map((each) => `{${String(own(each, "name"))}}`);
}
