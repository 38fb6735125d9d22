import type { Api } from "../ir/api.ts";
import { never } from "../ir/never.ts";
import type { JsonObject } from "../source/json.ts";
import { httpView } from "./http/view.ts";
import { viewOf, type InspectOptions } from "./options.ts";
import { restView } from "./rest/view.ts";
import { webSocketView } from "./websocket/view.ts";

/**
 * An API as the service shows it after an import, in the members and nesting of its own `Get…` answers: REST as
 * https://docs.aws.amazon.com/apigateway/latest/api/API_Operations.html names them, HTTP as the SDKs name those of
 * https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/resources.html.
 *
 * Lists are sorted by name or path, ids say what they stand for, and there are no dates: equal APIs give equal views.
 */
export function inspectApi(api: Api, options: InspectOptions): JsonObject {
  const view = viewOf(options);
  switch (api.kind) {
    case "rest":
      return restView(api, view);
    case "http":
      return httpView(api, view);
    case "websocket":
      return webSocketView(api, view);
    default:
      return never(api);
  }
}
