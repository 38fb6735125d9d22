import type { WebSocketApi } from "../../../ir/api.ts";
import { packageJson } from "../package/package-json.ts";
import { runtimePackage } from "../package/runtime.ts";
import { packageFiles, typesText } from "../package/files.ts";
import type { Files } from "../../file.ts";
import { connectionsText } from "./connections-text.ts";
import { declareMessages } from "./message-types.ts";
import { planSocket } from "./plan-socket.ts";
import { socketReadme } from "./readme.ts";
import { routeHandlersText } from "./route-handlers-text.ts";
import { socketText } from "./socket-text.ts";

/** A typed client of a WebSocket API as an npm package below `sdk/`, and what its back ends need. */
export async function emitSocketSdk(api: WebSocketApi): Promise<Files> {
  const plan = planSocket(api);
  declareMessages(api, plan);
  const handlers = routeHandlersText(api, plan);
  const modules: [string, string][] = [
    ["types", typesText(plan.scope.declarations)],
    ["socket", socketText(api, plan)],
    ["connections", connectionsText(api, plan)],
    ["index", 'export * from "./socket.js";\nexport type * from "./types.js";\n'],
    ...(handlers ? [["handlers", handlers.text] as [string, string]] : []),
    ["runtime", `export * from "${runtimePackage}/socket";\n`],
    ...(api.securitySchemes.some(({ isIam }) => isIam)
      ? [["sigv4", `export * from "${runtimePackage}/sigv4";\n`] as [string, string]]
      : []),
  ];
  return new Map([
    ["sdk/package.json", packageJson(api)],
    ["sdk/README.md", await socketReadme(api, plan, handlers?.example)],
    ...(await packageFiles(modules, api.settings.sdk.target)),
  ]);
}
