import type { Kind } from "../kind.ts";
import { corpus } from "./corpus.ts";
import { errors } from "./errors.ts";
import { faults } from "./faults.ts";
import { importKind } from "./import.ts";
import { invoke } from "./invoke.ts";
import { jsonPath } from "./json-path.ts";
import { layouts } from "./layouts.ts";
import { mutations } from "./mutations.ts";
import { sdkTypes } from "./sdk-types.ts";
import { services } from "./services.ts";
import { v2 } from "./v2.ts";
import { velocity } from "./velocity.ts";
import { vtlRecorded } from "./vtl-recorded.ts";

/** All kinds, in the order in which they run. */
export const kinds: readonly Kind[] = [
  corpus,
  layouts,
  importKind,
  errors,
  v2,
  faults,
  velocity,
  vtlRecorded,
  jsonPath,
  invoke,
  services,
  mutations,
  sdkTypes,
];
