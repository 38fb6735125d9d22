import type { Located } from "../source/origin.ts";
import type { Authorization } from "./authorizer.ts";
import type { ConditionBranch } from "./cfn.ts";
import type { Integration } from "./integration.ts";
import type { MediaType, Parameter, Response, SecurityRequirement } from "./operation.ts";

/** A route of a WebSocket API. */
export interface Route extends Located {
  /** Branches of the document's conditions that must hold for the route to exist; empty where it always does. */
  readonly when: readonly ConditionBranch[];
  /** `$connect`, `$disconnect`, `$default` or a custom key. */
  readonly key: string;
  /** The route's name in everything emitted: unique, camelCase. */
  readonly id: string;
  /** As the document says; becomes the route's operation name. */
  readonly operationId: string | undefined;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly isDeprecated: boolean;
  readonly tags: readonly string[];
  /** They reach the gateway on `$connect` only, the one request that has any. */
  readonly parameters: readonly Parameter[];
  /** What a client may present: one of these, each all of its members. On `$connect` the root's, if it has none of its own. */
  readonly security: readonly SecurityRequirement[];
  /** What the gateway asks for; kept without effect on routes other than `$connect`. */
  readonly authorization: Authorization;
  readonly isApiKeyRequired: boolean;
  /** The client's message. */
  readonly message: MediaType | undefined;
  /** How the gateway checks the message; undefined means not at all. */
  readonly requestModels: ModelSelection | undefined;
  /** Two-way routes: what comes back. */
  readonly reply: Response | undefined;
  /** Models of the reply, for who reads the API's definition: the gateway does not check replies. */
  readonly replyModels: ModelSelection | undefined;
  /** The back end confirms each message, so that a client may send it again until it does. */
  readonly isAcknowledged: boolean;
  readonly integration: Integration | undefined;
}

/** Models by the key that a selection expression gives. */
export interface ModelSelection {
  /** `$request.body.kind`; `\$default` where there is one for all. Undefined: none is chosen. */
  readonly expression: string | undefined;
  readonly models: readonly KeyedModel[];
}

export interface KeyedModel {
  readonly key: string;
  /** Name of one of the API's models. */
  readonly model: string;
}

/** A message that the back end sends over @connections. */
export interface PushMessage extends Located {
  /** As the document calls it, and as the discriminator says it on the wire. */
  readonly name: string;
  /** The message's name in everything emitted: unique, camelCase. */
  readonly id: string;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly message: MediaType;
  /** The client confirms the message, so that the back end may send it again until it does. */
  readonly isAcknowledged: boolean;
}
