import type { WebSocketApi } from "../../../ir/api.ts";
import { pascalCase } from "../names.ts";
import { runtimePackage } from "../package/runtime.ts";
import { aliasDeclaration } from "../writer/declaration.ts";
import { importNames } from "../writer/module.ts";
import { string } from "../writer/string.ts";
import { generic, keyword, reference, type Type } from "../writer/type.ts";
import { addedUndeclared } from "./added.ts";
import type { SocketPlan } from "./plan-socket.ts";

/** A module, and the first type that it declares, to show in examples. */
interface HandlersModule {
  readonly text: string;
  readonly example: string;
}

/** handlers.ts: the type of the Lambda function behind each route with a proxy integration; undefined if there is none. */
export function routeHandlersText(
  api: WebSocketApi,
  { scope, names, routes, query }: SocketPlan,
): HandlersModule | undefined {
  const entry = `${runtimePackage}/handlers`;
  const handled = api.routes.filter(({ integration }) => integration?.kind === "lambda" && integration.isProxy);
  if (handled.length === 0) return undefined;
  const used = new Set<string>();
  const imported = new Set<string>();
  const member = (owner: string, name: string): Type => {
    imported.add(owner);
    return reference(`${owner}[${string(name)}]`);
  };
  const declared = handled.map((route) => {
    const name = scope.names.type(`${pascalCase(route.id)} Handler`);
    const doc = `The Lambda function behind the route \`${route.key}\`.`;
    if (route.key === "$connect") {
      used.add("SocketConnectHandler");
      if (query.length > 0) imported.add(names.query);
      const type =
        query.length > 0
          ? generic("Partial", [generic("Record", [reference(`keyof ${names.query}`), keyword("string")])])
          : keyword("unknown");
      return { name, text: aliasDeclaration(name, generic("SocketConnectHandler", [type]), doc) };
    }
    used.add("SocketRouteHandler");
    const plan = routes.find((each) => each.route === route);
    const hasMessage = route.message !== undefined || addedUndeclared(route, api, scope.schemas) !== undefined;
    const message = plan && hasMessage ? member(names.messages, plan.methodName) : keyword("unknown");
    const reply = plan && route.reply ? member(names.replies, plan.methodName) : keyword("unknown");
    return { name, text: aliasDeclaration(name, generic("SocketRouteHandler", [message, reply]), doc) };
  });
  return {
    text: [
      importNames(used, entry, true) + importNames(imported, "./types.js", true),
      `export { bodyOf, respond } from ${string(entry)};\n`,
      ...declared.map(({ text }) => text),
    ].join("\n"),
    example: declared[0]?.name ?? "",
  };
}
