import type { Iam } from "../../ir/settings/iam.ts";
import type { JsonObject } from "../../source/json.ts";
import { compact } from "../../source/json-map.ts";
import { printOptional } from "./value.ts";

/** What every role of the stack has. */
export function roleScope({ path, permissionsBoundary }: Iam): JsonObject {
  return compact({ Path: path, PermissionsBoundary: printOptional(permissionsBoundary) });
}
