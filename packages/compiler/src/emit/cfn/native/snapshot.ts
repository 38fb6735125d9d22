import type { RestApi } from "../../../ir/api.ts";
import { compareText } from "../../../source/json-map.ts";
import type { OptionalDependency, Resource } from "../part.ts";
import { nativeIds } from "./ids.ts";
import { methodExistence } from "./methods.ts";
import { nameModels } from "./model-names.ts";

/**
 * What a Deployment of the native layout depends on: all that it is a snapshot of. Made earlier, it would miss what is not there yet.
 * Resources are there before their methods.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-deployment.html
 */
export function snapshotDependencies(api: RestApi): Pick<Resource, "dependsOn" | "dependsOnOptional"> {
  const methods = methodExistence(api);
  const always = [
    ...methods.filter(({ condition }) => condition === undefined).map(({ logicalId }) => logicalId),
    ...nameModels(api).all.map(({ key }) => nativeIds.model(key)),
    ...api.validators.map((validator) => nativeIds.validator(validator)),
    ...api.authorizers.map((authorizer) => nativeIds.authorizer(authorizer)),
    ...api.gatewayResponses.map((response) => nativeIds.gatewayResponse(response)),
  ];
  const optional = methods.flatMap(({ logicalId, condition }): OptionalDependency[] =>
    condition === undefined ? [] : [{ logicalId, condition }],
  );
  return { dependsOn: always.sort(compareText), dependsOnOptional: optional };
}
