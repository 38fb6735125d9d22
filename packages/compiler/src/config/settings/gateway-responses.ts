import type { ConfigValue } from "../config-value.ts";

/** What the gateway itself answers, as `x-amazon-apigateway-gateway-responses` says it. REST only. */
export interface GatewayResponseConfig {
  readonly statusCode?: ConfigValue<string | number>;
  /** `gatewayresponse.header.Retry-After: "'120'"`. */
  readonly responseParameters?: Readonly<Record<string, ConfigValue<string>>>;
  /** By media type. */
  readonly responseTemplates?: Readonly<Record<string, ConfigValue<string>>>;
}
