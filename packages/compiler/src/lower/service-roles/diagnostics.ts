import type { DiagnosticDef } from "../../diagnostics/diagnostic.ts";

/** A call of a service whose resource is no constant. */
export const serviceAccessUnknown: DiagnosticDef<{ service: string | undefined; action: string | undefined }> = {
  code: "int/service-access-unknown",
  severity: "error",
  summary: "The role of a service integration allows the actions and resources that it uses, which must be constants.",
  sources: [
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/permissions.html",
    "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html",
  ],
  message: ({ action }) =>
    action === undefined
      ? "Neither the URI nor the template says as a constant which action of the service is called, so that no role can allow it."
      : `Neither the URI nor the template says as a constant which resource ${action} is for, so that no role can allow it.`,
  help: ({ service }) =>
    `Write the resource's name or ARN as a constant or a reference, name a role in \`credentials\`, or under iam.roles.${service ?? "default"} in the configuration.`,
};

/** All that is reported of roles for services. */
export const serviceRoleDiagnostics: readonly DiagnosticDef<never>[] = [serviceAccessUnknown];
