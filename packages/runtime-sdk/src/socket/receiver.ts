import type { Connection } from "./connection.ts";
import type { SocketDescriptor } from "./descriptor.ts";
import type { Outbox } from "./outbox.ts";
import type { SocketHooks } from "./options.ts";

/** What the gateway sends when it refuses a message or its back end fails. */
export interface GatewayError {
  /** `Forbidden`: no route takes the message. `Internal server error`: its integration failed. */
  readonly message: string;
  readonly connectionId: string;
  readonly requestId: string;
}

/** Ids of pushes that were taken, so that one that comes again is not taken twice. */
const remembered = 1_000;

/** Takes what a connection receives to whom it is for. */
export function createReceiver(
  { pushes, pushProperty, correlationProperty, routeProperty, confirmations }: SocketDescriptor,
  hooks: SocketHooks,
  outbox: Pick<Outbox, "answer">,
  deliver: (name: string, message: unknown) => void,
): (content: unknown, from: Connection) => void {
  const known = new Map(pushes.map((push) => [push.name, push]));
  const taken = new Set<string>();

  /** Whether it is there for the first time. */
  const take = (id: string): boolean => {
    if (taken.has(id)) return false;
    taken.add(id);
    const [oldest] = taken;
    if (taken.size > remembered && oldest !== undefined) taken.delete(oldest);
    return true;
  };

  return (content, from) => {
    const message = parse(content);
    if (message === undefined) return hooks.onUnexpected?.(content);
    const { [correlationProperty]: id, [pushProperty]: name } = message;
    if (outbox.answer(id, message)) return;
    const push = known.get(name as string);
    if (push === undefined) {
      return isGatewayError(message) ? hooks.onGatewayError?.(message) : hooks.onUnexpected?.(message);
    }
    if (push.isAcknowledged && typeof id === "string") {
      const [step] = routeProperty ?? [];
      const route = step !== undefined && confirmations !== undefined ? { [step]: confirmations } : {};
      void from.write(JSON.stringify({ ...route, [correlationProperty]: id }));
      if (!take(id)) return;
    }
    deliver(push.name, message);
  };
}

function parse(content: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof content !== "string") return undefined;
  try {
    const value: unknown = JSON.parse(content);
    return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

function isGatewayError(message: object): message is GatewayError {
  return "message" in message && "connectionId" in message && "requestId" in message;
}
