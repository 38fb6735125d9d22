import { withPair } from "../../vtl/values/members.ts";
import { lazyMap, map, type JavaMap, type Value } from "../../vtl/values/value.ts";
import type { JsonObject } from "../../source/json.ts";
import { toPairs } from "./to-value.ts";

/**
 * `$context`: what is known of the request, and the maps that a template writes overrides into.
 *
 * Its maps print as nothing. Recorded by LocalStack's authors, test_sqs_amz_json_protocol in
 * https://github.com/localstack/localstack/blob/main/tests/aws/services/apigateway/test_apigateway_sqs.py.
 */
export function createContext(values: JsonObject): JavaMap {
  return lazyMap(() => {
    const pairs = toPairs(values, true);
    if (!Object.hasOwn(values, "identity")) pairs.push("identity", silent());
    const withRequest = withPair(pairs, "requestOverride", lazyMap(requestTargets, true));
    return withPair(withRequest, "responseOverride", lazyMap(responseTargets, true));
  }, true);
}

function requestTargets(): Value[] {
  return ["header", silent(), "querystring", silent(), "path", silent()];
}

function responseTargets(): Value[] {
  return ["header", silent()];
}

function silent(): JavaMap {
  return map(undefined, true);
}
