import { apiIds } from "../ids.ts";
import type { CfnPart } from "../part.ts";
import { printValue } from "../value.ts";
import { byLogicalId } from "./by-logical-id.ts";
import { nativeIds } from "./ids.ts";

/** The request validators. */
export const nativeValidators: CfnPart<"rest"> = {
  feature: "request-validators",
  apis: ["rest"],
  emit: ({ validators }) => ({
    resources: byLogicalId(
      validators.map((validator) => ({
        logicalId: nativeIds.validator(validator),
        type: "AWS::ApiGateway::RequestValidator",
        properties: {
          RestApiId: { Ref: apiIds.rest.api },
          Name: validator.name,
          ValidateRequestBody: printValue(validator.validatesBody),
          ValidateRequestParameters: printValue(validator.validatesParameters),
        },
      })),
    ),
  }),
};
