import { integrationFaults } from "./integration-faults.ts";
import type { FaultKind } from "./kind.ts";
import { pathFaults } from "./path-faults.ts";
import { rootFaults } from "./root-faults.ts";

/** Every kind of fault that is put into documents. */
export const faultKinds: readonly FaultKind[] = [...pathFaults, ...integrationFaults, ...rootFaults];
