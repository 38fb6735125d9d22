import type { WebSocketApi } from "../../../ir/api.ts";
import type { SocketCalls } from "../../socket-calls.ts";
import type { CommonContext } from "../view/context.ts";

/** What all parts of a WebSocket API's page are made with. */
export interface SocketContext extends CommonContext {
  readonly api: WebSocketApi;
  readonly calls: SocketCalls;
  /** `wss://…`, as samples have it. */
  readonly url: string;
  /** `https://…`, where back ends send to. */
  readonly callbackUrl: string;
}
