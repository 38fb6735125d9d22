import { integer, double } from "../../vtl/values/number.ts";
import { lazyMap, list, type JavaMap, type Value } from "../../vtl/values/value.ts";
import { isObject, type Json } from "../../source/json.ts";

/** A JSON value as Java has it. A whole number is an Integer or a Long, any other a Double. */
function toValue(json: Json): Value {
  if (typeof json === "number") return Number.isSafeInteger(json) ? integer(BigInt(json)) : double(json);
  if (Array.isArray(json)) return list((json as readonly Json[]).map(toValue), "json-array");
  return isObject(json) ? toMap(json) : (json as null | boolean | string);
}

/** A JSON object as a map; members that are maps print as nothing if `isSilent`, as those of `$context` do. */
export function toMap(json: Readonly<Record<string, Json>>, isSilent: boolean = false): JavaMap {
  return lazyMap(() => toPairs(json, isSilent), isSilent);
}

/** Names and values in turns. */
export function toPairs(json: Readonly<Record<string, Json>>, isSilent: boolean): Value[] {
  const pairs: Value[] = [];
  for (const name of Object.keys(json)) {
    const member = json[name] ?? null;
    pairs.push(name, isObject(member) ? toMap(member, isSilent) : toValue(member));
  }
  return pairs;
}
