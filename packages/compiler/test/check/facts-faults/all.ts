import { bodyFaults } from "./bodies.ts";
import type { Fault } from "./fault.ts";
import { importFaults } from "./import.ts";
import { integrationFaults } from "./integrations.ts";
import { modelFaults } from "./models.ts";
import { pathFaults } from "./paths.ts";
import { securityFaults } from "./security.ts";

/** Faults written down from what is known of the service, before any rule was looked at. */
export const faultsFromFacts: readonly Fault[] = [
  ...pathFaults,
  ...bodyFaults,
  ...modelFaults,
  ...securityFaults,
  ...integrationFaults,
  ...importFaults,
];
