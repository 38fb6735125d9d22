import type { Documentation, DocumentationPart } from "../ir/api.ts";
import { isObject } from "../source/json.ts";
import { child, deref, follow, items, type Node } from "../source/node.ts";
import { cfnString } from "./cfn-value.ts";
import type { Context } from "./context.ts";
import { textOf } from "./text.ts";

/** `x-amazon-apigateway-documentation`. */
export function lowerDocumentation(root: Node, context: Context): Documentation | undefined {
  const node = child(root, "x-amazon-apigateway-documentation");
  if (!isObject(node.value)) return undefined;
  return {
    origin: node.origin,
    version: cfnString(child(node, "version"), context.report),
    parts: items(follow(node, "documentationParts")).flatMap((written) => {
      const part = deref(written);
      if (part === undefined) return [];
      return {
        origin: part.origin,
        location: lowerLocation(follow(part, "location")),
        properties: follow(part, "properties").value ?? {},
      };
    }),
  };
}

/** Types of parts that are not about a path of the API. */
const withoutPath: ReadonlySet<string> = new Set(["API", "AUTHORIZER", "MODEL"]);

/**
 * What a part is about. Where the document does not say it, the service takes the root's path, any method, and any status.
 *
 * https://docs.aws.amazon.com/apigateway/latest/api/API_DocumentationPartLocation.html
 */
function lowerLocation(node: Node): DocumentationPart["location"] {
  const type = textOf(node, "type") ?? "API";
  const hasPath = !withoutPath.has(type);
  const path = textOf(node, "path") ?? (hasPath ? "/" : undefined);
  const method = textOf(node, "method") ?? (hasPath && type !== "RESOURCE" ? "*" : undefined);
  const statusCode = textOf(node, "statusCode") ?? (type.startsWith("RESPONSE") ? "*" : undefined);
  const name = textOf(node, "name");
  return {
    type,
    ...(path !== undefined && { path }),
    ...(method !== undefined && { method }),
    ...(statusCode !== undefined && { statusCode }),
    ...(name !== undefined && { name }),
  };
}
