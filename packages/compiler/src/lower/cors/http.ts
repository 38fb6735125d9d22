import type { HttpApi, HttpCors } from "../../ir/api.ts";
import { isObject } from "../../source/json.ts";
import { child, type Node } from "../../source/node.ts";
import { lowerTexts } from "../authorizer.ts";
import { cfnBoolean, cfnNumber } from "../cfn-value.ts";
import { below } from "../../source/origin.ts";
import type { Context } from "../context.ts";
import { allowancesFor } from "./allowances.ts";

const members = ["allowOrigins", "allowMethods", "allowHeaders", "exposeHeaders", "maxAge", "allowCredentials"];

/** `x-amazon-apigateway-cors` of an HTTP API; undefined if it has no member that the service knows. */
export function lowerHttpCors(root: Node, context: Context): HttpCors | undefined {
  const node = child(root, "x-amazon-apigateway-cors");
  if (!isObject(node.value) || !members.some((key) => child(node, key).value !== undefined)) return undefined;
  return {
    origin: node.origin,
    allowOrigins: lowerTexts(child(node, "allowOrigins"), context),
    allowMethods: lowerTexts(child(node, "allowMethods"), context),
    allowHeaders: lowerTexts(child(node, "allowHeaders"), context),
    exposeHeaders: lowerTexts(child(node, "exposeHeaders"), context),
    maxAgeSeconds: cfnNumber(child(node, "maxAge"), context.report),
    allowCredentials: cfnBoolean(child(node, "allowCredentials"), context.report),
  };
}

/** `cors` of the configuration as an HTTP API has it, which answers browsers by itself. */
export function configuredHttpCors(
  api: Pick<HttpApi, "operations" | "securitySchemes">,
  { config, configOrigin }: Context,
): HttpCors | undefined {
  if (config.cors === undefined) return undefined;
  const allowed = allowancesFor(config.cors, "http", api.operations, api.securitySchemes);
  return {
    origin: below(configOrigin, "cors"),
    allowOrigins: allowed.origins,
    allowMethods: allowed.methods,
    allowHeaders: allowed.headers,
    exposeHeaders: allowed.exposeHeaders,
    maxAgeSeconds: allowed.maxAgeSeconds,
    allowCredentials: allowed.allowsCredentials,
  };
}
