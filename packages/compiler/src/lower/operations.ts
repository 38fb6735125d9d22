import type { HttpMethod, Operation } from "../ir/operation.ts";
import { isObject } from "../source/json.ts";
import { assuming, child, deref, entries, noAssumptions, type Node } from "../source/node.ts";
import type { Origin } from "../source/origin.ts";
import { basePathPrefix } from "./base-path.ts";
import { lowerRequestBody, lowerResponses } from "./bodies.ts";
import { conditionAt, operationCondition, variantsOf, type Variant } from "./conditions.ts";
import type { Context } from "./context.ts";
import { withCacheKey } from "./cache-key.ts";
import { defaultIntegration } from "./default-integration.ts";
import { noPaths, unexpectedType } from "./diagnostics.ts";
import { lowerIntegration } from "./integration.ts";
import { methodOf } from "./method-keys.ts";
import { operationIdOf } from "./operation-id.ts";
import { lowerPagination } from "./pagination.ts";
import { lowerParameters } from "./parameters.ts";
import { lowerOperationSecurity, type Security } from "./security.ts";
import { lowerServiceMapping } from "./service-mapping/service-mapping.ts";
import { checkPathMember } from "./path-members.ts";
import { checkShapes } from "./shapes.ts";
import { isTrue, textOf, textsOf } from "./text.ts";

/** What stands around an operation while it is lowered. */
interface Place {
  readonly path: string;
  readonly pathOrigin: Origin;
  readonly pathItem: Node;
  readonly method: HttpMethod;
  readonly variant: Variant;
}

/** Every operation of the document, in its order; one that is written for several outcomes of conditions comes once for each. */
export function lowerOperations(security: Security, context: Context): Operation[] {
  const operations: Operation[] = [];
  const taken = new Set<string>();
  const paths = child(context.document.root, "paths");
  const prefix = basePathPrefix(context.document.root, context.config.basePath, context.report);
  for (const [key, written] of entries(paths)) {
    if (key.startsWith("x-")) continue;
    const path = prefixed(prefix, key);
    for (const variant of variantsOf(always, (assume) => conditionAt(written, assume), written, context)) {
      const pathItem = deref(assuming(written, variant.assume));
      if (pathItem?.value === undefined) continue;
      if (!isObject(pathItem.value))
        context.report(unexpectedType, pathItem.origin, { expected: "a path item object" });
      checkShapes(pathItem, "pathItem", context);
      const at = { path, pathOrigin: written.origin, pathItem };
      for (const [place, node] of operationsIn(at, variant, context)) {
        const operation = lowerOperation(node, place, taken, security, context);
        taken.add(operation.id);
        operations.push(operation);
      }
    }
  }
  if (operations.length === 0)
    context.report(noPaths, paths.value === undefined ? context.document.root.origin : paths.origin, {});
  return operations;
}

/**
 * A path that forgets its slash is imported with a remark. The default route is outside of every base path.
 *
 * https://github.com/aws/serverless-application-model/issues/2297
 */
function prefixed(prefix: string, key: string): string {
  const path = key.startsWith("/") ? key : `/${key}`;
  if (prefix === "" || path === "/$default") return path;
  return path === "/" ? prefix : prefix + path;
}

const always: Variant = { when: [], assume: noAssumptions };

function operationsIn(at: Omit<Place, "method" | "variant">, outer: Variant, context: Context): [Place, Node][] {
  const { pathItem } = at;
  return entries(pathItem).flatMap(([key, written]) => {
    const method = methodOf(key);
    if (method === undefined) {
      checkPathMember(key, written, pathItem, context);
      return [];
    }
    return variantsOf(outer, (assume) => operationCondition(written, assume), written, context).flatMap(
      (variant): [Place, Node][] => {
        // OpenAPI has no reference here, yet documents in parts are written so, and what bundles them follows it.
        const node = deref(assuming(written, variant.assume));
        if (node?.value === undefined) return [];
        if (isObject(node.value)) return [[{ ...at, method, variant }, node]];
        if (node.value !== null) context.report(unexpectedType, node.origin, { expected: "an operation object" });
        return [];
      },
    );
  });
}

function lowerOperation(
  node: Node,
  { path, pathOrigin, pathItem, method, variant }: Place,
  taken: ReadonlySet<string>,
  security: Security,
  context: Context,
): Operation {
  checkShapes(node, "operation", context);
  const operationId = textOf(node, "operationId");
  const id = operationIdOf({ operationId, method, path, when: variant.when }, taken);
  const parameters = lowerParameters(node, pathItem, path, context);
  const pagination = lowerPagination(node, parameters, context);
  const requestBody = lowerRequestBody(node, context);
  const responses = lowerResponses(node, context);
  const mapping = lowerServiceMapping(node, { parameters, pagination, requestBody, responses }, context);
  return {
    origin: node.origin,
    id,
    operationId,
    method,
    path,
    pathOrigin,
    isPreflight: false,
    isDefaultRoute: isTrue(node, "isDefaultRoute") || path === "/$default",
    when: variant.when,
    summary: textOf(node, "summary"),
    description: textOf(node, "description"),
    isDeprecated: isTrue(node, "deprecated"),
    tags: textsOf(node, "tags"),
    parameters,
    pagination,
    requestBody,
    responses: mapping?.responses ?? responses,
    ...lowerOperationSecurity(node, security, context),
    validator:
      textOf(node, "x-amazon-apigateway-request-validator") ??
      textOf(context.document.root, "x-amazon-apigateway-request-validator"),
    integration:
      lowerIntegration(node, context) ??
      withCacheKey(
        mapping?.integration ?? defaultIntegration(node, operationId ?? id, context),
        { method, path, parameters },
        context,
      ),
  };
}
