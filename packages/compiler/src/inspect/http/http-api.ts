import type { HttpApi, HttpCors } from "../../ir/api.ts";
import type { Cfn } from "../../ir/cfn.ts";
import type { Json, JsonObject } from "../../source/json.ts";
import { ids } from "../ids.ts";
import { compact, jsonMap, unlessEmpty } from "../../source/json-map.ts";
import type { View } from "../options.ts";
import { count, optional, plain, truth, type Fill } from "../stack.ts";

/** What `GetApi` answers, creation date and endpoint left out. */
export function httpApi(api: HttpApi, view: View): JsonObject {
  const { fill } = view;
  const { endpoint } = api.settings;
  return compact({
    ApiId: ids.api,
    Name: plain(api.title, fill),
    Description: optional(api.description, fill),
    Version: optional(api.version, fill),
    ProtocolType: "HTTP",
    RouteSelectionExpression: "$request.method $request.path",
    ApiKeySelectionExpression: "$request.header.x-api-key",
    CorsConfiguration: api.cors && corsConfiguration(api.cors, fill),
    DisableExecuteApiEndpoint: truth(endpoint.disablesExecuteApi, fill),
    IpAddressType: optional(endpoint.ipAddressType, fill) ?? "ipv4",
    Tags: tags(api, view),
  });
}

function corsConfiguration(cors: HttpCors, fill: Fill): JsonObject | undefined {
  const list = (values: readonly Cfn<string>[]): Json | undefined =>
    unlessEmpty(values.map((value) => plain(value, fill)));
  return compact({
    AllowOrigins: list(cors.allowOrigins),
    AllowMethods: list(cors.allowMethods),
    AllowHeaders: list(cors.allowHeaders),
    ExposeHeaders: list(cors.exposeHeaders),
    MaxAge: count(cors.maxAgeSeconds, fill),
    AllowCredentials: cors.allowCredentials === undefined ? undefined : truth(cors.allowCredentials, fill),
  });
}

/** The import makes an AWS tag of every tag of the document; our print keeps those back that say no value. */
function tags({ tags: list, settings }: HttpApi, { as, fill }: View): JsonObject {
  const written = as === "aws" ? list : list.filter(({ value }) => value !== undefined);
  const configured = as === "aws" ? [] : Object.entries(settings.tags);
  return jsonMap([
    ...new Map([
      ...written.map(({ name, value }): [string, Json] => [name, optional(value, fill) ?? ""]),
      ...configured.map(([key, value]): [string, Json] => [key, plain(value, fill)]),
    ]),
  ]);
}
