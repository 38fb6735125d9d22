import type { SocketDescriptor } from "./descriptor.ts";

/**
 * A message as it is sent; a text as it is, which names no route and reaches `$default`.
 *
 * @param key - of the route; undefined if the message tells it, or means `$default`
 * @param id - what an answer will name; undefined if none comes
 * @throws TypeError if the payload is nothing that JSON can say
 */
export function messageText(
  { routeProperty, correlationProperty }: SocketDescriptor,
  key: string | undefined,
  payload?: unknown,
  id?: unknown,
): string {
  if (typeof payload === "string") return payload;
  const message: object = { ...(payload as object), ...(id !== undefined && { [correlationProperty]: id }) };
  return JSON.stringify(routeProperty && key ? withProperty(message, routeProperty, key) : message);
}

/** What is there, with a value where the steps end. */
function withProperty(message: object, [step, ...further]: readonly string[], value: string): unknown {
  if (!step) return value;
  const inner = (message as Readonly<Record<string, object | undefined>>)[step];
  return { ...message, [step]: withProperty(inner ?? {}, further, value) };
}
