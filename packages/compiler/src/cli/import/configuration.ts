import { compact } from "../../source/json-map.ts";
import { isObject, own, type Json, type JsonObject } from "../../source/json.ts";
import { isOwnAddress } from "./tidy.ts";

/** What an export says that belongs into the configuration. */
export function configurationOf(document: JsonObject, type: "rest" | "http"): JsonObject {
  const servers = own(document, "servers");
  const server = Array.isArray(servers)
    ? (servers as readonly Json[]).find((one) => isOwnAddress(own(one, "url")))
    : undefined;
  const stage = stageOf(document, server);
  const said =
    own(server, "x-amazon-apigateway-endpoint-configuration") ??
    own(document, "x-amazon-apigateway-endpoint-configuration");
  const vpcEndpointIds = own(said, "vpcEndpointIds");
  const isPrivate = type === "rest" && Array.isArray(vpcEndpointIds) && vpcEndpointIds.length > 0;
  const endpoint = compact({
    type: isPrivate ? "private" : undefined,
    vpcEndpointIds: isPrivate ? vpcEndpointIds : undefined,
    ipAddressType: own(said, "ipAddressType"),
    disableExecuteApi: own(said, "disableExecuteApiEndpoint") === true ? true : undefined,
  });
  return compact({
    type,
    stage: stage === undefined ? undefined : { name: stage },
    endpoint: Object.keys(endpoint).length === 0 ? undefined : endpoint,
  });
}

/** The type that an export is of. */
export function typeOf(document: JsonObject): "rest" | "http" {
  const marks = ["x-amazon-apigateway-importexport-version", "x-amazon-apigateway-cors"];
  if (marks.some((mark) => own(document, mark) !== undefined)) return "http";
  const paths = own(document, "paths");
  const operations = Object.values(isObject(paths) ? paths : {}).flatMap((item) =>
    isObject(item) ? Object.values(item) : [],
  );
  const isHttp = operations.some(
    (operation) => own(own(operation, "x-amazon-apigateway-integration"), "payloadFormatVersion") !== undefined,
  );
  return isHttp ? "http" : "rest";
}

/** The stage that was exported: the base path of the API's own address. */
function stageOf(document: JsonObject, server: Json | undefined): string | undefined {
  const variable = own(own(server, "variables"), "basePath");
  const inUrl = own(server, "url");
  const path =
    own(variable, "default") ??
    (isOwnAddress(own(document, "host")) ? own(document, "basePath") : undefined) ??
    (typeof inUrl === "string" ? /^[^:]+:\/\/[^/]+\/([^/{}]+)/.exec(inUrl)?.[1] : undefined);
  if (typeof path !== "string") return undefined;
  const name = path.replace(/^\/+|\/+$/g, "");
  return /^(?:[A-Za-z0-9_-]+|\$default)$/.test(name) ? name : undefined;
}
