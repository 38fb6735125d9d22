import type { Api } from "../../ir/api.ts";
import type { Stage } from "../../ir/settings/stage.ts";
import { connectionsUrl, invokeUrl } from "./execute-api.ts";
import { apiIds } from "./ids.ts";
import type { CfnPart, Output } from "./part.ts";
import { idForStage, stageId } from "./stage/stages.ts";

/** What callers and a client SDK need to know of the stack. */
export const outputs: CfnPart = {
  feature: "outputs",
  apis: ["rest", "http", "websocket"],
  emit: (api) => {
    const { stage, furtherStages } = api.settings;
    return {
      outputs: [
        { logicalId: "ApiId", description: "Id of the API", value: { Ref: apiIds[api.kind].api } },
        nameOf(stage),
        { logicalId: "ApiRegion", description: "Region that requests are signed for", value: { Ref: "AWS::Region" } },
        ...urlsOf(api, stage),
        ...furtherStages.flatMap((further) => [nameOf(further), ...urlsOf(api, further)]),
      ],
    };
  },
};

function nameOf(stage: Stage): Output {
  return {
    logicalId: idForStage("ApiStage", stage),
    description: `Name of the stage${words(stage)}`,
    value: { Ref: stageId(stage) },
  };
}

function urlsOf(api: Api, stage: Stage): Output[] {
  const url = invokeUrl(api, stage);
  const callback = api.kind === "websocket" ? connectionsUrl(api, stage) : undefined;
  const outputs: Output[] = [];
  if (url !== undefined) {
    const description = `Base URL of the stage${words(stage)}`;
    outputs.push({ logicalId: idForStage("ApiUrl", stage), description, value: url });
  }
  if (callback !== undefined) {
    const description = `Endpoint of the calls that send messages to clients${words(stage)}, below /@connections`;
    outputs.push({ logicalId: idForStage("ApiConnectionsUrl", stage), description, value: callback });
  }
  return outputs;
}

/** What tells a further stage from the one that each API has. */
function words({ key }: Stage): string {
  return key === undefined ? "" : ` ${key}`;
}
