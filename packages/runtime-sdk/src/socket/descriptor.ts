/** What a socket knows of a WebSocket API; generated, one constant an API. */
export interface SocketDescriptor {
  /** Steps to the property that names a message's route; absent where the messages themselves must tell. */
  readonly routeProperty?: readonly string[];
  /** Property of a push that says which it is. */
  readonly pushProperty: string;
  /** Property by which a reply or a confirmation finds its message. */
  readonly correlationProperty: string;
  /** By the name of their methods. */
  readonly routes: Readonly<Record<string, RouteDescriptor>>;
  readonly pushes: readonly PushDescriptor[];
  /** Key of the route that keeps a connection from being closed as idle. */
  readonly keepAlive?: string;
  /** What it is sent; absent where the route's name says all. */
  readonly keepAliveMessage?: object;
  /** Key of the route that confirmations of pushes go to; without it they have none, and reach `$default`. */
  readonly confirmations?: string;
}

export interface RouteDescriptor {
  /** Absent for `$default`, whose messages name none. */
  readonly key?: string;
  /** The route answers each message. */
  readonly isTwoWay?: true;
  /** The back end confirms each message, so that it is sent again until it does. */
  readonly isAcknowledged?: true;
}

export interface PushDescriptor {
  /** On the wire. */
  readonly name: string;
  /** The client confirms each message; the back end may send it again until it does. */
  readonly isAcknowledged?: true;
}

/** Types of a WebSocket API's messages, which only a generated client knows. */
export interface SocketTypes {
  /** Payloads by route. */
  readonly routes: object;
  /** Replies by two-way route. */
  readonly replies: object;
  /** Messages by push. */
  readonly pushes: object;
}
