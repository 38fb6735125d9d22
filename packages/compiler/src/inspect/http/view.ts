import type { HttpApi } from "../../ir/api.ts";
import type { Json, JsonObject } from "../../source/json.ts";
import { compareText } from "../../source/json-map.ts";
import type { View } from "../options.ts";
import { httpAuthorizer } from "./authorizers.ts";
import { httpApi } from "./http-api.ts";
import { integrationsOf } from "./integrations.ts";
import { routes } from "./routes.ts";

/** An HTTP API: each member is what the service's `Get…` of that name answers. */
export function httpView(api: HttpApi, view: View): JsonObject {
  const list = (items: readonly Json[]): JsonObject => ({ Items: items });
  const authorizers = [...api.authorizers].sort((one, other) => compareText(one.name, other.name));
  return {
    api: httpApi(api, view),
    routes: list(routes(api, view)),
    integrations: list(integrationsOf(api, view).items),
    authorizers: list(authorizers.flatMap((one) => httpAuthorizer(one, view) ?? [])),
  };
}
