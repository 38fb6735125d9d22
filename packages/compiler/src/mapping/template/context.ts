import { setMember } from "../../vtl/values/members.ts";
import { lazyMap, map, type JavaMap, type Value } from "../../vtl/values/value.ts";
import type { JsonObject } from "../../source/json.ts";
import { toMap } from "./to-value.ts";

/**
 * `$context`: what is known of the request, and the maps that a template writes overrides into.
 *
 * Its maps print as nothing. Recorded by LocalStack's authors, test_sqs_amz_json_protocol in
 * https://github.com/localstack/localstack/blob/main/tests/aws/services/apigateway/test_apigateway_sqs.py.
 */
export function createContext(values: JsonObject): JavaMap {
  const context = toMap(values, true);
  if (!Object.hasOwn(values, "identity")) setMember(context, "identity", silent());
  setMember(context, "requestOverride", lazyMap(requestTargets, true));
  setMember(context, "responseOverride", map(["header", silent()], true));
  return context;
}

function requestTargets(): Value[] {
  return ["header", silent(), "querystring", silent(), "path", silent()];
}

function silent(): JavaMap {
  return map(undefined, true);
}
