import { apiIds } from "../ids.ts";
import type { CfnJson } from "../../../ir/cfn.ts";
import { compareText } from "../../../source/json-map.ts";
import type { CfnPart } from "../part.ts";
import { nativeIds } from "./ids.ts";
import { resourceTree } from "./resource-tree.ts";
import { whenAny } from "./when-any.ts";

/** A resource for each step of each path. */
export const nativeResources: CfnPart<"rest"> = {
  feature: "resources",
  apis: ["rest"],
  emit: (api) => {
    const steps = resourceTree(api)
      .sort((one, other) => compareText(one.path, other.path))
      .map((step) => ({ ...step, existence: whenAny(step.whens) }));
    return {
      conditions: steps.flatMap(({ existence }) => existence.definitions),
      resources: steps.map(({ path, parent, part, existence: { condition } }) => ({
        logicalId: nativeIds.resource(path),
        type: "AWS::ApiGateway::Resource",
        ...(condition !== undefined && { condition }),
        properties: { RestApiId: { Ref: apiIds.rest.api }, ParentId: resourceRef(parent), PathPart: part },
      })),
    };
  },
};

/** The id of the resource at a path. */
export function resourceRef(path: string): CfnJson {
  return path === "/" ? { "Fn::GetAtt": [apiIds.rest.api, "RootResourceId"] } : { Ref: nativeIds.resource(path) };
}
