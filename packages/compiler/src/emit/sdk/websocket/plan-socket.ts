import type { WebSocketApi } from "../../../ir/api.ts";
import type { PushMessage, Route } from "../../../ir/websocket.ts";
import type { QueryMember } from "../../socket-calls.ts";
import { createNames, pascalCase } from "../names.ts";
import { connectQuery } from "./connect-query.ts";
import { isIdentifier } from "../writer/identifier.ts";
import { createScope, type NamedType, type TypeScope } from "../types/scope.ts";

/** The names of a WebSocket package, given out in the order that keeps them the same from run to run. */
export interface SocketPlan {
  readonly scope: TypeScope;
  readonly types: readonly NamedType[];
  readonly names: SocketNames;
  /** Routes that clients send to: all but those of the connection's own life. */
  readonly routes: readonly RoutePlan[];
  readonly pushes: readonly PushMessage[];
  /** What the address of a connection has in its query. */
  readonly query: readonly QueryMember[];
  /** Steps to the property that names the route; undefined where the expression is more than one path. */
  readonly routeProperty: readonly string[] | undefined;
}

export interface RoutePlan {
  readonly route: Route;
  readonly methodName: string;
}

/** Names of what the package declares. */
export interface SocketNames {
  readonly routes: string;
  readonly replies: string;
  readonly pushes: string;
  /** Pushes as back ends send them. */
  readonly pushInputs: string;
  readonly types: string;
  readonly query: string;
  readonly descriptor: string;
  readonly socket: string;
  readonly create: string;
  readonly url: string;
  readonly connections: string;
  readonly createConnections: string;
  /** Messages as functions behind the routes get them. */
  readonly messages: string;
}

export function planSocket(api: WebSocketApi): SocketPlan {
  const names = createNames();
  const { scope, types } = createScope(api.schemas, names);
  const title = pascalCase(api.name);
  const camelTitle = title.charAt(0).toLowerCase() + title.slice(1);
  const methods = createNames();
  return {
    scope,
    types,
    names: {
      routes: names.type(`${title} Routes`),
      replies: names.type(`${title} Replies`),
      pushes: names.type(`${title} Pushes`),
      pushInputs: names.type(`${title} Push Inputs`),
      types: names.type(`${title} Types`),
      query: names.type(`${title} Query`),
      descriptor: names.value(`${camelTitle}Descriptor`),
      socket: names.type(`${title} Socket`),
      create: names.value(`create${title}Socket`),
      url: names.value(`${camelTitle}Url`),
      connections: names.type(`${title} Connections`),
      createConnections: names.value(`create${title}Connections`),
      messages: names.type(`${title} Messages`),
    },
    routes: api.routes
      .filter(({ key }) => key !== "$connect" && key !== "$disconnect")
      .map((route) => ({ route, methodName: isReservedWord(route.id) ? route.id : methods.value(route.id) })),
    pushes: api.pushes,
    query: connectQuery(api),
    routeProperty: propertyPath(api.routeSelectionExpression),
  };
}

/**
 * Whether a word is none for a variable and stands well behind a dot, as in `socket.send.default`. What has a method `then` is taken for
 * a promise, and every object has a `constructor`.
 */
function isReservedWord(id: string): boolean {
  return /^(?!then$|constructor$)[a-z]+$/.test(id) && !isIdentifier(id);
}

/** `$request.body.a.b`, or `${request.body.a.b}`, as steps; undefined for what is made of several. */
function propertyPath(expression: string): string[] | undefined {
  const path = /^\$(?:\{request\.body\.([\w.-]+)\}|request\.body\.([\w.-]+))$/.exec(expression);
  return (path?.[1] ?? path?.[2])?.split(".");
}
