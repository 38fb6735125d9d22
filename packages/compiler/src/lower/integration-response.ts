import type { IntegrationResponse } from "../ir/integration.ts";
import { child, deref, entries, follow, type Node } from "../source/node.ts";
import { cfnString, upperCase } from "./cfn-value.ts";
import type { Context } from "./context.ts";
import { lowerMappings, lowerTemplates } from "./mappings.ts";

/**
 * How answers of the back end become responses: on REST by pattern (`responses`), on HTTP APIs by status code
 * (`responseParameters`), which map parameters only.
 */
export function lowerIntegrationResponses(integration: Node, context: Context): IntegrationResponse[] {
  return context.kind === "http" ? lowerByStatus(integration, context) : lowerByPattern(integration, context);
}

function lowerByPattern(integration: Node, context: Context): IntegrationResponse[] {
  return entries(follow(integration, "responses")).flatMap(([pattern, written]) => {
    const node = deref(written);
    if (node === undefined) return [];
    return {
      origin: node.origin,
      pattern,
      statusCode: cfnString(child(node, "statusCode"), context.report),
      parameters: lowerMappings(follow(node, "responseParameters"), context),
      templates: lowerTemplates(follow(node, "responseTemplates"), context),
      contentHandling: upperCase(cfnString(child(node, "contentHandling"), context.report)),
    };
  });
}

function lowerByStatus(integration: Node, context: Context): IntegrationResponse[] {
  return entries(follow(integration, "responseParameters")).flatMap(([pattern, written]) => {
    const node = deref(written);
    if (node === undefined) return [];
    return {
      origin: node.origin,
      pattern,
      statusCode: undefined,
      parameters: lowerMappings(node, context),
      templates: [],
      contentHandling: undefined,
    };
  });
}
