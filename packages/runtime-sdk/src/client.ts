import type { Signer } from "./auth.ts";
import type { GatewayResponseType } from "./gateway-response.ts";
import type { Outgoing } from "./outgoing.ts";
import type { Reply } from "./reply.ts";
import type { Retries, RetryOptions } from "./retries.ts";

/**
 * Settings of a client for functions: a bundle holds what they name. The `create…Client` of a generated package has
 * retries, refreshed tokens and names of gateway responses without being asked.
 */
export interface ClientOptions<Auth = Readonly<Record<string, string | Signer>>> extends CommonOptions {
  /** `https://api.example.com/v1`, the stage or base path included; of an execute-api endpoint see `executeApiUrl`. */
  readonly baseUrl: string | URL;
  /** Credentials by security scheme, as text or what presents them; each operation presents what its document says. */
  readonly auth?: Auth;
  /** When a call is tried again: `retries()`. Default: never. */
  readonly retry?: Retries;
  /** Names gateway responses in errors: `gatewayResponseType`. Default: no name. */
  readonly explain?: Explain;
}

/** What all clients have. */
export interface CommonOptions extends Timeouts {
  /** Default: the global one. */
  readonly fetch?: Fetch;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly hooks?: Hooks;
  /** Steps between a request and its first attempt, such as those of the entry `prepare`. */
  readonly prepare?: readonly Prepare[];
}

/** The part of the global `fetch` that is used. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Changes a request once, before it is signed and sent. */
export type Prepare = (request: Outgoing) => void | Promise<void>;

/** Which gateway response an answer is; undefined if the gateway did not make it. */
export type Explain = (status: number, headers: Headers, body: unknown) => GatewayResponseType | undefined;

/** Settings of one call. */
export interface RequestOptions extends Timeouts {
  readonly signal?: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
  /** Other settings than the client's, where it retries at all. */
  readonly retry?: RetryOptions;
  /** Sending it twice does no harm, whatever the method. */
  readonly isIdempotent?: boolean;
  /** Sent with every attempt as `Idempotency-Key`, for back ends that know it; the call then counts as idempotent. */
  readonly idempotencyKey?: string;
}

interface Timeouts {
  /** Milliseconds for one attempt, its body included; 0 means no limit. Default 60,000. */
  readonly attemptTimeoutMs?: number;
  /** Milliseconds for the call with all its attempts; 0 means no limit, which is the default. */
  readonly totalTimeoutMs?: number;
}

/** Called along the way of every call, and waited for. */
export interface Hooks {
  /** Before each attempt, with credentials; may change the request. */
  onRequest?(request: Outgoing, attempt: number): void | Promise<void>;
  /** After each attempt that was answered. */
  onResponse?(reply: Reply, attempt: number): void | Promise<void>;
  /** After each attempt without an answer: what `fetch` has thrown, or the reason of a timeout. */
  onError?(error: unknown, attempt: number): void | Promise<void>;
  /** Before waiting for the next attempt. */
  onRetry?(delayMs: number, attempt: number): void | Promise<void>;
}

/** Where and how operations are sent: the first argument of every operation. */
export interface Client {
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly options: ClientOptions;
}

/** Makes a client; nothing is sent yet. */
export function createClient<Auth extends object = Readonly<Record<string, string | Signer>>>(
  options: ClientOptions<Auth>,
): Client {
  return {
    baseUrl: String(options.baseUrl).replace(/\/+$/, ""),
    // A scheme may be called as what every object inherits.
    options: { ...options, auth: { __proto__: null, ...options.auth } as object } as ClientOptions,
  };
}
