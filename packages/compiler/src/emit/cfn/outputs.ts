import { invokeUrl } from "./execute-api.ts";
import { apiIds } from "./ids.ts";
import type { CfnPart, Output } from "./part.ts";

/** What callers and a client SDK need to know of the stack. */
export const outputs: CfnPart<"rest" | "http"> = {
  feature: "outputs",
  apis: ["rest", "http"],
  emit: (api) => {
    const url = invokeUrl(api);
    const all: Output[] = [
      { logicalId: "ApiId", description: "Id of the API", value: { Ref: apiIds[api.kind].api } },
      { logicalId: "ApiStage", description: "Name of the stage", value: { Ref: apiIds[api.kind].stage } },
      { logicalId: "ApiRegion", description: "Region that requests are signed for", value: { Ref: "AWS::Region" } },
    ];
    if (url !== undefined) all.push({ logicalId: "ApiUrl", description: "Base URL of the stage", value: url });
    return { outputs: all };
  },
};
