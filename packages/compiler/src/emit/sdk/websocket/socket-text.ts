import type { WebSocketApi } from "../../../ir/api.ts";
import { runtimePackage } from "../package/runtime.ts";
import { constantDeclaration } from "../writer/constant.ts";
import { aliasDeclaration } from "../writer/declaration.ts";
import { functionDeclaration } from "../writer/function.ts";
import { importNames } from "../writer/module.ts";
import { generic, keyword, reference } from "../writer/type.ts";
import { keepAliveMessage } from "./keep-alive-message.ts";
import type { SocketPlan } from "./plan-socket.ts";

const socketEntry = `${runtimePackage}/socket`;

/** socket.ts: what the runtime needs to know of the API, and the function that makes a socket of it. */
export function socketText(
  api: WebSocketApi,
  { names, routes, pushes, query, routeProperty, scope }: SocketPlan,
): string {
  const confirmations = routes.find(({ route }) => route.key === "confirm")?.route.key;
  const isAcknowledged = pushes.some((push) => push.isAcknowledged);
  const descriptor = {
    routeProperty,
    pushProperty: api.messageDiscriminator,
    correlationProperty: api.correlationProperty,
    routes: Object.fromEntries(
      routes.map(({ route, methodName }) => [
        methodName,
        {
          key: route.key === "$default" ? undefined : route.key,
          isTwoWay: route.reply ? true : undefined,
          isAcknowledged: route.isAcknowledged || undefined,
        },
      ]),
    ),
    pushes: pushes.map((push) => ({ name: push.name, isAcknowledged: push.isAcknowledged || undefined })),
    keepAlive: api.keepAliveRoute,
    keepAliveMessage: routeProperty === undefined ? keepAliveMessage(api, scope.schemas) : undefined,
    confirmations: isAcknowledged ? confirmations : undefined,
  };
  const hasQuery = query.length > 0;
  const texts = [
    importNames([hasQuery ? "connectUrl" : [], "createSocket"].flat(), socketEntry, false) +
      importNames(["Socket", "SocketDescriptor", "SocketOptions"], socketEntry, true) +
      importNames([names.types, ...(hasQuery ? [names.query] : [])], "./types.js", true),
    constantDeclaration(names.descriptor, reference("SocketDescriptor"), descriptor, false),
    aliasDeclaration(names.socket, generic("Socket", [reference(names.types)]), ""),
    functionDeclaration(
      names.create,
      [{ name: "options", isOptional: false, type: reference("SocketOptions") }],
      reference(names.socket),
      { callee: "createSocket", types: [names.types], arguments: [names.descriptor, "options"] },
      "Makes a socket, which connects when it is told to and stays connected until it is closed.",
    ),
  ];
  if (hasQuery) {
    texts.push(
      functionDeclaration(
        names.url,
        [
          { name: "url", isOptional: false, type: keyword("string") },
          { name: "query", isOptional: false, type: reference(names.query) },
        ],
        keyword("string"),
        { callee: "connectUrl", arguments: ["url", "query"] },
        "The address of a connection, with its query: for the option `url`, best as a function, so that tokens are fresh.",
      ),
    );
  }
  return texts.join("\n");
}
