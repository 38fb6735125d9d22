import type { WebSocketApi } from "../../../ir/api.ts";
import { namesItsMessage } from "../../../ir/reply.ts";
import { pascalCase } from "../names.ts";
import { declareNamed, declarePending } from "../types/declare.ts";
import { reachable } from "../types/reachable.ts";
import { schemaDoc } from "../types/schema-doc.ts";
import { placeAt, typeOf } from "../types/type-of.ts";
import { interfaceDeclaration, type Member } from "../writer/declaration.ts";
import { generic, intersection, keyword, literal, reference, union, type Type } from "../writer/type.ts";
import { addedToPushes, addedToRoute, addedUndeclared, omittedFrom } from "./added.ts";
import type { SocketPlan } from "./plan-socket.ts";

/** Declares the package's types: those of the document's schemas, and of its messages by the names of routes and pushes. */
export function declareMessages(api: WebSocketApi, plan: SocketPlan): void {
  const { scope, types, names, routes, pushes, query } = plan;
  const { declarations } = scope;
  const sent = reachable(
    [...routes.flatMap(({ route }) => route.message?.schema ?? []), ...pushes.map(({ message }) => message.schema)],
    "write",
    scope.schemas,
  );
  for (const type of types) if (type.direction === "read" || sent.has(type.schemaName)) declareNamed(type, scope);

  const declare = (name: string, members: readonly Member[], doc: string): void => {
    declarePending(scope);
    declarations.push(interfaceDeclaration(name, members, undefined, doc));
  };
  // Made once: one that has no name of its own is declared as it is made.
  const messages = routes.map(
    ({ route }) =>
      route.message && typeOf(route.message.schema, placeAt(`${pascalCase(route.id)} Message`, "write"), scope),
  );
  const payloads = routes.map(({ route, methodName }, index): Member => {
    const whole = messages[index];
    const omitted = route.message
      ? omittedFrom(route.message.schema, addedToRoute(route, api, plan.routeProperty), scope.schemas)
      : [];
    const type = whole ? without(whole, omitted) : keyword("undefined");
    return { name: methodName, isOptional: false, type, doc: docOf(route) };
  });
  declare(names.routes, payloads, "What each route takes; the SDK adds what names the route.");

  const arriving = routes.flatMap(({ route, methodName: name }, index): Member[] => {
    const id = addedUndeclared(route, api, scope.schemas);
    const message = messages[index];
    const type = id === undefined ? message : withId(message ?? keyword("unknown"), id);
    return type === undefined ? [] : [{ name, isOptional: false, type, doc: "" }];
  });
  declare(names.messages, arriving, "The same, as the back end gets it, with what the SDK added.");

  const replies = routes.flatMap(({ route, methodName }): Member[] => {
    if (route.reply === undefined || !namesItsMessage(route)) return [];
    const types = route.reply.content.map(({ schema }) =>
      typeOf(schema, placeAt(`${pascalCase(route.id)} Reply`, "read"), scope),
    );
    return [{ name: methodName, isOptional: false, type: union(types), doc: route.reply.description }];
  });
  declare(names.replies, replies, "What two-way routes answer.");

  const received = pushes.map(({ name, id, message, ...push }): Member => {
    const type = typeOf(message.schema, placeAt(`${pascalCase(id)} Push`, "read"), scope);
    return { name, isOptional: false, type, doc: docOf(push) };
  });
  declare(names.pushes, received, "What the back end sends.");

  const posted = pushes.map(({ name, id, message: { schema } }): Member => {
    const whole = typeOf(schema, placeAt(`${pascalCase(id)} Push Input`, "write"), scope);
    const type = without(whole, omittedFrom(schema, addedToPushes(api), scope.schemas));
    return { name, isOptional: false, type, doc: "" };
  });
  declare(names.pushInputs, posted, "The same, as the back end passes it; the SDK adds what says which it is.");

  declare(
    names.types,
    [
      { name: "routes", isOptional: false, type: reference(names.routes), doc: "" },
      { name: "replies", isOptional: false, type: reference(names.replies), doc: "" },
      { name: "pushes", isOptional: false, type: reference(names.pushes), doc: "" },
    ],
    "",
  );
  if (query.length === 0) return;
  const members = query.map(({ name, isRequired, description, schema }): Member => {
    const type = typeOf(schema, placeAt(`${names.query} ${pascalCase(name)}`, "write"), scope);
    return { name, isOptional: !isRequired, type, doc: description ?? schemaDoc(schema) };
  });
  declare(names.query, members, "The query that connections are made with.");
}

/** A message without the properties that the SDK adds. */
function without(type: Type, omitted: readonly string[]): Type {
  return omitted.length === 0 ? type : generic("Omit", [type, union(omitted.map(literal))]);
}

/** A message that may have an id besides. */
function withId(type: Type, id: string): Type {
  if (type.kind === "union") return union(type.of.map((one) => withId(one, id)));
  return intersection([type, generic("Partial", [generic("Record", [literal(id), keyword("string")])])]);
}

function docOf({
  summary,
  description,
  isDeprecated = false,
}: {
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly isDeprecated?: boolean;
}): string {
  return [summary, description === summary ? undefined : description, isDeprecated ? "@deprecated" : undefined]
    .filter((line) => line !== undefined && line.trim() !== "")
    .join("\n\n");
}
