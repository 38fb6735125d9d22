import type { GatewayResponse, RequestValidator } from "../ir/api.ts";
import type { CfnJson } from "../ir/cfn.ts";
import { child, deref, entries, follow, type Node } from "../source/node.ts";
import { cfnBoolean, cfnString } from "./cfn-value.ts";
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

/** `x-amazon-apigateway-gateway-responses`. */
export function lowerGatewayResponses(root: Node, context: Context): GatewayResponse[] {
  return entries(child(root, "x-amazon-apigateway-gateway-responses")).flatMap(([type, written]) => {
    const node = deref(written);
    if (node === undefined) return [];
    return {
      origin: node.origin,
      type,
      statusCode: cfnString(child(node, "statusCode"), context.report),
      parameters: lowerMappings(follow(node, "responseParameters"), context),
      templates: lowerTemplates(follow(node, "responseTemplates"), context),
    };
  });
}

/** `x-amazon-apigateway-policy`, intrinsics in it kept. */
export function lowerPolicy(root: Node): CfnJson | undefined {
  return child(root, "x-amazon-apigateway-policy").value;
}
