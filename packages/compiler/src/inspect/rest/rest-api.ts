import type { RestApi } from "../../ir/api.ts";
import type { Json, JsonObject } from "../../source/json.ts";
import { ids } from "../ids.ts";
import { compact, unlessEmpty } from "../../source/json-map.ts";
import type { View } from "../options.ts";
import { importWarnings } from "../refusal.ts";
import { count, optional, plain, truth } from "../stack.ts";
import { policyText } from "./policy.ts";

/** What `GetRestApi` answers, its creation date left out. */
export function restApi(api: RestApi, view: View): JsonObject {
  const { fill } = view;
  const { endpoint } = api.settings;
  const type = endpointType(api, view);
  return compact({
    id: ids.api,
    name: plain(api.title, fill),
    description: optional(api.description, fill),
    // Our print has one always, since the format demands it.
    version: optional(api.version ?? (view.as === "compiled" ? "1.0" : undefined), fill),
    warnings: view.as === "aws" ? unlessEmpty(importWarnings(api)) : undefined,
    binaryMediaTypes: unlessEmpty(api.binaryMediaTypes.map((mediaType) => plain(mediaType, fill))),
    minimumCompressionSize: count(api.minimumCompressionSize, fill),
    apiKeySource: optional(api.apiKeySource, fill) ?? "HEADER",
    endpointConfiguration: compact({
      types: [type],
      ipAddressType: optional(endpoint.ipAddressType, fill) ?? (type === "PRIVATE" ? "dualstack" : "ipv4"),
      vpcEndpointIds: unlessEmpty(endpoint.vpcEndpointIds.map((id) => plain(id, fill))),
    }),
    policy: api.policy === undefined ? undefined : policyText(api.policy, view),
    tags: tagsOf(api, view),
    disableExecuteApiEndpoint: truth(endpoint.disablesExecuteApi, fill),
    rootResourceId: ids.resource("/"),
    securityPolicy: optional(api.securityPolicy, fill),
    endpointAccessMode: optional(api.endpointAccessMode, fill),
  });
}

function endpointType(api: RestApi, { as, endpointType: chosen }: View): string {
  if (as === "compiled") return api.settings.endpoint.type.toUpperCase();
  return chosen ?? "EDGE";
}

/** The import of a REST API makes no tags. */
function tagsOf(api: RestApi, { as, fill }: View): Json {
  const tags = as === "compiled" ? Object.entries(api.settings.tags) : [];
  return compact(Object.fromEntries(tags.map(([key, value]) => [key, plain(value, fill)])));
}
