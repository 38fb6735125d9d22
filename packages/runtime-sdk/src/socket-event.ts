import type { JsonText } from "./proxy-event.ts";

type Texts = Readonly<Record<string, string | undefined>>;

/**
 * What Lambda is invoked with by a proxy integration of a WebSocket API's route.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-routes-integrations.html
 */
export interface RouteEvent<Message> {
  readonly requestContext: RouteContext;
  readonly body?: JsonText<Message>;
  readonly isBase64Encoded: boolean;
}

/** The event of `$connect`: the one request that has headers and a query. */
export interface ConnectEvent<Query> {
  readonly requestContext: RouteContext;
  readonly headers: Texts;
  readonly multiValueHeaders: Readonly<Record<string, readonly string[] | undefined>>;
  /** Left out if there is none. */
  readonly queryStringParameters?: Query & Texts;
  readonly multiValueQueryStringParameters?: Readonly<Record<string, readonly string[] | undefined>>;
  readonly isBase64Encoded: boolean;
}

export interface RouteContext {
  readonly routeKey: string;
  readonly eventType: "CONNECT" | "MESSAGE" | "DISCONNECT";
  /** What `connections.post` takes; a client that reconnects has another. */
  readonly connectionId: string;
  /** Milliseconds since the epoch. */
  readonly connectedAt: number;
  readonly requestId: string;
  readonly messageId?: string;
  readonly apiId: string;
  readonly stage: string;
  readonly domainName: string;
  readonly authorizer?: Readonly<Record<string, unknown>>;
  readonly identity: { readonly sourceIp: string; readonly [key: string]: unknown };
  /** On `$disconnect`, which comes if it can. */
  readonly disconnectStatusCode?: number;
  readonly disconnectReason?: string;
  readonly [key: string]: unknown;
}

/** What a route's function answers. The body reaches the client of two-way routes alone. */
export interface RouteResponse<Reply> {
  readonly statusCode: number;
  /** On `$connect`: `Sec-WebSocket-Protocol`, the subprotocol that was chosen. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: JsonText<Reply | undefined>;
}

/** The Lambda function behind a route. */
export type SocketRouteHandler<Message, Reply> = (
  event: RouteEvent<Message>,
  context?: unknown,
) => Promise<RouteResponse<Reply>>;

/** The Lambda function behind `$connect`: any status but 2xx refuses the connection. */
export type SocketConnectHandler<Query> = (
  event: ConnectEvent<Query>,
  context?: unknown,
) => Promise<RouteResponse<undefined>>;
