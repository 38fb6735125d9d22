import type { ConfigValue } from "../config-value.ts";

/** Roles. */
export interface IamConfig {
  /** ARN of the policy that bounds every role that the stack makes. */
  readonly permissionsBoundary?: ConfigValue<string>;
  /** Path of every role that the stack makes, `/gateways/`. */
  readonly path?: string;
  /**
   * Roles for integrations of AWS services that name none: one for the whole API or one a service, which allow what the
   * integrations do and nothing else. Default: none are made, but for `x-apigw-mapping`.
   */
  readonly serviceRoles?: "api" | "service" | false;
  /** Roles that exist, by the service as the integration's URI has it (`sqs`), or `default` for all others. */
  readonly roles?: Readonly<Record<string, ConfigValue<string>>>;
}
