import type { WebSocketApi } from "../ir/api.ts";
import { branchWords } from "../ir/cfn.ts";
import type { MediaType } from "../ir/operation.ts";
import type { PushMessage, Route } from "../ir/websocket.ts";
import type { Note } from "./change.ts";
import { diffIntegration } from "./integration.ts";
import { diffParameters } from "./parameters.ts";
import { isSame } from "./same.ts";
import { createSchemaDiff, type Direction, type SchemaDiff } from "./schema.ts";
import { diffSecurity } from "./security.ts";

/** What clients of a WebSocket API send and get: routes, pushes, and what tells them apart. */
export function diffMessages(old: WebSocketApi, now: WebSocketApi, note: Note): void {
  const schemas = createSchemaDiff(old, now, note);
  diffWords(old, now, note);
  const routes = new Map(now.routes.map((route) => [route.key, route]));
  const known = new Set(old.routes.map(({ key }) => key));
  for (const before of old.routes) {
    const after = routes.get(before.key);
    if (after !== undefined) diffRoute(before, after, schemas, note);
    // Without it everybody connects, or what has no route is refused.
    else note("route/removed", "breaking", `The route ${before.key} is gone.`, { old: before.origin, new: now.origin });
  }
  for (const { key, origin } of now.routes) {
    if (!known.has(key))
      note("route/added", "safe", `There is the new route ${key}.`, { old: old.origin, new: origin });
  }
  diffPushes(old, now, schemas, note);
}

/** What every client has in its messages. */
function diffWords(old: WebSocketApi, now: WebSocketApi, note: Note): void {
  const places = { old: old.origin, new: now.origin };
  const words = [
    ["routeSelectionExpression", "Routes are chosen by"],
    ["messageDiscriminator", "Pushed messages are told apart by"],
    ["correlationProperty", "Replies find their messages by"],
  ] as const;
  for (const [key, subject] of words) {
    if (old[key] === now[key]) continue;
    note("message/selection", "breaking", `${subject} ${now[key]} instead of ${old[key]}.`, places);
  }
}

function diffRoute(before: Route, after: Route, schemas: SchemaDiff, note: Note): void {
  const name = `The route ${after.key}`;
  const places = { old: before.origin, new: after.origin };
  if (before.id !== after.id) {
    note("route/id", "breaking", `${name} is called ${after.id} instead of ${before.id} in the SDK.`, places);
  }
  const [was, is] = [whenText(before), whenText(after)];
  if (was !== is) {
    const isNarrower = is !== "";
    const message = isNarrower
      ? `${name} is there only where the stack's conditions say ${is}.`
      : `${name} is there whatever the stack's conditions say.`;
    note("route/condition", isNarrower ? "breaking" : "safe", message, places);
  }
  diffParameters(before, after, [], name, schemas, note);
  diffMessage(before.message, after.message, "request", `The message to ${after.key}`, places, schemas, note);
  if ((before.reply === undefined) !== (after.reply === undefined)) {
    const isGone = after.reply === undefined;
    const message = isGone ? `${name} no longer replies.` : `${name} replies.`;
    note("route/reply", isGone ? "breaking" : "safe", message, places);
  } else {
    const [old, now] = [before.reply?.content[0], after.reply?.content[0]];
    diffMessage(old, now, "response", `The reply of ${after.key}`, places, schemas, note);
  }
  const [checked, checks] = [before.requestModels !== undefined, after.requestModels !== undefined];
  if (checked !== checks) {
    const message = checks
      ? `The gateway checks messages to ${after.key}: those that do not fit are refused.`
      : `The gateway no longer checks messages to ${after.key}.`;
    note("route/models", checks ? "breaking" : "weakened", message, places);
  }
  diffSecurity(before, after, name, note);
  diffIntegration(before, after, name, note);
}

/** The conditions under which a route is there, in words. */
function whenText({ when }: Route): string {
  return when.map(branchWords).join(" and ");
}

function diffPushes(old: WebSocketApi, now: WebSocketApi, schemas: SchemaDiff, note: Note): void {
  const pushes = new Map(now.pushes.map((push) => [push.name, push]));
  const known = new Map(old.pushes.map((push) => [push.name, push]));
  for (const before of old.pushes) {
    const after = pushes.get(before.name);
    if (after !== undefined) diffPush(before, after, schemas, note);
    else {
      const places = { old: before.origin, new: now.origin };
      note("push/removed", "breaking", `The back end no longer pushes ${before.name}.`, places);
    }
  }
  for (const { name, origin } of now.pushes) {
    if (!known.has(name)) note("push/added", "safe", `The back end pushes ${name}.`, { old: old.origin, new: origin });
  }
}

function diffPush(before: PushMessage, after: PushMessage, schemas: SchemaDiff, note: Note): void {
  const places = { old: before.origin, new: after.origin };
  if (before.id !== after.id) {
    note("push/id", "breaking", `${after.name} is called ${after.id} instead of ${before.id} in the SDK.`, places);
  }
  diffMessage(before.message, after.message, "response", `The message ${after.name}`, places, schemas, note);
}

function diffMessage(
  was: MediaType | undefined,
  is: MediaType | undefined,
  direction: Direction,
  what: string,
  places: { readonly old: Route["origin"]; readonly new: Route["origin"] },
  schemas: SchemaDiff,
  note: Note,
): void {
  if (was !== undefined && is !== undefined) schemas.compare(was.schema, is.schema, direction, what);
  else if (!isSame(was, is)) {
    note(`${direction}/described`, "safe", `${what} is ${is === undefined ? "no longer" : "now"} described.`, places);
  }
}
