import type { AlarmsConfig } from "./alarms.ts";
import type { CorsConfig } from "./cors.ts";
import type { DomainConfig } from "./domains.ts";
import type { GatewayResponseConfig } from "./gateway-responses.ts";
import type { IamConfig } from "./iam.ts";
import type { PolicyConfig } from "./policy.ts";
import type { TrailConfig } from "./trail.ts";
import type { UsagePlanConfig } from "./usage-plans.ts";
import type { VpcLinkConfig } from "./vpc-links.ts";
import type { WafConfig } from "./waf.ts";

/** What stands around an API: who may call, through what, and who is told. */
export interface SurroundingsConfig {
  /** Roles, those of service integrations among them. */
  readonly iam?: IamConfig;
  /** Links into VPCs, by the name that `connectionId` refers to. */
  readonly vpcLinks?: Readonly<Record<string, VpcLinkConfig>>;
  /** Logical ids to keep: of the template as it is without this, and as they are in the stack. */
  readonly ids?: Readonly<Record<string, string>>;
  /** REST only: a web ACL before the stage; default: none. */
  readonly waf?: WafConfig;
  /** CloudWatch alarms about the stage; default: none. */
  readonly alarms?: AlarmsConfig;
  /** CloudTrail's record of management events, for the whole account; default: none. */
  readonly trail?: TrailConfig;
  /** Domain names of your own. */
  readonly domains?: readonly DomainConfig[];
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
