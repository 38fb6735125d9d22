import type { Cfn } from "../../ir/cfn.ts";
import type { JsonObject } from "../../source/json.ts";
import { compareText, sortedMap, unlessEmpty } from "../../source/json-map.ts";
import { printValue } from "./value.ts";

type Tags = Readonly<Record<string, Cfn<string>>>;

/** Tags as version 1 resources and most other services want them: a list. */
export function tagList(tags: Tags): readonly JsonObject[] | undefined {
  const sorted = Object.entries(tags).sort(([one], [other]) => compareText(one, other));
  return unlessEmpty(sorted.map(([key, value]) => ({ Key: key, Value: printValue(value) })));
}

/** Tags as version 2 resources want them: a map. */
export function tagMap(tags: Tags): JsonObject | undefined {
  return unlessEmpty(sortedMap(Object.entries(tags).map(([key, value]) => [key, printValue(value)])));
}
