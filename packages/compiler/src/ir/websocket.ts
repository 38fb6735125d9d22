import type { Located } from "../source/origin.ts";
import type { Authorization } from "./authorizer.ts";
import type { Integration } from "./integration.ts";
import type { MediaType, Parameter, Response } from "./operation.ts";

/** A route of a WebSocket API. */
export interface Route extends Located {
  /** `$connect`, `$disconnect`, `$default` or a custom key. */
  readonly key: string;
  /** The route's name in everything emitted: unique, camelCase. */
  readonly id: string;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  /** `$connect` only. */
  readonly parameters: readonly Parameter[];
  readonly authorization: Authorization;
  readonly isApiKeyRequired: boolean;
  /** The client's message. */
  readonly message: MediaType | undefined;
  /** Two-way routes: what comes back. */
  readonly reply: Response | undefined;
  readonly integration: Integration | undefined;
}

/** A message that the back end sends over @connections. */
export interface PushMessage extends Located {
  readonly name: string;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly message: MediaType;
}
