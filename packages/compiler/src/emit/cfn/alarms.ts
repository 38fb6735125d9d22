import type { Api, HttpApi, RestApi } from "../../ir/api.ts";
import type { CfnJson } from "../../ir/cfn.ts";
import type { Alarms } from "../../ir/settings/alarms.ts";
import type { JsonObject } from "../../source/json.ts";
import { apiIds } from "./ids.ts";
import { compact, unlessEmpty } from "./json-map.ts";
import type { CfnPart, Resource } from "./part.ts";
import { tagList } from "./tags.ts";
import { printValue } from "./value.ts";

const topicId = "GatewayAlarmTopic";
/** What metrics are added up over. */
export const periodSeconds = 60;

/**
 * Alarms about the stage, by the metrics of the API's type: REST APIs are known to CloudWatch by their name, HTTP APIs by their id,
 * and their metrics are called differently.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html,
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-metrics.html
 */
export const alarms: CfnPart<"rest" | "http"> = {
  feature: "alarms",
  apis: ["rest", "http"],
  emit: (api) => {
    const wanted = api.settings.alarms;
    if (wanted === undefined) return {};
    const { clientErrorPercent, serverErrorPercent, latencyMs, countAnomaly } = wanted;
    const made: (Resource | undefined)[] = [
      clientErrorPercent === undefined
        ? undefined
        : share(api, wanted, "GatewayClientErrorAlarm", metricNames[api.kind].clientError, clientErrorPercent),
      serverErrorPercent === undefined
        ? undefined
        : share(api, wanted, "GatewayServerErrorAlarm", metricNames[api.kind].serverError, serverErrorPercent),
      latencyMs === undefined ? undefined : latency(api, wanted, latencyMs),
      countAnomaly === undefined ? undefined : anomaly(api, wanted, countAnomaly),
    ];
    return { resources: [...printTopic(api, wanted), ...made.filter((resource) => resource !== undefined)] };
  },
};

const metricNames = {
  rest: { clientError: "4XXError", serverError: "5XXError" },
  http: { clientError: "4xx", serverError: "5xx" },
} as const;

function dimensions(api: RestApi | HttpApi): JsonObject[] {
  const stage = { Name: "Stage", Value: { Ref: apiIds[api.kind].stage } };
  return api.kind === "rest"
    ? [{ Name: "ApiName", Value: printValue(api.title) }, stage]
    : [{ Name: "ApiId", Value: { Ref: apiIds.http.api } }, stage];
}

/** The average of a metric that is 0 or 1 for each request is a share of them. */
function share(api: RestApi | HttpApi, wanted: Alarms, logicalId: string, metric: string, percent: number): Resource {
  return printAlarm(api, wanted, logicalId, {
    AlarmDescription: `More than ${percent} percent of the requests are answered by an error (${metric})`,
    Namespace: "AWS/ApiGateway",
    MetricName: metric,
    Dimensions: dimensions(api),
    Statistic: "Average",
    Period: periodSeconds,
    Threshold: percent / 100,
    ComparisonOperator: "GreaterThanThreshold",
  });
}

function latency(api: RestApi | HttpApi, wanted: Alarms, milliseconds: number): Resource {
  return printAlarm(api, wanted, "GatewayLatencyAlarm", {
    AlarmDescription: `One request in a hundred takes longer than ${milliseconds} ms`,
    Namespace: "AWS/ApiGateway",
    MetricName: "Latency",
    Dimensions: dimensions(api),
    ExtendedStatistic: "p99",
    // A hundredth of few requests says nothing.
    EvaluateLowSampleCountPercentile: "ignore",
    Period: periodSeconds,
    Threshold: milliseconds,
    ComparisonOperator: "GreaterThanThreshold",
  });
}

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Anomaly_Detection.html */
function anomaly(api: RestApi | HttpApi, wanted: Alarms, deviations: number): Resource {
  return printAlarm(api, wanted, "GatewayCountAlarm", {
    AlarmDescription: "Far more or fewer requests than is usual at this time",
    Metrics: [
      {
        Id: "count",
        MetricStat: {
          Metric: { Namespace: "AWS/ApiGateway", MetricName: "Count", Dimensions: dimensions(api) },
          Stat: "Sum",
          Period: periodSeconds,
        },
        ReturnData: true,
      },
      { Id: "usual", Expression: `ANOMALY_DETECTION_BAND(count, ${deviations})`, ReturnData: true },
    ],
    ThresholdMetricId: "usual",
    ComparisonOperator: "LessThanLowerOrGreaterThanUpperThreshold",
  });
}

/** An alarm about what `about` says, which tells who is to be told. */
export function printAlarm({ settings }: Api, wanted: Alarms, logicalId: string, about: JsonObject): Resource {
  return {
    logicalId,
    type: "AWS::CloudWatch::Alarm",
    properties: compact({
      ...about,
      EvaluationPeriods: wanted.minutes,
      // Without requests there is no metric.
      TreatMissingData: "notBreaching",
      AlarmActions: unlessEmpty(actions(wanted)),
      OKActions: unlessEmpty(actions(wanted)),
      Tags: tagList(settings.tags),
    }),
  };
}

function actions({ topic }: Alarms): CfnJson[] {
  if (topic === undefined) return [];
  return [topic.kind === "existing" ? printValue(topic.arn) : { Ref: topicId }];
}

/**
 * A topic of its own. Not encrypted with AWS's key for SNS, which alarms can't use:
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html
 */
export function printTopic({ settings }: Api, { topic }: Alarms): Resource[] {
  if (topic?.kind !== "made") return [];
  return [
    {
      logicalId: topicId,
      type: "AWS::SNS::Topic",
      properties: compact({
        Subscription: [{ Protocol: "email", Endpoint: printValue(topic.email) }],
        Tags: tagList(settings.tags),
      }),
    },
  ];
}
