import type { WebSocketApi } from "../../../ir/api.ts";
import { runtimePackage } from "../package/runtime.ts";
import { aliasDeclaration } from "../writer/declaration.ts";
import { functionDeclaration } from "../writer/function.ts";
import { importNames } from "../writer/module.ts";
import { string } from "../writer/string.ts";
import { generic, reference } from "../writer/type.ts";
import type { SocketPlan } from "./plan-socket.ts";

/** connections.ts: for back ends, which send pushes over `@connections`. */
export function connectionsText(api: WebSocketApi, { names }: SocketPlan): string {
  const entry = `${runtimePackage}/connections`;
  return [
    importNames(["createConnections"], entry, false) +
      importNames(["Connections", "ConnectionsOptions"], entry, true) +
      importNames([names.pushInputs], "./types.js", true),
    aliasDeclaration(names.connections, generic("Connections", [reference(names.pushInputs)]), ""),
    functionDeclaration(
      names.createConnections,
      [{ name: "options", isOptional: false, type: reference("ConnectionsOptions") }],
      reference(names.connections),
      {
        callee: "createConnections",
        types: [names.pushInputs],
        arguments: [string(api.messageDiscriminator), "options", string(api.correlationProperty)],
      },
      "Sends pushes to connected clients. Its role needs execute-api:ManageConnections.",
    ),
  ].join("\n");
}
