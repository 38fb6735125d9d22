import type { Rule } from "../rule.ts";
import { primitiveResponse as bodyPrimitiveResponse } from "./body/primitive-response.ts";
import { credentials as corsCredentials } from "./cors/credentials.ts";
import { maxAge as corsMaxAge } from "./cors/max-age.ts";
import { descriptionLimits as docDescriptionLimits } from "./doc/description-limits.ts";
import { part as docPart } from "./doc/part.ts";
import { versionHttp as docVersionHttp } from "./doc/version-http.ts";
import { versionRest as docVersionRest } from "./doc/version-rest.ts";
import { webhooks as docWebhooks } from "./doc/webhooks.ts";
import { compressionSize as extCompressionSize } from "./ext/compression-size.ts";
import { extensionEnum as extEnum } from "./ext/enum.ts";
import { misplaced as extMisplaced } from "./ext/misplaced.ts";
import { unknown as extUnknown } from "./ext/unknown.ts";
import { type as gatewayResponseType } from "./gateway-response/type.ts";
import { defaultPath as httpDefaultPath } from "./http/default-path.ts";
import { mapJsonpath as httpMapJsonpath } from "./http/map-jsonpath.ts";
import { mapReserved as httpMapReserved } from "./http/map-reserved.ts";
import { mapStatusRange as httpMapStatusRange } from "./http/map-status-range.ts";
import { awsArn as intAwsArn } from "./int/aws-arn.ts";
import { awsProxyTarget as intAwsProxyTarget } from "./int/aws-proxy-target.ts";
import { cacheKey as intCacheKey } from "./int/cache-key.ts";
import { integrationEnum as intEnum } from "./int/enum.ts";
import { httpUri as intHttpUri } from "./int/http-uri.ts";
import { lambdaPost as intLambdaPost } from "./int/lambda-post.ts";
import { methodRequired as intMethodRequired } from "./int/method-required.ts";
import { mockStatus as intMockStatus } from "./int/mock-status.ts";
import { noResponse as intNoResponse } from "./int/no-response.ts";
import { payloadVersion as intPayloadVersion } from "./int/payload-version.ts";
import { stream as intStream } from "./int/stream.ts";
import { subtypeParams as intSubtypeParams } from "./int/subtype-params.ts";
import { timeout as intTimeout } from "./int/timeout.ts";
import { tlsInsecure as intTlsInsecure } from "./int/tls-insecure.ts";
import { vpclinkId as intVpclinkId } from "./int/vpclink-id.ts";
import { enumDuplicate as kwEnumDuplicate } from "./kw/enum-duplicate.ts";
import { intFormat as kwIntFormat } from "./kw/int-format.ts";
import { laterDrafts as kwLaterDrafts } from "./kw/later-drafts.ts";
import { leftOut as kwLeftOut } from "./kw/left-out.ts";
import { nullable as kwNullable } from "./kw/nullable.ts";
import { rewritten as kwRewritten } from "./kw/rewritten.ts";
import { illegalHeader as mapIllegalHeader } from "./map/illegal-header.ts";
import { invalid as mapInvalid } from "./map/invalid.ts";
import { undeclared as mapUndeclared } from "./map/undeclared.ts";
import { noIntegration as methodNoIntegration } from "./method/no-integration.ts";
import { set as methodSet } from "./method/set.ts";
import { modelName as modelName } from "./model/name.ts";
import { schemaEmpty as modelSchemaEmpty } from "./model/schema-empty.ts";
import { attrs as paramAttrs } from "./param/attrs.ts";
import { cookie as paramCookie } from "./param/cookie.ts";
import { nameChars as paramNameChars } from "./param/name-chars.ts";
import { nameUnique as paramNameUnique } from "./param/name-unique.ts";
import { pathCount as pathCount } from "./path/count.ts";
import { duplicate as pathDuplicate } from "./path/duplicate.ts";
import { emptySegment as pathEmptySegment } from "./path/empty-segment.ts";
import { greedyLast as pathGreedyLast } from "./path/greedy-last.ts";
import { paramMissing as pathParamMissing } from "./path/param-missing.ts";
import { paramPartial as pathParamPartial } from "./path/param-partial.ts";
import { paramSibling as pathParamSibling } from "./path/param-sibling.ts";
import { reserved as pathReserved } from "./path/reserved.ts";
import { segmentChars as pathSegmentChars } from "./path/segment-chars.ts";
import { trailingSlash as pathTrailingSlash } from "./path/trailing-slash.ts";
import { responseDefault as responseDefault } from "./response/default.ts";
import { status as responseStatus } from "./response/status.ts";
import { statusMissing as responseStatusMissing } from "./response/status-missing.ts";
import { responseUndeclared as responseUndeclared } from "./response/undeclared.ts";
import { routeCount as routeCount } from "./route/count.ts";
import { apikeyName as secApikeyName } from "./sec/apikey-name.ts";
import { authNone as secAuthNone } from "./sec/auth-none.ts";
import { authorizerCount as secAuthorizerCount } from "./sec/authorizer-count.ts";
import { authorizerMissing as secAuthorizerMissing } from "./sec/authorizer-missing.ts";
import { identitySource as secIdentitySource } from "./sec/identity-source.ts";
import { jwtAudience as secJwtAudience } from "./sec/jwt-audience.ts";
import { multiple as secMultiple } from "./sec/multiple.ts";
import { multipleRest as secMultipleRest } from "./sec/multiple-rest.ts";
import { policyLength as secPolicyLength } from "./sec/policy-length.ts";
import { privatePolicy as secPrivatePolicy } from "./sec/private-policy.ts";
import { requestIdentity as secRequestIdentity } from "./sec/request-identity.ts";
import { schemeUndefined as secSchemeUndefined } from "./sec/scheme-undefined.ts";
import { scopesAuthtype as secScopesAuthtype } from "./sec/scopes-authtype.ts";
import { scopesCount as secScopesCount } from "./sec/scopes-count.ts";
import { ttl as secTtl } from "./sec/ttl.ts";
import { typeHttp as secTypeHttp } from "./sec/type-http.ts";
import { typeRest as secTypeRest } from "./sec/type-rest.ts";
import { contentType as templateContentType } from "./template/content-type.ts";
import { proxy as templateProxy } from "./template/proxy.ts";
import { size as templateSize } from "./template/size.ts";
import { validatorUndefined as validatorUndefined } from "./validator/undefined.ts";

/** Every rule, in the order of their codes. */
export const rules: readonly Rule[] = [
  bodyPrimitiveResponse,
  corsCredentials,
  corsMaxAge,
  docDescriptionLimits,
  docPart,
  docVersionHttp,
  docVersionRest,
  docWebhooks,
  extCompressionSize,
  extEnum,
  extMisplaced,
  extUnknown,
  gatewayResponseType,
  httpDefaultPath,
  httpMapJsonpath,
  httpMapReserved,
  httpMapStatusRange,
  intAwsArn,
  intAwsProxyTarget,
  intCacheKey,
  intEnum,
  intHttpUri,
  intLambdaPost,
  intMethodRequired,
  intMockStatus,
  intNoResponse,
  intPayloadVersion,
  intStream,
  intSubtypeParams,
  intTimeout,
  intTlsInsecure,
  intVpclinkId,
  kwEnumDuplicate,
  kwIntFormat,
  kwLaterDrafts,
  kwLeftOut,
  kwNullable,
  kwRewritten,
  mapIllegalHeader,
  mapInvalid,
  mapUndeclared,
  methodNoIntegration,
  methodSet,
  modelName,
  modelSchemaEmpty,
  paramAttrs,
  paramCookie,
  paramNameChars,
  paramNameUnique,
  pathCount,
  pathDuplicate,
  pathEmptySegment,
  pathGreedyLast,
  pathParamMissing,
  pathParamPartial,
  pathParamSibling,
  pathReserved,
  pathSegmentChars,
  pathTrailingSlash,
  responseDefault,
  responseStatus,
  responseStatusMissing,
  responseUndeclared,
  routeCount,
  secApikeyName,
  secAuthNone,
  secAuthorizerCount,
  secAuthorizerMissing,
  secIdentitySource,
  secJwtAudience,
  secMultiple,
  secMultipleRest,
  secPolicyLength,
  secPrivatePolicy,
  secRequestIdentity,
  secSchemeUndefined,
  secScopesAuthtype,
  secScopesCount,
  secTtl,
  secTypeHttp,
  secTypeRest,
  templateContentType,
  templateProxy,
  templateSize,
  validatorUndefined,
];
