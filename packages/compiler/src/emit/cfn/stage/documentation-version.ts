import type { RestApi } from "../../../ir/api.ts";
import type { RestStage } from "../../../ir/settings/stage.ts";
import { canonicalJson } from "../canonical-json.ts";
import { apiIds } from "../ids.ts";
import { logicalId } from "../logical-id.ts";
import { nativeIds } from "../native/ids.ts";
import type { CfnPart, Resource } from "../part.ts";
import { printValue } from "../value.ts";
import { stagesOf } from "./stages.ts";

/**
 * Versions of the documentation that stages show: snapshots of all its parts, so they are made after them.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-documentationversion.html
 */
export const documentationVersions: CfnPart<"rest"> = {
  feature: "documentation-version",
  apis: ["rest"],
  emit: (api) => ({
    resources: [
      ...new Map(stagesOf(api).flatMap((stage) => printVersion(api, stage).map((it) => [it.logicalId, it]))).values(),
    ],
  }),
};

function printVersion(api: RestApi, stage: RestStage): Resource[] {
  const id = documentationVersionId(stage);
  if (id === undefined || stage.documentationVersion === undefined) return [];
  const parts = api.settings.layout === "native" ? (api.documentation?.parts ?? []) : [];
  return [
    {
      logicalId: id,
      type: "AWS::ApiGateway::DocumentationVersion",
      dependsOn: parts.map((part) => nativeIds.documentationPart(part)),
      properties: {
        RestApiId: { Ref: apiIds.rest.api },
        DocumentationVersion: printValue(stage.documentationVersion),
      },
    },
  ];
}

/** Logical id of the version that a stage shows; undefined if it shows none. A version never changes, so its name is its key. */
export function documentationVersionId({ documentationVersion: version }: RestStage): string | undefined {
  if (version === undefined) return undefined;
  return logicalId("DocumentationVersion", [
    typeof version === "string" ? version : canonicalJson(printValue(version)),
  ]);
}
