import type { Model, WebSocketApi } from "../../../ir/api.ts";
import { apiIds } from "../ids.ts";
import { boundOf } from "../../../service/limits.ts";
import { wsModelSize } from "../diagnostics.ts";
import { compact } from "../../../source/json-map.ts";
import { byLogicalId } from "../native/by-logical-id.ts";
import type { CfnPart } from "../part.ts";
import { draft4Of } from "./draft4.ts";
import { webSocketIds } from "./ids.ts";

/**
 * The models that routes use. The service knows no references between models of a WebSocket API, so that each has what it refers to.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-model.html
 */
export const webSocketModels: CfnPart<"websocket"> = {
  feature: "models",
  apis: ["websocket"],
  emit: (api, report) => {
    const limit = boundOf("modelSchemaChars", "websocket").max;
    const all = new Map(api.models.map((model) => [model.name, model]));
    return {
      resources: byLogicalId(
        usedModels(api).map((model) => {
          const schema = draft4Of(model, all);
          const chars = JSON.stringify(schema).length;
          if (chars > limit) report(wsModelSize, model.origin, { name: model.sourceName, chars, limit });
          return {
            logicalId: webSocketIds.model(model.name),
            type: "AWS::ApiGatewayV2::Model",
            properties: compact({
              ApiId: { Ref: apiIds.websocket.api },
              Name: model.name,
              ContentType: "application/json",
              Description: model.description,
              Schema: schema,
            }),
          };
        }),
      ),
    };
  },
};

function usedModels({ routes, models }: WebSocketApi): Model[] {
  const used = new Set(
    routes
      .flatMap(({ requestModels, replyModels }) => [requestModels, replyModels])
      .flatMap((selection) => selection?.models ?? [])
      .map(({ model }) => model),
  );
  return models.filter(({ name }) => used.has(name));
}
