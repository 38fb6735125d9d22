import type { Caching, MethodCaching, RestStage, Throttling } from "../../../ir/settings/stage.ts";
import type { JsonObject } from "../../../source/json.ts";
import { compact, compareText, unlessEmpty } from "../../../source/json-map.ts";
import { printOptional } from "../value.ts";

/**
 * `MethodSettings` of a stage: one for all methods, and one for each that is different. An entry stands for itself, so that it says
 * again what holds for all; one without a setting is ignored by the service.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-stage-methodsetting.html
 */
export function printMethodSettings(stage: RestStage): readonly JsonObject[] | undefined {
  const all = compact({
    LoggingLevel: stage.executionLogs?.level,
    DataTraceEnabled: stage.executionLogs && stage.executionLogs.level !== "OFF" && stage.executionLogs.tracesData,
    MetricsEnabled: stage.hasDetailedMetrics || undefined,
    ...printThrottling(stage.throttling),
    ...printCaching(stage.caching),
  });
  const own = new Map<string, JsonObject>();
  for (const limits of stage.routeThrottling) {
    own.set(limits.key, { ...printThrottling(limits), ...keepUncached(limits.key, stage.caching) });
  }
  for (const caching of stage.caching?.methods ?? []) {
    own.set(caching.key, { ...own.get(caching.key), ...printCaching(caching) });
  }
  const methods = [...own]
    .sort(([one], [other]) => compareText(one, other))
    .map(([key, settings]) => ({ ...placeOf(key), ...all, ...settings }));
  const everywhere = unlessEmpty(all) && { ResourcePath: "/*", HttpMethod: "*", ...all };
  return unlessEmpty([...(everywhere === undefined ? [] : [everywhere]), ...methods]);
}

/** `GET /pets/{petId}` as the service names it: all slashes but the first are `~1`; the root is one slash. */
function placeOf(key: string): JsonObject {
  const [method = "", path = ""] = key.split(" ");
  return { ResourcePath: path === "/" ? path : `/${path.replaceAll("/", "~1")}`, HttpMethod: method };
}

/**
 * What is cached of all methods is GET alone, but an entry that says it of another method turns it on there: a limit for `POST /orders`
 * must not.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html
 */
function keepUncached(key: string, caching: Caching | undefined): JsonObject {
  return caching?.isEnabled === true && !key.startsWith("GET ") ? { CachingEnabled: false } : {};
}

function printCaching(caching: MethodCaching | undefined): JsonObject {
  return compact({
    CachingEnabled: caching?.isEnabled,
    CacheTtlInSeconds: printOptional(caching?.ttlSeconds),
    CacheDataEncrypted: caching?.isEncrypted,
  });
}

/** Limits, as stages of both versions say them. */
export function printThrottling(throttling: Throttling | undefined): JsonObject {
  return compact({
    ThrottlingRateLimit: printOptional(throttling?.requestsPerSecond),
    ThrottlingBurstLimit: printOptional(throttling?.burst),
  });
}
