import type { Documentation, GatewayResponse, RequestValidator } from "../ir/api.ts";
import type { CfnJson } from "../ir/cfn.ts";
import { isObject } from "../source/json.ts";
import { child, deref, entries, items, type Node } from "../source/node.ts";
import { cfnBoolean, cfnString } from "./cfn-value.ts";
import type { Context } from "./context.ts";
import { lowerMappings, lowerTemplates } from "./integration.ts";
import { textOf } from "./text.ts";

/** `x-amazon-apigateway-request-validators`. */
export function lowerValidators(root: Node, context: Context): RequestValidator[] {
  return entries(child(root, "x-amazon-apigateway-request-validators")).map(([name, node]) => ({
    origin: node.origin,
    name,
    validatesBody: cfnBoolean(child(node, "validateRequestBody"), context.report) ?? false,
    validatesParameters: cfnBoolean(child(node, "validateRequestParameters"), context.report) ?? false,
  }));
}

/** `x-amazon-apigateway-gateway-responses`. */
export function lowerGatewayResponses(root: Node, context: Context): GatewayResponse[] {
  return entries(child(root, "x-amazon-apigateway-gateway-responses")).flatMap(([type, written]) => {
    const node = deref(written);
    if (node === undefined) return [];
    return {
      origin: node.origin,
      type,
      statusCode: cfnString(child(node, "statusCode"), context.report),
      parameters: lowerMappings(child(node, "responseParameters"), context),
      templates: lowerTemplates(child(node, "responseTemplates"), context),
    };
  });
}

/** `x-amazon-apigateway-documentation`. */
export function lowerDocumentation(root: Node, context: Context): Documentation | undefined {
  const node = child(root, "x-amazon-apigateway-documentation");
  if (!isObject(node.value)) return undefined;
  const parts = items(child(node, "documentationParts")).map((part) => {
    const location = child(part, "location");
    const optional = (key: "path" | "method" | "statusCode" | "name"): object => {
      const text = textOf(location, key);
      return text === undefined ? {} : { [key]: text };
    };
    return {
      origin: part.origin,
      location: {
        type: textOf(location, "type") ?? "API",
        ...optional("path"),
        ...optional("method"),
        ...optional("statusCode"),
        ...optional("name"),
      },
      properties: child(part, "properties").value ?? {},
    };
  });
  return { origin: node.origin, version: cfnString(child(node, "version"), context.report), parts };
}

/** `x-amazon-apigateway-policy`, intrinsics in it kept. */
export function lowerPolicy(root: Node): CfnJson | undefined {
  return child(root, "x-amazon-apigateway-policy").value;
}
