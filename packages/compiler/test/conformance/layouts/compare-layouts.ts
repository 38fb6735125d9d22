import { load } from "js-yaml";
import { own, type Json, type JsonObject } from "../../../src/source/json.ts";
import { yamlSchema } from "../../../src/source/yaml-schema.ts";
import { compareApis, type Differences } from "./compare-apis.ts";
import { foldBody } from "./fold-body.ts";
import { foldNative } from "./fold-native.ts";
import { assignmentsOf, conditionsIn, resourcesOf } from "./stack.ts";

/** Holds the body layout of an API against its native one, under every way its conditions can turn out. */
export function compareLayouts(bodyText: string, nativeText: string): Differences {
  const body = load(bodyText, { schema: yamlSchema }) as JsonObject;
  const native = load(nativeText, { schema: yamlSchema }) as JsonObject;
  const api = own(own(body, "Resources"), "RestApi") as Json;
  const differences = new Set<string>();
  let compared = 0;
  for (const assignment of assignmentsOf(conditionsIn(api))) {
    const left = foldBody(resourcesOf(body, assignment)["RestApi"] ?? null);
    const right = foldNative(resourcesOf(native, assignment));
    const found = compareApis(left, right);
    compared += found.compared;
    for (const difference of found.differences) differences.add(difference);
  }
  return { compared, differences: [...differences] };
}
