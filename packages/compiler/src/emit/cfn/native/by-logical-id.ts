import { compareText } from "../../../source/json-map.ts";
import type { Resource } from "../part.ts";

/** Resources in the order of their names, which order in the document does not change. */
export function byLogicalId(resources: readonly Resource[]): Resource[] {
  return [...resources].sort((one, other) => compareText(one.logicalId, other.logicalId));
}
