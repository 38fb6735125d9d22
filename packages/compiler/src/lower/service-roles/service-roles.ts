import { isIntrinsic, type Cfn } from "../../ir/cfn.ts";
import type { Integration, ServiceAccess, ServiceIntegration, SubtypeIntegration } from "../../ir/integration.ts";
import { isServiceRoleId, serviceRoleId } from "../../ir/made-ids.ts";
import type { ServiceRole } from "../../ir/service-role.ts";
import { configString } from "../config-value.ts";
import type { Context } from "../context.ts";
import { serviceAccessUnknown } from "./diagnostics.ts";
import { accessOf, isKnownService } from "./access.ts";
import { callOf } from "./call.ts";

/** What leads to a back end: an operation, or a route. */
interface Caller {
  readonly integration: Integration | undefined;
}

/** Operations or routes whose integrations have all their roles, and the roles that the stack makes for them. */
export interface WithRoles<T extends Caller> {
  readonly callers: readonly T[];
  readonly serviceRoles: readonly ServiceRole[];
}

/**
 * Gives integrations of AWS services that name no role the one of the configuration's `iam`: an existing one, or one that the stack
 * makes and that allows what they do. Where that cannot be told, it is reported; nothing is allowed in general.
 */
export function withServiceRoles<T extends Caller>(callers: readonly T[], context: Context): WithRoles<T> {
  const roles = new Map<string, ServiceAccess[]>();
  const assign = (caller: T): T => {
    const { integration } = caller;
    if (integration?.kind !== "service" && integration?.kind !== "subtype") return caller;
    if (integration.credentials !== undefined && !isMadeRole(integration.credentials)) return caller;
    const credentials = existingRole(integration, context) ?? madeRole(integration, roles, context);
    return credentials === undefined ? caller : { ...caller, integration: { ...integration, credentials } };
  };
  return {
    callers: callers.map(assign),
    serviceRoles: [...roles].map(([logicalId, access]) => ({ logicalId, access })),
  };
}

/** Whether it is a role of ours: a Body that was made here is a document of the same API. */
function isMadeRole(credentials: Cfn<string>): boolean {
  if (!isIntrinsic(credentials)) return false;
  const [only, ...more] = credentials.parts;
  return more.length === 0 && typeof only === "object" && only.kind === "attribute" && isServiceRoleId(only.resource);
}

type OfService = ServiceIntegration | SubtypeIntegration;

function existingRole(integration: OfService, { config }: Context): Cfn<string> | undefined {
  const roles = config.iam?.roles ?? {};
  const service = callOf(integration)?.service ?? "";
  const role = Object.hasOwn(roles, service) ? roles[service] : roles["default"];
  return role === undefined ? undefined : configString(role);
}

function madeRole(
  integration: OfService,
  roles: Map<string, ServiceAccess[]>,
  { config, report }: Context,
): Cfn<string> | undefined {
  const known = integration.kind === "service" ? integration.access : undefined;
  const wanted = config.iam?.serviceRoles ?? (known === undefined ? false : "api");
  if (wanted === false) return undefined;
  const call = callOf(integration);
  const access = known ?? (call && accessOf(call));
  if (access === undefined) {
    const action = call?.action;
    report(serviceAccessUnknown, integration.origin, {
      service: call?.service,
      action: call && action !== undefined ? `${call.service}:${action}` : undefined,
      isKnown: call === undefined || isKnownService(call.service),
    });
    return undefined;
  }
  const logicalId = serviceRoleId(wanted === "service" ? (call?.service ?? "other") : undefined);
  roles.set(logicalId, [...(roles.get(logicalId) ?? []), ...access]);
  return { kind: "intrinsic", parts: [{ kind: "attribute", resource: logicalId, attribute: "Arn" }] };
}
