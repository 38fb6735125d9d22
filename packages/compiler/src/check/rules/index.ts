import type { Rule } from "../rule.ts";
import { bodyPrimitiveResponse } from "./body/primitive-response.ts";
import { configForm } from "./config/form.ts";
import { configOverridden } from "./config/overridden.ts";
import { configRepeated } from "./config/repeated.ts";
import { configTag } from "./config/tag.ts";
import { configTextForList } from "./config/text-for-list.ts";
import { configUnknownOperation } from "./config/unknown-operation.ts";
import { configUnknownService } from "./config/unknown-service.ts";
import { corsAnyOriginCredentials } from "./cors/any-origin-credentials.ts";
import { corsProxyResponse } from "./cors/proxy-response.ts";
import { corsSeveralOrigins } from "./cors/several-origins.ts";
import { docDeprecated } from "./doc/deprecated.ts";
import { docDescriptionEmpty } from "./doc/description-empty.ts";
import { docDescriptionLimits } from "./doc/description-limits.ts";
import { docOperationIdUnique } from "./doc/operation-id-unique.ts";
import { docPart } from "./doc/part.ts";
import { docPartsCount } from "./doc/parts-count.ts";
import { docResponseRef } from "./doc/response-ref.ts";
import { docServers } from "./doc/servers.ts";
import { docServersMany } from "./doc/servers-many.ts";
import { docSize } from "./doc/size.ts";
import { docValueType } from "./doc/value-type.ts";
import { docVersionHttp } from "./doc/version-http.ts";
import { docVersionRest } from "./doc/version-rest.ts";
import { docWebhooks } from "./doc/webhooks.ts";
import { domainAccessList } from "./domain/access-list.ts";
import { domainCertificate } from "./domain/certificate.ts";
import { domainEdgeCertificateMade } from "./domain/edge-certificate-made.ts";
import { domainEdgeCertificateRegion } from "./domain/edge-certificate-region.ts";
import { domainEdgePath } from "./domain/edge-path.ts";
import { domainExecuteApiOpen } from "./domain/execute-api-open.ts";
import { domainExecuteApiReachable } from "./domain/execute-api-reachable.ts";
import { domainLeadsNowhere } from "./domain/leads-nowhere.ts";
import { domainMutualTlsType } from "./domain/mutual-tls-type.ts";
import { domainPathCount } from "./domain/path-count.ts";
import { domainPrivate } from "./domain/private.ts";
import { domainPrivateRecord } from "./domain/private-record.ts";
import { domainRepeated } from "./domain/repeated.ts";
import { domainRuleConditions } from "./domain/rule-conditions.ts";
import { domainRuleCount } from "./domain/rule-count.ts";
import { domainRuleShadowed } from "./domain/rule-shadowed.ts";
import { domainStage } from "./domain/stage.ts";
import { domainStripNothing } from "./domain/strip-nothing.ts";
import { endpointIpAddressType } from "./endpoint/ip-address-type.ts";
import { endpointModeWithoutPolicy } from "./endpoint/mode-without-policy.ts";
import { endpointPolicyMode } from "./endpoint/policy-mode.ts";
import { endpointPrivateAddress } from "./endpoint/private-address.ts";
import { endpointTypes } from "./endpoint/types.ts";
import { endpointVpcEndpointsType } from "./endpoint/vpc-endpoints-type.ts";
import { extBinaryMediaType } from "./ext/binary-media-type.ts";
import { extCompressionSize } from "./ext/compression-size.ts";
import { extEnum } from "./ext/enum.ts";
import { extMisplaced } from "./ext/misplaced.ts";
import { extUnknown } from "./ext/unknown.ts";
import { gatewayResponseTemplate } from "./gateway-response/template.ts";
import { gatewayResponseType } from "./gateway-response/type.ts";
import { httpCorsCredentials } from "./http/cors-credentials.ts";
import { httpCorsMaxAge } from "./http/cors-max-age.ts";
import { httpCorsValue } from "./http/cors-value.ts";
import { httpDefaultPath } from "./http/default-path.ts";
import { httpDefaultRoute } from "./http/default-route.ts";
import { httpMapJsonpath } from "./http/map-jsonpath.ts";
import { httpMapReserved } from "./http/map-reserved.ts";
import { httpMapStatusRange } from "./http/map-status-range.ts";
import { intAwsArn } from "./int/aws-arn.ts";
import { intAwsProxyHttp } from "./int/aws-proxy-http.ts";
import { intAwsProxyTarget } from "./int/aws-proxy-target.ts";
import { intCacheKey } from "./int/cache-key.ts";
import { intConnectionId } from "./int/connection-id.ts";
import { intCredentials } from "./int/credentials.ts";
import { intEnum } from "./int/enum.ts";
import { intHeadersRequestDrop } from "./int/headers-request-drop.ts";
import { intHeadersResponseRemap } from "./int/headers-response-remap.ts";
import { intHttpPort } from "./int/http-port.ts";
import { intHttpUri } from "./int/http-uri.ts";
import { intLambdaPost } from "./int/lambda-post.ts";
import { intMethodRequired } from "./int/method-required.ts";
import { intMockStatus } from "./int/mock-status.ts";
import { intNoResponse } from "./int/no-response.ts";
import { intNonproxyDefault } from "./int/nonproxy-default.ts";
import { intPayloadVersion } from "./int/payload-version.ts";
import { intPrivateStagePath } from "./int/private-stage-path.ts";
import { intServiceMethod } from "./int/service-method.ts";
import { intServiceRole } from "./int/service-role.ts";
import { intStream } from "./int/stream.ts";
import { intSubtypeParams } from "./int/subtype-params.ts";
import { intTimeout } from "./int/timeout.ts";
import { intTlsInsecure } from "./int/tls-insecure.ts";
import { intUriVariable } from "./int/uri-variable.ts";
import { intVpclinkId } from "./int/vpclink-id.ts";
import { intVpclinkTarget } from "./int/vpclink-target.ts";
import { intVpclinkVersion } from "./int/vpclink-version.ts";
import { integrationCount } from "./integration/count.ts";
import { kwDefault } from "./kw/default.ts";
import { kwDiscriminator } from "./kw/discriminator.ts";
import { kwEnumDuplicate } from "./kw/enum-duplicate.ts";
import { kwExample } from "./kw/example.ts";
import { kwExclusiveMinimum } from "./kw/exclusive-minimum.ts";
import { kwIntFormat } from "./kw/int-format.ts";
import { kwLaterDrafts } from "./kw/later-drafts.ts";
import { kwLeftOut } from "./kw/left-out.ts";
import { kwMinMaxItems } from "./kw/min-max-items.ts";
import { kwNullable } from "./kw/nullable.ts";
import { kwOneOf } from "./kw/one-of.ts";
import { kwReadOnly } from "./kw/read-only.ts";
import { kwRewritten } from "./kw/rewritten.ts";
import { mapIllegalHeader } from "./map/illegal-header.ts";
import { mapInvalid } from "./map/invalid.ts";
import { mapRouteRequest } from "./map/route-request.ts";
import { mapUndeclared } from "./map/undeclared.ts";
import { methodNoIntegration } from "./method/no-integration.ts";
import { methodSet } from "./method/set.ts";
import { modelName } from "./model/name.ts";
import { modelNameEmpty } from "./model/name-empty.ts";
import { modelNoSchema } from "./model/no-schema.ts";
import { modelSchemaEmpty } from "./model/schema-empty.ts";
import { paramAttrs } from "./param/attrs.ts";
import { paramCookie } from "./param/cookie.ts";
import { paramFormdata } from "./param/formdata.ts";
import { paramNameChars } from "./param/name-chars.ts";
import { paramNameUnique } from "./param/name-unique.ts";
import { paramStyle } from "./param/style.ts";
import { parseIssue } from "./parse/issue.ts";
import { pathCase } from "./path/case.ts";
import { pathCount } from "./path/count.ts";
import { pathDuplicate } from "./path/duplicate.ts";
import { pathEmptySegment } from "./path/empty-segment.ts";
import { pathGreedyLast } from "./path/greedy-last.ts";
import { pathLeadingSlash } from "./path/leading-slash.ts";
import { pathParamMissingInPath } from "./path/param-missing-in-path.ts";
import { pathParamPartial } from "./path/param-partial.ts";
import { pathParamSibling } from "./path/param-sibling.ts";
import { pathParamUndeclared } from "./path/param-undeclared.ts";
import { pathReserved } from "./path/reserved.ts";
import { pathSegmentChars } from "./path/segment-chars.ts";
import { pathTrailingSlash } from "./path/trailing-slash.ts";
import { policyAnyVpc } from "./policy/any-vpc.ts";
import { policyHostBits } from "./policy/host-bits.ts";
import { policyIpRange } from "./policy/ip-range.ts";
import { policyNobodyThere } from "./policy/nobody-there.ts";
import { policyPublicVpc } from "./policy/public-vpc.ts";
import { policyUnsigned } from "./policy/unsigned.ts";
import { reqParamsString } from "./req/params-string.ts";
import { responseDefault } from "./response/default.ts";
import { responsePattern } from "./response/pattern.ts";
import { responseStatus } from "./response/status.ts";
import { responseStatusMissing } from "./response/status-missing.ts";
import { responseUndeclared } from "./response/undeclared.ts";
import { responseWildcard } from "./response/wildcard.ts";
import { routeCount } from "./route/count.ts";
import { schemaFormatOdd } from "./schema/format-odd.ts";
import { schemaPattern } from "./schema/pattern.ts";
import { secApikeyName } from "./sec/apikey-name.ts";
import { secArnLength } from "./sec/arn-length.ts";
import { secAudienceCount } from "./sec/audience-count.ts";
import { secAuthNone } from "./sec/auth-none.ts";
import { secAuthorizerCount } from "./sec/authorizer-count.ts";
import { secAuthorizerMissing } from "./sec/authorizer-missing.ts";
import { secAuthorizerUri } from "./sec/authorizer-uri.ts";
import { secAuthorizerVersion } from "./sec/authorizer-version.ts";
import { secIdentitySource } from "./sec/identity-source.ts";
import { secJwtAudience } from "./sec/jwt-audience.ts";
import { secJwtOpenidReachable } from "./sec/jwt-openid-reachable.ts";
import { secJwtRest } from "./sec/jwt-rest.ts";
import { secMultiple } from "./sec/multiple.ts";
import { secMultipleRest } from "./sec/multiple-rest.ts";
import { secOldPlace } from "./sec/old-place.ts";
import { secOpenProxy } from "./sec/open-proxy.ts";
import { secPolicyInvalid } from "./sec/policy-invalid.ts";
import { secPolicyLength } from "./sec/policy-length.ts";
import { secPrivatePolicy } from "./sec/private-policy.ts";
import { secRequestIdentity } from "./sec/request-identity.ts";
import { secRootDocVsReal } from "./sec/root-doc-vs-real.ts";
import { secSchemeUndefined } from "./sec/scheme-undefined.ts";
import { secScopesAuthtype } from "./sec/scopes-authtype.ts";
import { secScopesCount } from "./sec/scopes-count.ts";
import { secSimpleResponsesVersion } from "./sec/simple-responses-version.ts";
import { secTokenPattern } from "./sec/token-pattern.ts";
import { secTtl } from "./sec/ttl.ts";
import { secTypeHttp } from "./sec/type-http.ts";
import { secTypeMismatch } from "./sec/type-mismatch.ts";
import { secTypeRest } from "./sec/type-rest.ts";
import { secUserPoolArn } from "./sec/user-pool-arn.ts";
import { secWsAuthorizer } from "./sec/ws-authorizer.ts";
import { secWsConnectOnly } from "./sec/ws-connect-only.ts";
import { secWsHeader } from "./sec/ws-header.ts";
import { secWsIdentitySource } from "./sec/ws-identity-source.ts";
import { secWsJwt } from "./sec/ws-jwt.ts";
import { secWsOpen } from "./sec/ws-open.ts";
import { stageAccessLogFormat } from "./stage/access-log-format.ts";
import { stageAccessLogVariable } from "./stage/access-log-variable.ts";
import { stageCachedParameters } from "./stage/cached-parameters.ts";
import { stageCanaryWithoutStable } from "./stage/canary-without-stable.ts";
import { stageCount } from "./stage/count.ts";
import { stageDataTrace } from "./stage/data-trace.ts";
import { stageDeploymentChoice } from "./stage/deployment-choice.ts";
import { stageDocumentationVersionEmpty } from "./stage/documentation-version-empty.ts";
import { stageLogDestination } from "./stage/log-destination.ts";
import { stageName } from "./stage/name.ts";
import { stageNameTaken } from "./stage/name-taken.ts";
import { stageTags } from "./stage/tags.ts";
import { stageUnknownRoute } from "./stage/unknown-route.ts";
import { stageVariables } from "./stage/variables.ts";
import { templateApostrophe } from "./template/apostrophe.ts";
import { templateBareIf } from "./template/bare-if.ts";
import { templateBareParameter } from "./template/bare-parameter.ts";
import { templateConstantCondition } from "./template/constant-condition.ts";
import { templateContentType } from "./template/content-type.ts";
import { templateForeach } from "./template/foreach.ts";
import { templateFormSpace } from "./template/form-space.ts";
import { templateJsonInQuotes } from "./template/json-in-quotes.ts";
import { templateJsonPath } from "./template/json-path.ts";
import { templateLongList } from "./template/long-list.ts";
import { templateMapAsText } from "./template/map-as-text.ts";
import { templateOverrideTwice } from "./template/override-twice.ts";
import { templatePartialFailure } from "./template/partial-failure.ts";
import { templatePathNotInSchema } from "./template/path-not-in-schema.ts";
import { templateProtocol } from "./template/protocol.ts";
import { templateProxy } from "./template/proxy.ts";
import { templateRawAnswer } from "./template/raw-answer.ts";
import { templateRawInput } from "./template/raw-input.ts";
import { templateReflection } from "./template/reflection.ts";
import { templateRefusedDirective } from "./template/refused-directive.ts";
import { templateResponseModel } from "./template/response-model.ts";
import { templateResult } from "./template/result.ts";
import { templateSize } from "./template/size.ts";
import { templateSyntax } from "./template/syntax.ts";
import { templateTrailingComma } from "./template/trailing-comma.ts";
import { templateUndefinedVariable } from "./template/undefined-variable.ts";
import { templateUnencodedForm } from "./template/unencoded-form.ts";
import { templateUnknownMember } from "./template/unknown-member.ts";
import { usagePlanKeyLimits } from "./usage-plan/key-limits.ts";
import { usagePlanMethodCount } from "./usage-plan/method-count.ts";
import { usagePlanNoKeyRequired } from "./usage-plan/no-key-required.ts";
import { usagePlanUnknownMethod } from "./usage-plan/unknown-method.ts";
import { validatorName } from "./validator/name.ts";
import { validatorUndefined } from "./validator/undefined.ts";
import { vpcLinkKind } from "./vpc-link/kind.ts";
import { vpcLinkSubnetCount } from "./vpc-link/subnet-count.ts";
import { vpcLinkUnused } from "./vpc-link/unused.ts";
import { wafManagedRules } from "./waf/managed-rules.ts";
import { wsAnswerId } from "./ws/answer-id.ts";
import { wsConfirmation } from "./ws/confirmation.ts";
import { wsConnectParameters } from "./ws/connect-parameters.ts";
import { wsCorrelation } from "./ws/correlation.ts";
import { wsKeepAlive } from "./ws/keep-alive.ts";
import { wsLifecycle } from "./ws/lifecycle.ts";
import { wsNoIntegration } from "./ws/no-integration.ts";
import { wsNoMatch } from "./ws/no-match.ts";
import { wsPushName } from "./ws/push-name.ts";
import { wsRouteKey } from "./ws/route-key.ts";
import { wsRouteMember } from "./ws/route-member.ts";
import { wsRouteUnnamed } from "./ws/route-unnamed.ts";
import { wsSettings } from "./ws/settings.ts";
import { wsTemplateKey } from "./ws/template-key.ts";

/** Every rule, in the order of their codes. */
export const rules: readonly Rule[] = [
  bodyPrimitiveResponse,
  configForm,
  configOverridden,
  configRepeated,
  configTag,
  configTextForList,
  configUnknownOperation,
  configUnknownService,
  corsAnyOriginCredentials,
  corsProxyResponse,
  corsSeveralOrigins,
  docDeprecated,
  docDescriptionEmpty,
  docDescriptionLimits,
  docOperationIdUnique,
  docPart,
  docPartsCount,
  docResponseRef,
  docServers,
  docServersMany,
  docSize,
  docValueType,
  docVersionHttp,
  docVersionRest,
  docWebhooks,
  domainAccessList,
  domainCertificate,
  domainEdgeCertificateMade,
  domainEdgeCertificateRegion,
  domainEdgePath,
  domainExecuteApiOpen,
  domainExecuteApiReachable,
  domainLeadsNowhere,
  domainMutualTlsType,
  domainPathCount,
  domainPrivate,
  domainPrivateRecord,
  domainRepeated,
  domainRuleConditions,
  domainRuleCount,
  domainRuleShadowed,
  domainStage,
  domainStripNothing,
  endpointIpAddressType,
  endpointModeWithoutPolicy,
  endpointPolicyMode,
  endpointPrivateAddress,
  endpointTypes,
  endpointVpcEndpointsType,
  extBinaryMediaType,
  extCompressionSize,
  extEnum,
  extMisplaced,
  extUnknown,
  gatewayResponseTemplate,
  gatewayResponseType,
  httpCorsCredentials,
  httpCorsMaxAge,
  httpCorsValue,
  httpDefaultPath,
  httpDefaultRoute,
  httpMapJsonpath,
  httpMapReserved,
  httpMapStatusRange,
  intAwsArn,
  intAwsProxyHttp,
  intAwsProxyTarget,
  intCacheKey,
  intConnectionId,
  intCredentials,
  intEnum,
  intHeadersRequestDrop,
  intHeadersResponseRemap,
  intHttpPort,
  intHttpUri,
  intLambdaPost,
  intMethodRequired,
  intMockStatus,
  intNoResponse,
  intNonproxyDefault,
  intPayloadVersion,
  intPrivateStagePath,
  intServiceMethod,
  intServiceRole,
  intStream,
  intSubtypeParams,
  intTimeout,
  intTlsInsecure,
  intUriVariable,
  intVpclinkId,
  intVpclinkTarget,
  intVpclinkVersion,
  integrationCount,
  kwDefault,
  kwDiscriminator,
  kwEnumDuplicate,
  kwExample,
  kwExclusiveMinimum,
  kwIntFormat,
  kwLaterDrafts,
  kwLeftOut,
  kwMinMaxItems,
  kwNullable,
  kwOneOf,
  kwReadOnly,
  kwRewritten,
  mapIllegalHeader,
  mapInvalid,
  mapRouteRequest,
  mapUndeclared,
  methodNoIntegration,
  methodSet,
  modelName,
  modelNameEmpty,
  modelNoSchema,
  modelSchemaEmpty,
  paramAttrs,
  paramCookie,
  paramFormdata,
  paramNameChars,
  paramNameUnique,
  paramStyle,
  parseIssue,
  pathCase,
  pathCount,
  pathDuplicate,
  pathEmptySegment,
  pathGreedyLast,
  pathLeadingSlash,
  pathParamMissingInPath,
  pathParamPartial,
  pathParamSibling,
  pathParamUndeclared,
  pathReserved,
  pathSegmentChars,
  pathTrailingSlash,
  policyAnyVpc,
  policyHostBits,
  policyIpRange,
  policyNobodyThere,
  policyPublicVpc,
  policyUnsigned,
  reqParamsString,
  responseDefault,
  responsePattern,
  responseStatus,
  responseStatusMissing,
  responseUndeclared,
  responseWildcard,
  routeCount,
  schemaFormatOdd,
  schemaPattern,
  secApikeyName,
  secArnLength,
  secAudienceCount,
  secAuthNone,
  secAuthorizerCount,
  secAuthorizerMissing,
  secAuthorizerUri,
  secAuthorizerVersion,
  secIdentitySource,
  secJwtAudience,
  secJwtOpenidReachable,
  secJwtRest,
  secMultiple,
  secMultipleRest,
  secOldPlace,
  secOpenProxy,
  secPolicyInvalid,
  secPolicyLength,
  secPrivatePolicy,
  secRequestIdentity,
  secRootDocVsReal,
  secSchemeUndefined,
  secScopesAuthtype,
  secScopesCount,
  secSimpleResponsesVersion,
  secTokenPattern,
  secTtl,
  secTypeHttp,
  secTypeMismatch,
  secTypeRest,
  secUserPoolArn,
  secWsAuthorizer,
  secWsConnectOnly,
  secWsHeader,
  secWsIdentitySource,
  secWsJwt,
  secWsOpen,
  stageAccessLogFormat,
  stageAccessLogVariable,
  stageCachedParameters,
  stageCanaryWithoutStable,
  stageCount,
  stageDataTrace,
  stageDeploymentChoice,
  stageDocumentationVersionEmpty,
  stageLogDestination,
  stageName,
  stageNameTaken,
  stageTags,
  stageUnknownRoute,
  stageVariables,
  templateApostrophe,
  templateBareIf,
  templateBareParameter,
  templateConstantCondition,
  templateContentType,
  templateForeach,
  templateFormSpace,
  templateJsonInQuotes,
  templateJsonPath,
  templateLongList,
  templateMapAsText,
  templateOverrideTwice,
  templatePartialFailure,
  templatePathNotInSchema,
  templateProtocol,
  templateProxy,
  templateRawAnswer,
  templateRawInput,
  templateReflection,
  templateRefusedDirective,
  templateResponseModel,
  templateResult,
  templateSize,
  templateSyntax,
  templateTrailingComma,
  templateUndefinedVariable,
  templateUnencodedForm,
  templateUnknownMember,
  usagePlanKeyLimits,
  usagePlanMethodCount,
  usagePlanNoKeyRequired,
  usagePlanUnknownMethod,
  validatorName,
  validatorUndefined,
  vpcLinkKind,
  vpcLinkSubnetCount,
  vpcLinkUnused,
  wafManagedRules,
  wsAnswerId,
  wsConfirmation,
  wsConnectParameters,
  wsCorrelation,
  wsKeepAlive,
  wsLifecycle,
  wsNoIntegration,
  wsNoMatch,
  wsPushName,
  wsRouteKey,
  wsRouteMember,
  wsRouteUnnamed,
  wsSettings,
  wsTemplateKey,
];
