import type { Parameter } from "../ir/operation.ts";
import type { PushMessage, Route } from "../ir/websocket.ts";
import type { SdkCredential } from "./sdk-calls.ts";

/** What the generated package of a WebSocket API calls things: the emitter of the SDK says so, and documentation shows it. */
export interface SocketCalls {
  /** npm name. */
  readonly packageName: string;
  /** The function that makes a socket. */
  readonly create: string;
  /** The function that puts a query to an address; there only where connections have one. */
  readonly url: string;
  /** The function that makes what back ends send with. */
  readonly createConnections: string;
  /** What each security scheme presents; schemes with nothing to present are left out. */
  readonly credentials: ReadonlyMap<string, SdkCredential>;
  /** What the address of a connection has in its query. */
  readonly query: readonly QueryMember[];
  /** Steps to the property that names the route, which the SDK sets; undefined where the messages themselves must tell. */
  readonly routeProperty: readonly string[] | undefined;
  /** Routes that clients send to: all but those of the connection's own life. */
  readonly routes: ReadonlyMap<Route, SocketCall>;
  readonly pushes: ReadonlyMap<PushMessage, SocketPush>;
}

/** A parameter of the address that connections are made with. */
export type QueryMember = Pick<Parameter, "name" | "isRequired" | "description" | "schema">;

export interface SocketCall {
  readonly methodName: string;
  /** Properties of the message that callers do not pass, since the SDK sets them. */
  readonly omitted: readonly string[];
}

export interface SocketPush {
  /** Properties of the message that back ends do not pass, since the SDK sets them. */
  readonly omitted: readonly string[];
}
