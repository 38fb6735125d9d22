import type { Json } from "../../../src/source/json.ts";
import { comparableDump, modelNames } from "./comparable-dump.ts";
import { differences, showDifference } from "./differences.ts";
import { lackBehind } from "./lacks.ts";
import type { Tally } from "./tally.ts";

/** Where what LocalStack made of two layouts differs, a line each, but for differences of its own; those are counted. */
export function compareDumps(body: Json, native: Json, tally: Tally): string[] {
  const named = modelNames(body);
  const [left, right] = [comparableDump(body, named), comparableDump(native, named)];
  tally.compared(left);
  return differences(left, right).flatMap((difference) => {
    const lack = lackBehind(difference);
    if (lack === undefined) return [showDifference(difference)];
    tally.lacking(lack);
    return [];
  });
}
