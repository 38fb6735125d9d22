export { closeMeaning } from "./socket/close-meaning.ts";
export { connectUrl } from "./socket/connect-url.ts";
export type { CloseReason, Target, WebSocketConstructor, WebSocketLike } from "./socket/connection.ts";
export type { PushDescriptor, RouteDescriptor, SocketDescriptor, SocketTypes } from "./socket/descriptor.ts";
export { SocketError, type FailureReason, type SendOutcome } from "./socket/outcome.ts";
export type { GatewayError } from "./socket/receiver.ts";
export type { ReconnectOptions, SocketHooks, SocketOptions, SocketState } from "./socket/options.ts";
export { createSocket, type Push, type Socket } from "./socket/socket.ts";
