import type { WebSocketApi } from "../../../ir/api.ts";
import { namesItsMessage } from "../../../ir/reply.ts";
import type { PushMessage, Route } from "../../../ir/websocket.ts";
import { exampleOf } from "../samples/example-of.ts";
import { isObject, type Example } from "../samples/example.ts";
import type { SocketContext } from "./context.ts";

/** What a message is in a sample: as the SDK is given it, and as it goes over the wire. */
export interface SampleMessage {
  /** Undefined where there is nothing to pass. */
  readonly given: Example | undefined;
  readonly sent: Example;
}

/** The id in samples. */
export const sampleId = "7f3c";

/** A client's message to a route. */
export function routeMessage(route: Route, { api, calls, schemas }: SocketContext): SampleMessage {
  const { message, isAcknowledged, key } = route;
  const example = message && (exampleOf(message.schema, schemas) ?? new Map<string, Example>());
  // A text goes as it is.
  if (typeof example === "string") return { given: example, sent: example };
  const omitted = calls.routes.get(route)?.omitted ?? [];
  const property = key === "$default" ? undefined : calls.routeProperty;
  const named = property === undefined ? example : withProperty(example, property, key);
  const id = namesItsMessage(route) || isAcknowledged ? sampleId : undefined;
  return { given: without(example, omitted), sent: withId(named, id, api) };
}

/** A push, as back ends pass it and as clients get it. */
export function pushMessage(push: PushMessage, { api, calls, schemas }: SocketContext): SampleMessage {
  const example = exampleOf(push.message.schema, schemas) ?? new Map<string, Example>();
  const named = withProperty(example, [api.messageDiscriminator], push.name);
  return {
    given: without(example, calls.pushes.get(push)?.omitted ?? []),
    sent: withId(named, push.isAcknowledged ? sampleId : undefined, api),
  };
}

/** A reply of a two-way route, with the id of its message; undefined if there is none, or nothing is known of it. */
export function replyMessage({ reply, integration }: Route, { api, schemas }: SocketContext): Example | undefined {
  const [media] = reply?.content ?? [];
  const example = media && exampleOf(media.schema, schemas);
  // What a mock answers is in its template.
  return example && integration?.kind !== "mock" ? withId(example, sampleId, api) : example;
}

function withId(example: Example | undefined, id: string | undefined, api: WebSocketApi): Example {
  const message = example ?? new Map<string, Example>();
  return id === undefined || !isObject(message) ? message : new Map([...message, [api.correlationProperty, id]]);
}

function withProperty(
  example: Example | undefined,
  [step = "", ...further]: readonly string[],
  value: string,
): Example {
  const members = isObject(example) ? example : new Map<string, Example>();
  const inner = further.length === 0 ? value : withProperty(members.get(step), further, value);
  // First, since it says what the message is.
  return new Map([[step, inner], ...[...members].filter(([key]) => key !== step)]);
}

function without(example: Example | undefined, omitted: readonly string[]): Example | undefined {
  return isObject(example) ? new Map([...example].filter(([key]) => !omitted.includes(key))) : example;
}
