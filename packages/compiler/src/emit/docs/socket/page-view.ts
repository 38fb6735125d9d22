import type { WebSocketApi } from "../../../ir/api.ts";
import { closeCodes, type CloseCode } from "../../../service/close-codes.ts";
import { boundOf, limits } from "../../../service/limits.ts";
import {
  gatewayMessages,
  handshakeErrors,
  type GatewayMessage,
  type HandshakeError,
} from "../../../service/socket-errors.ts";
import { counted, frameView, type FrameView, type GroupView, type Sample } from "../view/frame-view.ts";
import { bytes, grouped, seconds, serviceLimit, throttleLimits, type LimitView } from "../view/limits-view.ts";
import { tagRanks } from "../view/tag-rank.ts";
import type { SocketContext } from "./context.ts";
import { pushView, routeView, type MessageView } from "./route-view.ts";
import { isSigned } from "./credentials.ts";
import { setUpSamples } from "./set-up.ts";

/** What the templates print of a WebSocket API. */
export interface SocketPageView extends FrameView {
  readonly body: "messages";
  readonly things: string;
  readonly counted: string;
  /** Whether clients sign the address that they connect to. */
  readonly isSigned: boolean;
  readonly setUpWords: string;
  readonly setUp: readonly Sample[];
  readonly groups: readonly GroupView<MessageView>[];
  readonly closing: readonly { readonly id: string; readonly title: string }[];
  readonly handshake: readonly HandshakeError[];
  readonly gatewayMessages: readonly { readonly message: string; readonly when: string }[];
  readonly closeCodes: readonly CloseCode[];
  readonly limits: readonly LimitView[];
}

/** The whole page, in the order in which it is read. */
export function socketPageView(context: SocketContext): SocketPageView {
  const { api } = context;
  const { routes, pushes } = api;
  return {
    ...frameView(context),
    body: "messages",
    things: "routes and pushes",
    counted: [counted(routes.length, "route"), counted(pushes.length, "push")].join(", "),
    isSigned: isSigned(api),
    setUpWords: "Set up once; all samples on this page go on from here.",
    setUp: setUpSamples(context),
    groups: groupViews(context),
    closing: [
      { id: "errors", title: "Errors of the gateway" },
      { id: "close-codes", title: "Close codes" },
      { id: "limits", title: "Limits" },
    ],
    handshake: handshakeErrors.filter((error) => isGiven(error, api)),
    gatewayMessages: gatewayMessages
      .filter((message) => isSent(message, api))
      .map(({ message, when }) => ({ message: message ?? "words of the gateway", when })),
    closeCodes,
    limits: limitViews(api),
  };
}

/** Routes by their first tag, in the document's order of tags; then those without, then pushes, which have none. */
function groupViews(context: SocketContext): GroupView<MessageView>[] {
  const { api, anchors, markdown } = context;
  const rank = tagRanks(api.tags);
  const tags = [...new Set(api.routes.map(({ tags: [tag] }) => tag))].toSorted((one, other) => rank(one) - rank(other));
  return [
    ...tags.map((tag) => ({
      id: anchors.anchor("tag", tag ?? "routes"),
      title: tag ?? "Messages to the API",
      description: markdown.render(api.tags.find(({ name }) => name === tag)?.description ?? "", 2),
      members: api.routes.filter(({ tags: [first] }) => first === tag).map((route) => routeView(route, context)),
    })),
    ...(api.pushes.length === 0
      ? []
      : [
          {
            id: anchors.anchor("tag", "pushes"),
            title: "Messages from the API",
            description: markdown.render(
              "What the back end sends by itself, at any time, to clients that are connected.",
              2,
            ),
            members: api.pushes.map((push) => pushView(push, context)),
          },
        ]),
  ];
}

function isGiven({ cause }: HandshakeError, { routes }: WebSocketApi): boolean {
  const connect = routes.find(({ key }) => key === "$connect");
  if (cause === "always") return true;
  if (connect === undefined) return false;
  if (cause === "connectRoute") return connect.integration?.kind !== "mock";
  const { authorization, isApiKeyRequired } = connect;
  return cause === "authorizer"
    ? authorization.kind === "authorizer"
    : authorization.kind !== "none" || isApiKeyRequired;
}

function isSent({ cause }: GatewayMessage, { routes }: WebSocketApi): boolean {
  if (cause === "noDefaultRoute") return !routes.some(({ key }) => key === "$default");
  return cause !== "validated" || routes.some(({ requestModels }) => requestModels !== undefined);
}

function limitViews(api: WebSocketApi): LimitView[] {
  const { what, source } = limits.connectionsPerSecond;
  return [
    serviceLimit("messageBytes", api, bytes),
    serviceLimit("frameBytes", api, bytes),
    serviceLimit("idleSeconds", api, minutes),
    serviceLimit("connectionSeconds", api, minutes),
    {
      what,
      value: `at most ${grouped(boundOf("connectionsPerSecond", api.kind).max)} a second, unless AWS has raised it`,
      source,
    },
    serviceLimit("integrationTimeoutMs", api, seconds),
    ...throttleLimits(api),
  ];
}

function minutes(count: number): string {
  return count % 3600 === 0 ? counted(count / 3600, "hour") : counted(count / 60, "minute");
}
