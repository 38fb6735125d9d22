import type { RestApi } from "../../ir/api.ts";
import type { Json, JsonObject } from "../../source/json.ts";
import { ids } from "../ids.ts";
import { compareText } from "../../source/json-map.ts";
import type { View } from "../options.ts";
import { truth } from "../stack.ts";
import { authorizer } from "./authorizers.ts";
import { documentationParts } from "./documentation-parts.ts";
import { enforcedAuthorizers } from "./enforced.ts";
import { gatewayResponses } from "./gateway-responses.ts";
import { models } from "./models.ts";
import { resources } from "./resources.ts";
import { restApi } from "./rest-api.ts";

/** A REST API: each member is what the service's `Get…` of that name answers. */
export function restView(api: RestApi, view: View): JsonObject {
  const list = (items: readonly Json[]): JsonObject => ({ items });
  return {
    restApi: restApi(api, view),
    resources: list(resources(api, view)),
    models: list(models(api, view)),
    authorizers: list(
      [...enforcedAuthorizers(api, view)]
        .sort((one, other) => compareText(one.name, other.name))
        .map((one) => authorizer(one, view)),
    ),
    requestValidators: list(
      api.validators.map(({ name, validatesBody, validatesParameters }) => ({
        id: ids.validator(name),
        name,
        validateRequestBody: truth(validatesBody, view.fill),
        validateRequestParameters: truth(validatesParameters, view.fill),
      })),
    ),
    gatewayResponses: list(gatewayResponses(api, view)),
    documentationParts: list(documentationParts(api, view)),
  };
}
