import { accessLogs } from "../stage/access-logs.ts";
import { clientCertificate } from "../stage/client-certificate.ts";
import { executionLogs } from "../stage/execution-logs.ts";
import { logKey } from "../stage/log-key.ts";
import { domains } from "../domains/index.ts";
import { gatewayAccount } from "../gateway-account.ts";
import { outputs } from "../outputs.ts";
import type { CfnPart } from "../part.ts";
import { lambdaPermissions } from "../permissions/index.ts";
import { serviceRoles } from "../service-roles.ts";
import { trail } from "../trail.ts";
import { usagePlans } from "../usage-plans.ts";
import { vpcLinks } from "../vpc-links.ts";
import { webSocketAlarms } from "./alarms.ts";
import { connectionsPolicy } from "./connections-policy.ts";
import { webSocketDefinition, webSocketDeployment } from "./deployment.ts";
import { webSocketStage } from "./stage.ts";

/** What the template of a WebSocket API is made of, in the order in which it prints. */
export const webSocketParts: readonly Pick<CfnPart<"websocket">, "feature" | "emit">[] = [
  ...webSocketDefinition,
  webSocketDeployment,
  webSocketStage,
  clientCertificate,
  accessLogs,
  executionLogs,
  logKey,
  gatewayAccount,
  lambdaPermissions,
  serviceRoles,
  connectionsPolicy,
  usagePlans,
  vpcLinks,
  domains,
  webSocketAlarms,
  trail,
  outputs,
];
