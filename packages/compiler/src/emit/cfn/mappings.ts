import type { ParameterMapping } from "../../ir/integration.ts";
import type { JsonObject } from "../../source/json.ts";
import { sortedMap, unlessEmpty } from "../../source/json-map.ts";
import { printValue } from "./value.ts";

/** Parameter mappings as a map, sorted; undefined if there are none. */
export function printMappings(mappings: readonly ParameterMapping[]): JsonObject | undefined {
  return unlessEmpty(sortedMap(mappings.map(({ target, source }) => [target, printValue(source)])));
}
