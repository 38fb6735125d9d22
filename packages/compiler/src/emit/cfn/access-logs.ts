import type { HttpApi, RestApi } from "../../ir/api.ts";
import type { CfnJson } from "../../ir/cfn.ts";
import { apiIds } from "./ids.ts";
import { compact } from "./json-map.ts";
import type { CfnPart } from "./part.ts";
import { tagList } from "./tags.ts";
import { printOptional } from "./value.ts";

/** The log group of a stage's access log. */
export const accessLogGroup: CfnPart<"rest" | "http"> = {
  feature: "access-logs",
  apis: ["rest", "http"],
  emit: (api) => {
    const logs = api.settings.stage.accessLogs;
    if (logs === undefined) return {};
    return {
      resources: [
        {
          logicalId: apiIds[api.kind].accessLogs,
          type: "AWS::Logs::LogGroup",
          properties: compact({
            // Groups of other names each need room in a resource policy of the account that is soon full:
            // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html
            LogGroupName: { "Fn::Sub": "/aws/vendedlogs/apigateway/${AWS::StackName}/access" },
            RetentionInDays: logs.retentionDays,
            KmsKeyId: printOptional(logs.kmsKeyArn),
            Tags: tagList(api.settings.tags),
          }),
        },
      ],
    };
  },
};

/** `AccessLogSetting` of a stage; undefined if access logs are off. */
export function accessLogSetting(api: RestApi | HttpApi): CfnJson | undefined {
  const logs = api.settings.stage.accessLogs;
  if (logs === undefined) return undefined;
  return {
    DestinationArn: { "Fn::GetAtt": [apiIds[api.kind].accessLogs, "Arn"] },
    Format: logs.format ?? defaultFormat(api.kind),
  };
}

/** Fields of both API types, as name of the log's field and of the $context variable. */
const commonFields = {
  requestId: "requestId",
  requestTime: "requestTime",
  ip: "identity.sourceIp",
  httpMethod: "httpMethod",
  path: "path",
  protocol: "protocol",
  status: "status",
  responseLength: "responseLength",
  responseLatency: "responseLatency",
  integrationStatus: "integration.integrationStatus",
  integrationLatency: "integration.latency",
  integrationError: "integration.error",
  authorizerError: "authorizer.error",
  errorMessage: "error.message",
  errorType: "error.responseType",
};

const restFields = {
  ...commonFields,
  extendedRequestId: "extendedRequestId",
  authorizerStatus: "authorizer.status",
  resourcePath: "resourcePath",
  validationError: "error.validationErrorString",
  wafStatus: "waf.status",
  xrayTraceId: "xrayTraceId",
};

const httpFields = { ...commonFields, routeKey: "routeKey" };

/**
 * One line of JSON. Every value is in quotes, since an absent one is logged as a bare `-`; what a client can put quotes into, such
 * as its user agent, is left out.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-variables-for-access-logging.html
 */
function defaultFormat(kind: "rest" | "http"): string {
  const fields = Object.entries(kind === "rest" ? restFields : httpFields);
  return JSON.stringify(Object.fromEntries(fields.map(([field, variable]) => [field, `$context.${variable}`])));
}
