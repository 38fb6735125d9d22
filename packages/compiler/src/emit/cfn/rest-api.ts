import type { RestApi } from "../../ir/api.ts";
import type { JsonObject } from "../../source/json.ts";
import { openApiBody } from "./body/index.ts";
import { apiIds } from "./ids.ts";
import { compact } from "../../source/json-map.ts";
import type { CfnPart } from "./part.ts";
import { tagList } from "./tags.ts";
import { printOptional } from "./value.ts";

/** The REST API, all of it in `Body` that OpenAPI can say. */
export const restApi: CfnPart<"rest"> = {
  feature: "api",
  apis: ["rest"],
  emit: (api) => ({
    resources: [
      {
        logicalId: apiIds.rest.api,
        type: "AWS::ApiGateway::RestApi",
        properties: compact({
          Body: openApiBody(api),
          ...endpointProperties(api),
          // What the Body does not have is gone after an update; merged, it would stay.
          Mode: "overwrite",
          FailOnWarnings: true,
          Tags: tagList(api.settings.tags),
        }),
      },
    ],
  }),
};

/**
 * The endpoint's type, which OpenAPI cannot say. The import takes it from a parameter of its own and would make an edge endpoint
 * without one; the property alone is ignored when a body is imported again.
 */
export function endpointProperties({ settings }: RestApi): JsonObject {
  const type = settings.endpoint.type.toUpperCase();
  return {
    EndpointConfiguration: compact({
      Types: [type],
      IpAddressType: printOptional(settings.endpoint.ipAddressType),
    }),
    Parameters: { endpointConfigurationTypes: type },
  };
}
