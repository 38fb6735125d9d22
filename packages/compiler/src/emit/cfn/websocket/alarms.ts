import type { WebSocketApi } from "../../../ir/api.ts";
import type { Alarms } from "../../../ir/settings/alarms.ts";
import type { JsonObject } from "../../../source/json.ts";
import { periodSeconds, printAlarm, printTopic } from "../alarms.ts";
import { apiIds } from "../ids.ts";
import type { CfnPart, Resource } from "../part.ts";

/**
 * Alarms about the stage of a WebSocket API, whose metrics are of its own: connections and messages are counted apart, and so are
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
    const { clientErrorPercent, serverErrorPercent, latencyMs, countAnomaly } = wanted;
    const made = [
      clientErrorPercent === undefined
        ? undefined
        : share(api, wanted, "GatewayClientErrorAlarm", ["ClientError"], clientErrorPercent),
      serverErrorPercent === undefined
        ? undefined
        : share(api, wanted, "GatewayServerErrorAlarm", ["ExecutionError", "IntegrationError"], serverErrorPercent),
      latencyMs === undefined ? undefined : latency(api, wanted, latencyMs),
      countAnomaly === undefined ? undefined : anomaly(api, wanted, countAnomaly),
    ];
    return { resources: [...printTopic(api, wanted), ...made.filter((resource) => resource !== undefined)] };
  },
};

const dimensions: JsonObject[] = [
  { Name: "ApiId", Value: { Ref: apiIds.websocket.api } },
  { Name: "Stage", Value: { Ref: apiIds.websocket.stage } },
];

/** Of all connections and messages of a minute, those that fail. */
function share(
  api: WebSocketApi,
  wanted: Alarms,
  logicalId: string,
  metrics: readonly string[],
  percent: number,
): Resource {
  const errors = metrics.map((metric, index) => sum(`errors${index}`, metric));
  const failed = metrics.map((_, index) => `FILL(errors${index}, 0)`).join(" + ");
  return printAlarm(api, wanted, logicalId, {
    AlarmDescription: `More than ${percent} percent of connections and messages fail (${metrics.join(", ")})`,
    Metrics: [
      ...errors,
      sum("connects", "ConnectCount"),
      sum("messages", "MessageCount"),
      { Id: "all", Expression: "FILL(connects, 0) + FILL(messages, 0)", ReturnData: false },
      { Id: "percent", Expression: `IF(all > 0, 100 * (${failed}) / all, 0)`, ReturnData: true },
    ],
    Threshold: percent,
    ComparisonOperator: "GreaterThanThreshold",
  });
}

function sum(id: string, metric: string): JsonObject {
  return {
    Id: id,
    MetricStat: {
      Metric: { Namespace: "AWS/ApiGateway", MetricName: metric, Dimensions: dimensions },
      Stat: "Sum",
      Period: periodSeconds,
    },
    ReturnData: false,
  };
}

function latency(api: WebSocketApi, wanted: Alarms, milliseconds: number): Resource {
  return printAlarm(api, wanted, "GatewayLatencyAlarm", {
    AlarmDescription: `Of a hundred messages the back ends need longer than ${milliseconds} ms for one`,
    Namespace: "AWS/ApiGateway",
    MetricName: "IntegrationLatency",
    Dimensions: dimensions,
    ExtendedStatistic: "p99",
    // A hundredth of few messages says nothing.
    EvaluateLowSampleCountPercentile: "ignore",
    Period: periodSeconds,
    Threshold: milliseconds,
    ComparisonOperator: "GreaterThanThreshold",
  });
}

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Anomaly_Detection.html */
function anomaly(api: WebSocketApi, wanted: Alarms, deviations: number): Resource {
  return printAlarm(api, wanted, "GatewayCountAlarm", {
    AlarmDescription: "Far more or fewer messages than is usual at this time",
    Metrics: [
      { ...sum("count", "MessageCount"), ReturnData: true },
      { Id: "usual", Expression: `ANOMALY_DETECTION_BAND(count, ${deviations})`, ReturnData: true },
    ],
    ThresholdMetricId: "usual",
    ComparisonOperator: "LessThanLowerOrGreaterThanUpperThreshold",
  });
}
