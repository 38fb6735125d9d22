import type { ConfigValue } from "../config/config-value.ts";
import type { GatewayResponseConfig } from "../config/settings/gateway-responses.ts";
import type { GatewayResponse, RequestValidator } from "../ir/api.ts";
import { child, deref, entries, follow, type Node } from "../source/node.ts";
import { below } from "../source/origin.ts";
import { cfnBoolean, cfnString } from "./cfn-value.ts";
import { configString, configValue } from "./config-value.ts";
import type { Context } from "./context.ts";
import { lowerMappings, lowerTemplates } from "./mappings.ts";

/** `x-amazon-apigateway-request-validators`. */
export function lowerValidators(root: Node, context: Context): RequestValidator[] {
  return entries(child(root, "x-amazon-apigateway-request-validators")).flatMap(([name, written]) => {
    const node = deref(written);
    if (node === undefined) return [];
    return {
      origin: node.origin,
      name,
      validatesBody: cfnBoolean(child(node, "validateRequestBody"), context.report) ?? false,
      validatesParameters: cfnBoolean(child(node, "validateRequestParameters"), context.report) ?? false,
    };
  });
}

/** `x-amazon-apigateway-gateway-responses`, and those of the configuration in place of the same ones. */
export function lowerGatewayResponses(root: Node, context: Context): GatewayResponse[] {
  const configured = context.config.gatewayResponses ?? {};
  const written = entries(child(root, "x-amazon-apigateway-gateway-responses")).flatMap(([type, reference]) => {
    const node = deref(reference);
    if (node === undefined || Object.hasOwn(configured, type)) return [];
    return {
      origin: node.origin,
      type,
      statusCode: cfnString(child(node, "statusCode"), context.report),
      parameters: lowerMappings(follow(node, "responseParameters"), context),
      templates: lowerTemplates(follow(node, "responseTemplates"), context),
    };
  });
  return [...written, ...Object.entries(configured).map(([type, each]) => configuredResponse(type, each, context))];
}

function configuredResponse(type: string, written: GatewayResponseConfig, { configOrigin }: Context): GatewayResponse {
  const origin = below(configOrigin, "gatewayResponses", type);
  const { statusCode, responseParameters = {}, responseTemplates = {} } = written;
  return {
    origin,
    type,
    statusCode: typeof statusCode === "number" ? String(statusCode) : configValue(statusCode as ConfigValue<string>),
    parameters: Object.entries(responseParameters).map(([target, source]) => ({
      origin: below(origin, "responseParameters", target),
      target,
      source: configString(source),
    })),
    templates: Object.entries(responseTemplates).map(([key, text]) => ({
      origin: below(origin, "responseTemplates", key),
      key,
      text: configString(text),
    })),
  };
}
