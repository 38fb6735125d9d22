import type { DiagnosticDef } from "../../diagnostics/diagnostic.ts";

/** A call of a service for which it cannot be told what a role has to allow. */
export const serviceAccessUnknown: DiagnosticDef<{
  service: string | undefined;
  action: string | undefined;
  isKnown: boolean;
}> = {
  code: "int/service-access-unknown",
  severity: "error",
  summary: "The role of a service integration allows the actions and resources that it uses, which must be constants.",
  sources: [
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/permissions.html",
    "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html",
  ],
  message: ({ service, action, isKnown }) => {
    if (!isKnown && service !== undefined) {
      return `What a role must allow for ${action ?? `calls of ${service}`} is not known, so that none can be made.`;
    }
    return action === undefined
      ? "Neither the URI nor the template says as a constant which action of the service is called, so that no role can allow it."
      : `Neither the URI nor the template says as a constant which resource ${action} is for, so that no role can allow it.`;
  },
  help: ({ service, isKnown }) => {
    const roles = `name a role in \`credentials\`, or under iam.roles.${service ?? "default"} in the configuration.`;
    return isKnown ? `Write the resource's name or ARN as a constant or a reference, ${roles}` : `N${roles.slice(1)}`;
  },
};

/** All that is reported of roles for services. */
export const serviceRoleDiagnostics: readonly DiagnosticDef<never>[] = [serviceAccessUnknown];
