import type { WebSocketApi } from "../../../ir/api.ts";
import { branchWords } from "../../../ir/cfn.ts";
import type { Response } from "../../../ir/operation.ts";
import { namesItsMessage } from "../../../ir/reply.ts";
import type { PushMessage, Route } from "../../../ir/websocket.ts";
import type { MemberView } from "../schema/tree.ts";
import { drawSequence, type SequenceView } from "../sequence/draw.ts";
import { authView, type AuthView } from "../view/auth-view.ts";
import type { MemberOfGroup, Sample } from "../view/frame-view.ts";
import { timeoutWords } from "../view/limits-view.ts";
import { contentView, parameterView, type Content } from "../view/operation-view.ts";
import type { SocketContext } from "./context.ts";
import { phrase, type Phrase } from "./phrase.ts";
import { pushSamples, routeSamples } from "./samples.ts";
import { connectSequence, disconnectSequence, pushSequence, routeSequence } from "./sequences.ts";

/** A route or a push, all that the page says of it. */
export interface MessageView extends MemberOfGroup {
  /** As it is on the wire. */
  readonly key: string;
  readonly summary: string;
  readonly isDeprecated: boolean;
  /** Safe HTML. */
  readonly description: string;
  readonly otherTags: string;
  readonly auth: AuthView | undefined;
  readonly parameters: readonly MemberView[];
  readonly bodies: readonly BodyView[];
  readonly notes: readonly Phrase[];
  readonly sequence: SequenceView;
  readonly samples: readonly Sample[];
}

interface BodyView {
  readonly title: string;
  /** Safe HTML. */
  readonly description: string;
  readonly content: Content;
}

/** Headings in the texts of a message stand under one of this level. */
const headingLevel = 4;

/** Everything about a route. */
export function routeView(route: Route, context: SocketContext): MessageView {
  const { anchors } = context;
  const { key, isDeprecated, message, reply, tags } = route;
  const isConnect = key === "$connect";
  const id = anchors.anchor("route", route.id);
  return {
    id,
    method: methodOf(route),
    label: key,
    key,
    summary: route.summary?.trim() ?? "",
    isDeprecated,
    description: descriptionOf(route, context),
    otherTags: tags.slice(1).join(", "),
    auth: isConnect ? authView(route, context, "Anyone may connect: no credentials are asked for.") : undefined,
    parameters: isConnect ? route.parameters.map((parameter) => parameterView(parameter, context)) : [],
    bodies: [
      ...(message ? [{ title: "Message", description: "", content: contentView([message], true, context) }] : []),
      ...(reply ? [replyView(reply, context)] : []),
    ],
    notes: notesOf(route, context),
    sequence: drawSequence(sequenceOf(route, context), anchors.anchor("sequence", route.id)),
    samples: routeSamples(route, context),
  };
}

function replyView({ description, content }: Response, context: SocketContext): BodyView {
  return {
    title: "Reply",
    description: context.markdown.render(description, headingLevel),
    content: contentView(content, true, context),
  };
}

/** Everything about a push. */
export function pushView(push: PushMessage, context: SocketContext): MessageView {
  const { anchors, api } = context;
  const { id: name, message, isAcknowledged } = push;
  return {
    id: anchors.anchor("push", name),
    method: "PUSH",
    label: push.name,
    key: push.name,
    summary: push.summary?.trim() ?? "",
    isDeprecated: false,
    description: descriptionOf(push, context),
    otherTags: "",
    auth: undefined,
    parameters: [],
    bodies: [{ title: "Message", description: "", content: contentView([message], true, context) }],
    notes: [
      phrase`Clients tell it by the property ${api.messageDiscriminator}, which the back end's SDK sets.`,
      ...(isAcknowledged
        ? [
            phrase`The client's SDK confirms each by its ${api.correlationProperty}, and hands one that comes again to nobody.`,
          ]
        : [phrase`It is sent at most once: what finds no connection is lost.`]),
    ],
    sequence: drawSequence(pushSequence(push, api), anchors.anchor("sequence", name)),
    samples: pushSamples(push, context),
  };
}

function descriptionOf({ summary, description }: Route | PushMessage, { markdown }: SocketContext): string {
  return description?.trim() === summary?.trim() ? "" : markdown.render(description ?? "", headingLevel);
}

/** Words for the ground that shows in which way messages go. */
function methodOf({ key, reply }: Route): string {
  if (key === "$connect") return "OPEN";
  if (key === "$disconnect") return "CLOSE";
  return reply === undefined ? "SEND" : "CALL";
}

function sequenceOf(route: Route, { api }: SocketContext): Parameters<typeof drawSequence>[0] {
  if (route.key === "$connect") return connectSequence(route);
  return route.key === "$disconnect" ? disconnectSequence(route) : routeSequence(route, api);
}

/** How the SDK knows what a reply answers. */
function replyNote(route: Route, { correlationProperty, keepAliveRoute }: WebSocketApi): Phrase {
  if (namesItsMessage(route))
    return phrase`The SDK finds the call by the ${correlationProperty}, which the reply must have from its message.`;
  return route.key === keepAliveRoute
    ? phrase`Its reply tells the SDK that the connection is still there.`
    : phrase`The gateway replies without the ${correlationProperty} of the message: the SDK hands the reply to ${"onUnexpected"}.`;
}

function notesOf(route: Route, { api, calls }: SocketContext): Phrase[] {
  const { key, isAcknowledged, reply, requestModels } = route;
  const property = calls.routeProperty?.join(".");
  const notes: Phrase[] = [];
  if (route.when.length > 0) {
    const words = route.when.map(branchWords).join(" and ");
    notes.push(phrase`It is there only where the stack's conditions say ${words}.`);
  }
  if (calls.routes.has(route) && key !== "$default" && property !== undefined) {
    notes.push(phrase`The property ${property} of the message is ${key}; the SDK sets it.`);
  }
  if (calls.routes.has(route) && property === undefined) {
    notes.push(phrase`Messages mean a route by ${api.routeSelectionExpression}, which callers must see to.`);
  }
  if (reply && calls.routes.has(route)) notes.push(replyNote(route, api));
  if (isAcknowledged) {
    notes.push(
      phrase`The SDK sends it again under the same ${api.correlationProperty} until it is confirmed by that: the back end must know what it has seen.`,
    );
  } else if (calls.routes.has(route) && !reply) notes.push(phrase`It is sent at most once, and nothing comes back.`);
  if (key === api.keepAliveRoute)
    notes.push(phrase`The SDK calls it where nothing else is sent, so that the connection stays open.`);
  if (requestModels) notes.push(phrase`The gateway checks messages before the back end sees them.`);
  const timeout = timeoutWords(route, api);
  if (timeout !== undefined) notes.push([{ text: `The gateway waits ${timeout} for the back end.`, isCode: false }]);
  for (const { key: throttled, requestsPerSecond } of api.settings.stage.routeThrottling) {
    if (throttled === key && typeof requestsPerSecond === "number") {
      notes.push(phrase`At most ${requestsPerSecond} a second, of all callers together.`);
    }
  }
  return notes;
}
