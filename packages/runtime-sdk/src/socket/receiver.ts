import type { Connection } from "./connection.ts";
import type { SocketDescriptor } from "./descriptor.ts";
import { messageText } from "./message-text.ts";
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
  descriptor: SocketDescriptor,
  hooks: SocketHooks,
  outbox: Pick<Outbox, "answer">,
  deliver: (name: string, message: unknown) => void,
): (content: unknown, from: Connection) => void {
  const { pushes, pushProperty, correlationProperty, confirmations } = descriptor;
  const taken = new Set<string>();
  const onOther = (content: unknown, from: Connection): void => {
    // It may be what the route that keeps a connection from being idle answers: that has no id.
    if (!from.pingedAt) hooks.onUnexpected?.(content);
    from.pingedAt = 0;
  };

  return (content, from) => {
    const message = parse(content);
    if (!message) return onOther(content, from);
    const { [correlationProperty]: id, [pushProperty]: name } = message;
    const isAnswer = outbox.answer(id, message);
    const push = pushes.find((each) => each.name === name);
    if (!push) {
      if (isAnswer) return;
      return isGatewayError(message) ? hooks.onGatewayError?.(message) : onOther(message, from);
    }
    // A push may be an answer too; whoever listens to it is told then as well.
    if (push.isAcknowledged && (id ?? false) !== false) {
      void from.write(messageText(descriptor, confirmations, undefined, id));
      const { size } = taken;
      if (taken.add(JSON.stringify([name, id])).size === size) return;
      if (size === remembered) taken.delete(taken.values().next().value as string);
    }
    deliver(push.name, message);
  };
}

function parse(content: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof content !== "string") return undefined;
  try {
    const value: unknown = JSON.parse(content);
    return Object(value) === value ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

function isGatewayError(message: object): message is GatewayError {
  return "message" in message && "connectionId" in message && "requestId" in message;
}
