import type { Credential, StoredCredential } from "./auth.ts";
import { baseUrlOf, type Endpoint } from "./base-url.ts";
import type { Outgoing } from "./outgoing.ts";
import type { Reply } from "./reply.ts";
import { fullBudget, type RetryBudget, type RetryOptions } from "./retry.ts";

/** Settings of a client. `Auth` names the security schemes of the API. */
export type ClientOptions<Auth = Readonly<Record<string, Credential>>> = Endpoint & {
  /** Credentials by security scheme; each operation presents what its document says. */
  readonly auth?: Auth;
  /** Default: the global one. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly hooks?: Hooks;
} & Limits;

/** Settings of one call. */
export interface RequestOptions extends Limits {
  readonly signal?: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sending it twice does no harm, whatever the method. */
  readonly isIdempotent?: boolean;
  /** Sent with every attempt as `Idempotency-Key`, for back ends that know it; the call then counts as idempotent. */
  readonly idempotencyKey?: string;
}

interface Limits {
  readonly retry?: RetryOptions;
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
  readonly baseUrl: string;
  readonly credentials: ReadonlyMap<string, StoredCredential>;
  readonly options: ClientOptions;
  /** What its calls may still spend on retries, together. */
  readonly budget: RetryBudget;
}

/** Makes a client; nothing is sent yet. */
export function createClient<Auth extends object = Readonly<Record<string, Credential>>>(
  options: ClientOptions<Auth>,
): Client {
  const credentials = new Map<string, StoredCredential>();
  for (const [scheme, credential] of Object.entries<Credential | undefined>({ ...options.auth })) {
    if (credential !== undefined) credentials.set(scheme, { credential });
  }
  return {
    baseUrl: baseUrlOf(options),
    credentials,
    options: options as ClientOptions,
    budget: { tokens: fullBudget },
  };
}
