import type { CachingConfig } from "../config/settings/stage.ts";
import type { Integration } from "../ir/integration.ts";
import type { Operation } from "../ir/operation.ts";
import type { Context } from "./context.ts";

/**
 * An integration that the compiler makes, with the parameters of a cached operation in the key of the cache: the service tells
 * answers apart by nothing else, not even by what stands in the path, and the document has no place to say it.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html
 */
export function withCacheKey<T extends Integration>(
  integration: T | undefined,
  operation: Pick<Operation, "method" | "path" | "parameters">,
  { config, kind }: Context,
): T | undefined {
  if (integration === undefined || kind !== "rest") return integration;
  const stages = [config.stage, ...Object.values(config.stages ?? {})];
  if (!stages.some((stage) => isCached(operation, stage?.caching))) return integration;
  const cacheKeyParameters = operation.parameters.flatMap(({ name, in: location }) => {
    if (location !== "path" && location !== "query") return [];
    return `method.request.${location === "path" ? "path" : "querystring"}.${name.replace(/\+$/, "")}`;
  });
  return { ...integration, cacheKeyParameters };
}

/** The service caches GET alone, unless other methods are named. */
function isCached({ method, path }: Pick<Operation, "method" | "path">, caching: CachingConfig | undefined): boolean {
  if (caching === undefined) return false;
  const named = caching.methods?.[`${method.toUpperCase()} ${path}`]?.enabled;
  return named ?? (method === "get" && caching.enabled !== false);
}
