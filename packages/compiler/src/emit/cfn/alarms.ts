import type { Api, HttpApi, RestApi } from "../../ir/api.ts";
import type { CfnJson } from "../../ir/cfn.ts";
import type { Alarms } from "../../ir/settings/alarms.ts";
import type { Stage } from "../../ir/settings/stage.ts";
import type { JsonObject } from "../../source/json.ts";
import { apiIds } from "./ids.ts";
import { compact, unlessEmpty } from "../../source/json-map.ts";
import type { CfnPart, Resource } from "./part.ts";
import { idForStage, stageId, stagesOf } from "./stage/stages.ts";
import { tagList } from "./tags.ts";
import { printValue } from "./value.ts";

const topicId = "GatewayAlarmTopic";
/** What metrics are added up over. */
export const periodSeconds = 60;

/**
 * Alarms about each stage, by the metrics of the API's type: REST APIs are known to CloudWatch by their name, HTTP APIs by their id,
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
    const perStage = stagesOf<RestApi | HttpApi>(api).flatMap((stage) => ofStage({ api, stage, wanted }));
    return { resources: [...printTopic(api, wanted), ...perStage] };
  },
};

/** A stage, and the alarms that are wanted about it. */
interface Watched {
  readonly api: RestApi | HttpApi;
  readonly stage: Stage;
  readonly wanted: Alarms;
}

function ofStage(watched: Watched): Resource[] {
  const { clientErrorPercent, serverErrorPercent, latencyMs, countAnomaly } = watched.wanted;
  const { clientError, serverError } = metricNames[watched.api.kind];
  return [
    ...(clientErrorPercent === undefined
      ? []
      : [share(watched, "GatewayClientErrorAlarm", clientError, clientErrorPercent)]),
    ...(serverErrorPercent === undefined
      ? []
      : [share(watched, "GatewayServerErrorAlarm", serverError, serverErrorPercent)]),
    ...(latencyMs === undefined ? [] : [latency(watched, latencyMs)]),
    ...(countAnomaly === undefined ? [] : [anomaly(watched, countAnomaly)]),
  ];
}

const metricNames = {
  rest: { clientError: "4XXError", serverError: "5XXError" },
  http: { clientError: "4xx", serverError: "5xx" },
} as const;

function dimensions({ api, stage }: Watched): JsonObject[] {
  const ofStage = { Name: "Stage", Value: { Ref: stageId(stage) } };
  return api.kind === "rest"
    ? [{ Name: "ApiName", Value: printValue(api.title) }, ofStage]
    : [{ Name: "ApiId", Value: { Ref: apiIds.http.api } }, ofStage];
}

/** The average of a metric that is 0 or 1 for each request is a share of them. */
function share(watched: Watched, prefix: string, metric: string, percent: number): Resource {
  return alarmOf(watched, prefix, {
    AlarmDescription: `More than ${percent} percent of the requests are answered by an error (${metric})`,
    Namespace: "AWS/ApiGateway",
    MetricName: metric,
    Dimensions: dimensions(watched),
    Statistic: "Average",
    Period: periodSeconds,
    Threshold: percent / 100,
    ComparisonOperator: "GreaterThanThreshold",
  });
}

function latency(watched: Watched, milliseconds: number): Resource {
  return alarmOf(watched, "GatewayLatencyAlarm", {
    AlarmDescription: `One request in a hundred takes longer than ${milliseconds} ms`,
    Namespace: "AWS/ApiGateway",
    MetricName: "Latency",
    Dimensions: dimensions(watched),
    ExtendedStatistic: "p99",
    // A hundredth of few requests says nothing.
    EvaluateLowSampleCountPercentile: "ignore",
    Period: periodSeconds,
    Threshold: milliseconds,
    ComparisonOperator: "GreaterThanThreshold",
  });
}

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Anomaly_Detection.html */
function anomaly(watched: Watched, deviations: number): Resource {
  return alarmOf(watched, "GatewayCountAlarm", {
    AlarmDescription: "Far more or fewer requests than is usual at this time",
    Metrics: [
      {
        Id: "count",
        MetricStat: {
          Metric: { Namespace: "AWS/ApiGateway", MetricName: "Count", Dimensions: dimensions(watched) },
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

function alarmOf({ api, stage, wanted }: Watched, prefix: string, about: JsonObject): Resource {
  return printAlarm(api, wanted, idForStage(prefix, stage), about);
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
