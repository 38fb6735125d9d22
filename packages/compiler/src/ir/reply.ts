import type { Route } from "./websocket.ts";

/**
 * Whether the reply of a two-way route can have the id of the message that it answers, so that who sent it knows what it asked for. A
 * mock knows nothing of the message.
 */
export function namesItsMessage({ reply, integration }: Pick<Route, "reply" | "integration">): boolean {
  return reply !== undefined && integration?.kind !== "mock";
}
