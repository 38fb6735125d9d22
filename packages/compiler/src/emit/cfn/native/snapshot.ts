import type { RestApi } from "../../../ir/api.ts";
import { compareText } from "../json-map.ts";
import { nativeIds } from "./ids.ts";
import { methodIds } from "./methods.ts";
import { nameModels } from "./model-names.ts";
import { resourceTree } from "./resource-tree.ts";

/**
 * Logical ids of all that a Deployment of the native layout is a snapshot of. It has to depend on them: made earlier, it would miss
 * what is not there yet.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-deployment.html
 */
export function snapshotIds(api: RestApi): string[] {
  return [
    ...methodIds(api),
    ...resourceTree(api).map(({ path }) => nativeIds.resource(path)),
    ...nameModels(api).all.map(({ key }) => nativeIds.model(key)),
    ...api.validators.map((validator) => nativeIds.validator(validator)),
    ...api.authorizers.map((authorizer) => nativeIds.authorizer(authorizer)),
    ...api.gatewayResponses.map((response) => nativeIds.gatewayResponse(response)),
  ].sort(compareText);
}
