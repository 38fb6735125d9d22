import { isObject, type Json } from "../../../source/json.ts";
import { jsonMap } from "../../../source/json-map.ts";
import { soleFunction } from "../../../source/sole-function.ts";

/** JSON of the service's API with its members as CloudFormation writes them: `issuers` is `Issuers`. Intrinsics stay as they are. */
export function upperMembers(json: Json): Json {
  if (Array.isArray(json)) return (json as readonly Json[]).map(upperMembers);
  if (!isObject(json) || soleFunction(json) !== undefined) return json;
  return jsonMap(
    Object.entries(json).map(([key, member]) => [key.charAt(0).toUpperCase() + key.slice(1), upperMembers(member)]),
  );
}
