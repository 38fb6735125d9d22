import type { IntegrationResponse } from "../ir/integration.ts";
import { child, deref, entries, follow, type Node } from "../source/node.ts";
import { cfnString, upperCase } from "./cfn-value.ts";
import type { Context } from "./context.ts";
import { lowerMappings, lowerTemplates } from "./mappings.ts";
import { responseKey } from "./websocket/diagnostics.ts";
import { lowerTemplateSelection } from "./websocket/template-selection.ts";

/**
 * How answers of the back end become responses: on REST and WebSocket APIs by pattern (`responses`), on HTTP APIs by status code
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
      pattern: context.kind === "websocket" ? webSocketKey(pattern, node, context) : pattern,
      statusCode: cfnString(child(node, "statusCode"), context.report),
      parameters: lowerMappings(follow(node, "responseParameters"), context),
      templates: lowerTemplates(follow(node, "responseTemplates"), context),
      contentHandling: upperCase(cfnString(child(node, "contentHandling"), context.report)),
      templateSelectionExpression: lowerTemplateSelection(node, "responseTemplates", context),
    };
  });
}

/**
 * The key of a response as a WebSocket API has it, `$default` or a regular expression between slashes; REST's form is taken too.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-integration-responses.html
 */
function webSocketKey(pattern: string, { origin }: Node, { report }: Context): string {
  if (pattern === "default" || pattern === "$default") return "$default";
  if (/^\/.*\/$/s.test(pattern)) return pattern;
  report(responseKey, origin, { pattern });
  return `/${pattern}/`;
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
      templateSelectionExpression: undefined,
    };
  });
}
