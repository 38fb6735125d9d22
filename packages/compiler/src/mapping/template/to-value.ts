import { integer, double } from "../../vtl/values/number.ts";
import { lazyMap, list, type JavaMap, type MemberSource, type Value } from "../../vtl/values/value.ts";
import { isObject, own, type Json, type JsonObject } from "../../source/json.ts";

/** A JSON value as Java has it. A whole number is an Integer or a Long, any other a Double. */
function toValue(json: Json): Value {
  if (typeof json === "number") return Number.isSafeInteger(json) ? integer(BigInt(json)) : double(json);
  if (Array.isArray(json)) return list((json as readonly Json[]).map(toValue), "json-array");
  return isObject(json) ? toMap(json) : (json as null | boolean | string);
}

/** A JSON object as a map. */
export function toMap(json: JsonObject): JavaMap {
  return lazyMap(ofJson, json);
}

const ofJson: MemberSource<JsonObject> = {
  names: (json) => Object.keys(json),
  member(json, name) {
    const member = own(json, name);
    return member === undefined ? undefined : toValue(member);
  },
};

/** A JSON object as a map that prints as nothing, and all maps in it, as parts of `$context` do. */
function toSilentMap(json: JsonObject): JavaMap {
  return lazyMap(ofSilentJson, json, true);
}

/** Members of maps that print as nothing, and all maps in them. */
export const ofSilentJson: MemberSource<JsonObject> = {
  names: ofJson.names,
  member(json, name) {
    const member = own(json, name);
    return isObject(member) ? toSilentMap(member) : ofJson.member(json, name);
  },
};
