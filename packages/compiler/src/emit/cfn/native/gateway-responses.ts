import { printTemplates } from "../body/rest-integration.ts";
import { printMappings } from "../mappings.ts";
import { apiIds } from "../ids.ts";
import { compact } from "../../../source/json-map.ts";
import type { CfnPart } from "../part.ts";
import { printOptional } from "../value.ts";
import { byLogicalId } from "./by-logical-id.ts";
import { nativeIds } from "./ids.ts";

/** What the gateway answers by itself. */
export const nativeGatewayResponses: CfnPart<"rest"> = {
  feature: "gateway-responses",
  apis: ["rest"],
  emit: ({ gatewayResponses }) => ({
    resources: byLogicalId(
      gatewayResponses.map((response) => ({
        logicalId: nativeIds.gatewayResponse(response),
        type: "AWS::ApiGateway::GatewayResponse",
        properties: compact({
          RestApiId: { Ref: apiIds.rest.api },
          ResponseType: response.type,
          StatusCode: printOptional(response.statusCode),
          ResponseParameters: printMappings(response.parameters),
          ResponseTemplates: printTemplates(response.templates),
        }),
      })),
    ),
  }),
};
