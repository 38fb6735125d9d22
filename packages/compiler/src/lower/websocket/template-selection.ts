import type { Cfn } from "../../ir/cfn.ts";
import { child, entries, follow, type Node } from "../../source/node.ts";
import { cfnString } from "../cfn-value.ts";
import type { Context } from "../context.ts";

/**
 * What chooses one of the templates on a WebSocket API: as written, else the one for `$default`, which the service does not take by
 * itself.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-selection-expressions.html
 */
export function lowerTemplateSelection(
  node: Node,
  templates: "requestTemplates" | "responseTemplates",
  context: Context,
): Cfn<string> | undefined {
  const written = cfnString(child(node, "templateSelectionExpression"), context.report, "verbatim");
  if (written !== undefined || context.kind !== "websocket") return written;
  return entries(follow(node, templates)).some(([key]) => key === "$default") ? "\\$default" : undefined;
}
