import { lambda } from "../../../src/check/websocket-examples.ts";
import { made, ofIntegration, ofSetting, type Entry } from "./entry.ts";

/** Deploying, throttling, watching. */
export const operationEntries: Readonly<Record<string, Entry>> = {
  "Stage/route throttling": {
    made: [
      made("throttling", "ApiGatewayV2::Stage", {
        DefaultRouteSettings: { ThrottlingRateLimit: 100 },
        RouteSettings: { say: { ThrottlingRateLimit: 10 } },
      }),
    ],
  },
  "Test invocations": { outside: "Test invocation by the service" },
  Caching: {
    found: [
      ofSetting("stage/caching-http", "/stage/caching", { stage: { caching: { size: "0.5" } } }),
      ofIntegration("int/cache-http", "cacheKeyParameters", `${lambda}, cacheKeyParameters: [room]`),
    ],
  },
  "Manual deployments": {
    made: [made("manual-deployment", "ApiGatewayV2::Deployment", { ApiId: { Ref: "WebSocketApi" } })],
  },
  "Automatic deployments": { made: [made("automatic-deployment", "ApiGatewayV2::Stage", { AutoDeploy: true })] },
  "Canary releases": {
    found: [ofSetting("stage/canary-http", "/stage/canary", { stage: { canary: { percent: 10 } } })],
  },
  "Stage variables": { made: [made("stage-variables", "ApiGatewayV2::Stage", { StageVariables: {} })] },
  "CloudWatch metrics": {
    made: [
      made("alarms", "CloudWatch::Alarm", {
        Namespace: "AWS/ApiGateway",
        MetricName: "IntegrationLatency",
        Dimensions: [{ Name: "ApiId" }, { Name: "Stage" }],
      }),
    ],
  },
  "Detailed metrics": {
    made: [made("metrics", "ApiGatewayV2::Stage", { DefaultRouteSettings: { DetailedMetricsEnabled: true } })],
  },
  "Access logs to CloudWatch": { made: [made("access-logs", "ApiGatewayV2::Stage", { AccessLogSettings: {} })] },
  "Access logs to Firehose": {
    found: [
      ofSetting("stage/firehose-http", "/stage/accessLogs/firehose", {
        stage: { accessLogs: { firehose: { prefix: "logs/" } } },
      }),
    ],
  },
  "Execution logs": {
    made: [
      made("execution-logs", "ApiGatewayV2::Stage", {
        DefaultRouteSettings: { LoggingLevel: "INFO", DataTraceEnabled: true },
      }),
    ],
  },
  "X-Ray": { found: [ofSetting("stage/tracing-http", "/stage/tracing", { stage: { tracing: true } })] },
  "CloudTrail (control plane)": { made: [made("trail", "CloudTrail::Trail", { IsLogging: true })] },
  Alarms: { made: [made("alarms", "CloudWatch::Alarm", { ComparisonOperator: "GreaterThanThreshold" })] },
  "MCP target (Bedrock AgentCore Gateway)": { outside: "Target of an AgentCore gateway (MCP)" },
};
