import type { Rule } from "../rule.ts";
import { versionHttp as docVersionHttp } from "./doc/version-http.ts";
import { versionRest as docVersionRest } from "./doc/version-rest.ts";
import { unknown as extUnknown } from "./ext/unknown.ts";
import { mapReserved as httpMapReserved } from "./http/map-reserved.ts";
import { awsProxyTarget as intAwsProxyTarget } from "./int/aws-proxy-target.ts";
import { lambdaPost as intLambdaPost } from "./int/lambda-post.ts";
import { payloadVersion as intPayloadVersion } from "./int/payload-version.ts";
import { timeout as intTimeout } from "./int/timeout.ts";
import { illegalHeader as mapIllegalHeader } from "./map/illegal-header.ts";
import { invalid as mapInvalid } from "./map/invalid.ts";
import { undeclared as mapUndeclared } from "./map/undeclared.ts";
import { noIntegration as methodNoIntegration } from "./method/no-integration.ts";
import { modelName as modelName } from "./model/name.ts";
import { cookie as paramCookie } from "./param/cookie.ts";
import { pathCount as pathCount } from "./path/count.ts";
import { greedyLast as pathGreedyLast } from "./path/greedy-last.ts";
import { paramPartial as pathParamPartial } from "./path/param-partial.ts";
import { paramSibling as pathParamSibling } from "./path/param-sibling.ts";
import { responseUndeclared as responseUndeclared } from "./response/undeclared.ts";
import { routeCount as routeCount } from "./route/count.ts";
import { multiple as secMultiple } from "./sec/multiple.ts";
import { typeHttp as secTypeHttp } from "./sec/type-http.ts";
import { typeRest as secTypeRest } from "./sec/type-rest.ts";
import { contentType as templateContentType } from "./template/content-type.ts";

/** Every rule, in the order of their codes. */
export const rules: readonly Rule[] = [
  docVersionHttp,
  docVersionRest,
  extUnknown,
  httpMapReserved,
  intAwsProxyTarget,
  intLambdaPost,
  intPayloadVersion,
  intTimeout,
  mapIllegalHeader,
  mapInvalid,
  mapUndeclared,
  methodNoIntegration,
  modelName,
  paramCookie,
  pathCount,
  pathGreedyLast,
  pathParamPartial,
  pathParamSibling,
  responseUndeclared,
  routeCount,
  secMultiple,
  secTypeHttp,
  secTypeRest,
  templateContentType,
];
