import { lazyMap, map, type JavaMap, type MemberSource } from "../../vtl/values/value.ts";
import type { JsonObject } from "../../source/json.ts";
import { ofSilentJson } from "./to-value.ts";

/**
 * `$context`: what is known of the request, and the maps that a template writes overrides into.
 *
 * Its maps print as nothing. Recorded by LocalStack's authors, test_sqs_amz_json_protocol in
 * https://github.com/localstack/localstack/blob/main/tests/aws/services/apigateway/test_apigateway_sqs.py.
 */
export function createContext(values: JsonObject): JavaMap {
  return lazyMap(ofContext, values, true);
}

const ofContext: MemberSource<JsonObject> = {
  names: (values) => [...new Set([...Object.keys(values), "identity", "requestOverride", "responseOverride"])],
  member(values, name) {
    switch (name) {
      case "requestOverride":
        return lazyMap(ofPlaces, requestPlaces, true);
      case "responseOverride":
        return lazyMap(ofPlaces, responsePlaces, true);
      case "identity":
        return Object.hasOwn(values, name) ? ofSilentJson.member(values, name) : silent();
      default:
        return ofSilentJson.member(values, name);
    }
  },
};

/** Where what can be overridden is. */
const requestPlaces = ["header", "querystring", "path"];
const responsePlaces = ["header"];

const ofPlaces: MemberSource<readonly string[]> = {
  names: (places) => places,
  member: (places, name) => (places.includes(name) ? silent() : undefined),
};

function silent(): JavaMap {
  return map(undefined, true);
}
