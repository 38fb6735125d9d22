import { json } from "./bodies.ts";
import type { CommonOptions } from "./client.ts";
import type { Operation } from "./descriptor.ts";
import { ApiError } from "./errors.ts";
import { createFullClient } from "./full-client.ts";
import type { Reply } from "./reply.ts";
import type { RetryOptions } from "./retries.ts";
import { result } from "./send.ts";
import { iam, type IamOptions } from "./sigv4.ts";

export interface ConnectionsOptions extends CommonOptions, IamOptions {
  /** The API's callback URL, `https://{api}.execute-api.{region}.amazonaws.com/{stage}`: an output of the stack. */
  readonly endpoint: string;
  readonly retry?: RetryOptions;
}

/** Settings of a broadcast. */
export interface BroadcastOptions {
  /** Messages that are on their way at once. Default 10. */
  readonly concurrency?: number;
}

/** What became of a broadcast. */
export interface BroadcastResult {
  readonly sent: readonly string[];
  /** Ids of connections that are no more: forget them. */
  readonly gone: readonly string[];
  readonly failed: readonly { readonly connectionId: string; readonly error: unknown }[];
}

/** @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-how-to-call-websocket-api-connections.html */
export interface ConnectionInfo {
  /** ISO 8601. */
  readonly connectedAt: string;
  readonly lastActiveAt: string;
  readonly identity: { readonly sourceIp: string; readonly userAgent?: string };
}

/** What a back end does with the connections of a WebSocket API. Throws an `ApiError` where a call is refused. */
export interface Connections<Pushes> {
  /** Sends a push. A connection that is no more is no error. Not from within `$connect`, whose connection is not there yet. */
  post<Name extends keyof Pushes>(connectionId: string, name: Name, message: Pushes[Name]): Promise<"sent" | "gone">;
  /** Sends a push to many. Never rejects. */
  broadcast<Name extends keyof Pushes>(
    connectionIds: Iterable<string>,
    name: Name,
    message: Pushes[Name],
    options?: BroadcastOptions,
  ): Promise<BroadcastResult>;
  /** Tells who sent a message of a route with `ack`, by the id that it has, that it need not be sent again. */
  confirm(connectionId: string, id: string): Promise<"sent" | "gone">;
  get(connectionId: string): Promise<ConnectionInfo | "gone">;
  disconnect(connectionId: string): Promise<"disconnected" | "gone">;
}

interface Call {
  readonly connectionId: string;
  readonly body?: object;
}

/**
 * @param pushProperty - property of a push that says which it is
 * @param correlationProperty - property of a message that has its id
 */
export function createConnections<Pushes>(
  pushProperty: string,
  options: ConnectionsOptions,
  correlationProperty = "requestId",
): Connections<Pushes> {
  const { endpoint, credentials, region, service, ...common } = options;
  const signer = iam({ credentials, region, ...(service !== undefined && { service }) });
  const client = createFullClient({
    ...common,
    fetch: pressed(common.fetch),
    baseUrl: endpoint,
    auth: { iam: signer },
  });
  const call = async (operation: Operation<Call, Reply>, input: Call): Promise<unknown> => {
    const reply = await result(client, operation, input);
    if (reply.status === 410) return "gone";
    if (!reply.ok) throw new ApiError(operation.id, reply);
    return reply.body;
  };
  const send = async (connectionId: string, body: object): Promise<"sent" | "gone"> =>
    (await call(postOperation, { connectionId, body })) === "gone" ? "gone" : "sent";
  const post: Connections<Pushes>["post"] = (connectionId, name, message) =>
    send(connectionId, { ...message, [pushProperty]: name });

  return {
    post,
    async broadcast(connectionIds, name, message, { concurrency = 10 } = {}) {
      const outcome = {
        sent: [] as string[],
        gone: [] as string[],
        failed: [] as { connectionId: string; error: unknown }[],
      };
      // All take from one iterator.
      const ids = new Set(connectionIds);
      const left = ids.values();
      const work = async (): Promise<void> => {
        for (const connectionId of left) {
          try {
            outcome[await post(connectionId, name, message)].push(connectionId);
          } catch (error) {
            outcome.failed.push({ connectionId, error });
          }
        }
      };
      await Promise.all(Array.from({ length: Math.max(1, Math.min(concurrency || 1, ids.size)) }, work));
      return outcome;
    },
    confirm: (connectionId, id) => send(connectionId, { [correlationProperty]: id }),
    get: (connectionId) => call(getOperation, { connectionId }) as Promise<ConnectionInfo | "gone">,
    async disconnect(connectionId) {
      return (await call(deleteOperation, { connectionId })) === "gone" ? "gone" : "disconnected";
    },
  };
}

/**
 * Takes the name off an answer 429. To other calls it says that a quota is used up, so that they are not tried again; here
 * it means that messages come too fast, which a moment mends.
 *
 * @see https://docs.aws.amazon.com/apigatewaymanagementapi/latest/APIReference/API_PostToConnection.html
 */
function pressed(fetchAll: CommonOptions["fetch"] = fetch): NonNullable<CommonOptions["fetch"]> {
  return async (url, init) => {
    const response = await fetchAll(url, init);
    if (response.status !== 429) return response;
    const headers = new Headers(response.headers);
    headers.delete("x-amzn-errortype");
    return new Response(response.body, { status: 429, headers });
  };
}

const connection = {
  path: "/@connections/{connectionId}",
  parameters: [{ name: "connectionId", in: "path" }],
  security: [{ scheme: "iam" }],
} as const;

const postOperation: Operation<Call, Reply> = {
  ...connection,
  id: "postToConnection",
  method: "POST",
  body: [{ type: "application/json", encode: json }],
};
const getOperation: Operation<Call, Reply> = { ...connection, id: "getConnection", method: "GET" };
const deleteOperation: Operation<Call, Reply> = { ...connection, id: "deleteConnection", method: "DELETE" };
