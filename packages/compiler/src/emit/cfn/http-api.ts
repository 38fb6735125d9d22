import { openApiBody } from "./body/index.ts";
import { apiIds } from "./ids.ts";
import { compact } from "../../source/json-map.ts";
import type { CfnPart } from "./part.ts";
import { tagMap } from "./tags.ts";

/** The HTTP API, all of it in `Body` that OpenAPI can say: routes, integrations, authorizers, CORS. */
export const httpApi: CfnPart<"http"> = {
  feature: "api",
  apis: ["http"],
  emit: (api) => ({
    resources: [
      {
        logicalId: apiIds.http.api,
        type: "AWS::ApiGatewayV2::Api",
        properties: compact({
          Body: openApiBody(api),
          // Otherwise a failed authorizer takes its routes with it while the stack is green.
          FailOnWarnings: true,
          Tags: tagMap(api.settings.tags),
        }),
      },
    ],
  }),
};
