import type { CorsConfig } from "./cors.ts";
import type { GatewayResponseConfig } from "./gateway-responses.ts";
import type { PolicyConfig } from "./policy.ts";
import type { UsagePlanConfig } from "./usage-plans.ts";

/** What stands around an API: who may call, through what, and who is told. */
export interface SurroundingsConfig {
  /** Pages of other origins that may call; default: on HTTP as the document says. */
  readonly cors?: CorsConfig;
  /** REST only: the resource policy; default: the document's. */
  readonly policy?: PolicyConfig;
  /** REST only: by their types, `DEFAULT_4XX`; they replace those of the document. */
  readonly gatewayResponses?: Readonly<Record<string, GatewayResponseConfig>>;
  /** REST only: API keys with limits, by the plan's name. */
  readonly usagePlans?: Readonly<Record<string, UsagePlanConfig>>;
  /** REST only: where a caller's API key comes from; default: as the document says, else the header x-api-key. */
  readonly apiKeySource?: "header" | "authorizer";
}
