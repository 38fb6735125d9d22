/**
 * What became of a message. `sent`: it has left this machine, on a connection that was there; whether it arrived is known
 * of acknowledged routes alone. `unknown`: nothing came back in time, the socket was closed, or the connection ended meanwhile,
 * which is what has no reason. `failed`: it has certainly not arrived.
 */
export type SendOutcome =
  | { readonly status: "sent" | "acknowledged" }
  | { readonly status: "unknown"; readonly reason?: FailureReason }
  | { readonly status: "failed"; readonly reason: FailureReason };

/** `too-large`: the service would close the connection. `queue-full` and `timeout`: while there was no connection. */
export type FailureReason = "too-large" | "queue-full" | "timeout" | "closed";

/** A call of a two-way route that has no reply, or a socket that has no connection. */
export class SocketError extends Error {
  declare readonly name: "SocketError";
  /** Whether the message may have arrived nevertheless. */
  declare readonly isUnknown: boolean;
  /** Also the message. */
  declare readonly reason: FailureReason | "connection-lost" | "slow-consumer";

  constructor(reason: SocketError["reason"], isUnknown = false) {
    super(reason);
    Object.assign(this, { name: "SocketError", reason, isUnknown });
  }
}
