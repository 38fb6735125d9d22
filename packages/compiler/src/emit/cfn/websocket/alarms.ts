import type { WebSocketApi } from "../../../ir/api.ts";
import type { Alarms } from "../../../ir/settings/alarms.ts";
import type { Stage } from "../../../ir/settings/stage.ts";
import type { JsonObject } from "../../../source/json.ts";
import { periodSeconds, printAlarm, printTopic } from "../alarms.ts";
import { apiIds } from "../ids.ts";
import type { CfnPart, Resource } from "../part.ts";
import { idForStage, stageId, stagesOf } from "../stage/stages.ts";

/**
 * Alarms about each stage of a WebSocket API, whose metrics are of its own: connections and messages are counted apart, and so are
 * errors of callers, of the gateway, and of back ends.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-logging.html
 */
export const webSocketAlarms: CfnPart<"websocket"> = {
  feature: "alarms",
  apis: ["websocket"],
  emit: (api) => {
    const wanted = api.settings.alarms;
    if (wanted === undefined) return {};
    const perStage = stagesOf<WebSocketApi>(api).flatMap((stage) => ofStage({ api, stage, wanted }));
    return { resources: [...printTopic(api, wanted), ...perStage] };
  },
};

/** A stage, and the alarms that are wanted about it. */
interface Watched {
  readonly api: WebSocketApi;
  readonly stage: Stage;
  readonly wanted: Alarms;
}

function ofStage(watched: Watched): Resource[] {
  const { clientErrorPercent, serverErrorPercent, latencyMs, countAnomaly } = watched.wanted;
  const made = [
    clientErrorPercent === undefined
      ? undefined
      : share(watched, "GatewayClientErrorAlarm", ["ClientError"], clientErrorPercent),
    serverErrorPercent === undefined
      ? undefined
      : share(watched, "GatewayServerErrorAlarm", ["ExecutionError", "IntegrationError"], serverErrorPercent),
    latencyMs === undefined ? undefined : latency(watched, latencyMs),
    countAnomaly === undefined ? undefined : anomaly(watched, countAnomaly),
  ];
  return made.filter((resource) => resource !== undefined);
}

function dimensions({ stage }: Watched): JsonObject[] {
  return [
    { Name: "ApiId", Value: { Ref: apiIds.websocket.api } },
    { Name: "Stage", Value: { Ref: stageId(stage) } },
  ];
}

function alarm({ api, stage, wanted }: Watched, prefix: string, about: JsonObject): Resource {
  return printAlarm(api, wanted, idForStage(prefix, stage), about);
}

/** Of all connections and messages of a minute, those that fail. */
function share(watched: Watched, prefix: string, metrics: readonly string[], percent: number): Resource {
  const errors = metrics.map((metric, index) => sum(watched, `errors${index}`, metric));
  const failed = metrics.map((_, index) => `FILL(errors${index}, 0)`).join(" + ");
  return alarm(watched, prefix, {
    AlarmDescription: `More than ${percent} percent of connections and messages fail (${metrics.join(", ")})`,
    Metrics: [
      ...errors,
      sum(watched, "connects", "ConnectCount"),
      sum(watched, "messages", "MessageCount"),
      { Id: "all", Expression: "FILL(connects, 0) + FILL(messages, 0)", ReturnData: false },
      { Id: "percent", Expression: `IF(all > 0, 100 * (${failed}) / all, 0)`, ReturnData: true },
    ],
    Threshold: percent,
    ComparisonOperator: "GreaterThanThreshold",
  });
}

function sum(watched: Watched, id: string, metric: string): JsonObject {
  return {
    Id: id,
    MetricStat: {
      Metric: { Namespace: "AWS/ApiGateway", MetricName: metric, Dimensions: dimensions(watched) },
      Stat: "Sum",
      Period: periodSeconds,
    },
    ReturnData: false,
  };
}

function latency(watched: Watched, milliseconds: number): Resource {
  return alarm(watched, "GatewayLatencyAlarm", {
    AlarmDescription: `Of a hundred messages the back ends need longer than ${milliseconds} ms for one`,
    Namespace: "AWS/ApiGateway",
    MetricName: "IntegrationLatency",
    Dimensions: dimensions(watched),
    ExtendedStatistic: "p99",
    // A hundredth of few messages says nothing.
    EvaluateLowSampleCountPercentile: "ignore",
    Period: periodSeconds,
    Threshold: milliseconds,
    ComparisonOperator: "GreaterThanThreshold",
  });
}

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Anomaly_Detection.html */
function anomaly(watched: Watched, deviations: number): Resource {
  return alarm(watched, "GatewayCountAlarm", {
    AlarmDescription: "Far more or fewer messages than is usual at this time",
    Metrics: [
      { ...sum(watched, "count", "MessageCount"), ReturnData: true },
      { Id: "usual", Expression: `ANOMALY_DETECTION_BAND(count, ${deviations})`, ReturnData: true },
    ],
    ThresholdMetricId: "usual",
    ComparisonOperator: "LessThanLowerOrGreaterThanUpperThreshold",
  });
}
