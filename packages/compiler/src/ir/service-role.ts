import type { ServiceAccess } from "./integration.ts";

/** A role that the stack makes for the gateway to call services with: that, and no more. */
export interface ServiceRole {
  readonly logicalId: string;
  readonly access: readonly ServiceAccess[];
}
