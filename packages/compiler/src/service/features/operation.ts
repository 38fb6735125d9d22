import { on, usedFromOutside, type Feature } from "../feature.ts";
import { guide } from "../sources.ts";

const choice = guide("http-api-vs-rest");

/** Deploying, throttling, watching. */
export const operationFeatures: readonly Feature[] = [
  {
    name: "Automatic deployment",
    support: on("no", "yes", "yes"),
    source: guide("http-api-stages"),
    fixture: "automatic-deployment",
    finding: {
      code: "stage/auto-deploy-rest",
      severity: "warning",
      summary: "REST APIs have no automatic deployment; the template makes a new Deployment with each change.",
      consequence: "changes go live with the stack's next update only",
      help: { rest: "Take stage.autoDeploy out: the template makes a new Deployment whenever the API changes." },
    },
  },
  {
    name: "Native layout of the template",
    support: on("yes", "no", "no"),
    fixture: "native-layout",
    source: "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-api.html",
    finding: {
      code: "layout/native-http",
      severity: "warning",
      summary: "Only REST APIs have the native layout; HTTP APIs are described by a Body.",
      consequence: "the template has a Body",
      help: {
        http: "Take layout out, or compile for --type rest.",
        websocket: "Take layout out: WebSocket APIs have their own layout.",
      },
    },
  },
  {
    name: "Manual deployment",
    support: on("yes", "yes", "yes"),
    source: guide("http-api-stages"),
    fixture: "manual-deployment",
  },
  { name: "Several stages", support: on("yes", "yes", "yes"), source: guide("set-up-stages"), fixture: "stages" },
  {
    name: "Canary release",
    support: on("yes", "no", "no"),
    source: guide("canary-release"),
    fixture: "canary",
    finding: {
      code: "stage/canary-http",
      severity: "error",
      summary:
        "Only stages of REST APIs send a part of the requests to a new deployment; elsewhere all go there at once.",
      consequence: "all requests would go to the new deployment at once",
      help: {
        http: "Take canary out and release by weights of a Lambda alias or of DNS records, or compile for --type rest.",
        websocket: "Take canary out and release by weights of a Lambda alias or of DNS records.",
      },
    },
  },
  {
    name: "Stage variables",
    support: on("yes", "yes", "yes"),
    source: guide("stage-variables"),
    fixture: "stage-variables",
  },
  {
    name: "Throttling by stage and route",
    support: on("yes", "yes", "yes"),
    source: choice,
    fixture: "throttling",
  },
  {
    name: "Cache of a stage",
    support: on("yes", "no", "no"),
    source: guide("api-gateway-caching"),
    fixture: "caching",
    finding: {
      code: "stage/caching-http",
      severity: "warning",
      summary: "Only stages of REST APIs have a cache.",
      consequence: "every request reaches the back end",
      help: {
        http: "Take stage.caching out and cache in CloudFront or the back end, or compile for --type rest.",
        websocket: "Take stage.caching out and cache in the back end.",
      },
    },
  },
  {
    name: "Access logs to CloudWatch",
    support: on("yes", "yes", "yes"),
    source: guide("set-up-logging"),
    fixture: "access-logs",
  },
  {
    name: "Access logs to Firehose",
    support: on("yes", "no", "no"),
    source: guide("apigateway-logging-to-kinesis"),
    fixture: "access-logs-firehose",
    finding: {
      code: "stage/firehose-http",
      severity: "warning",
      summary: "Only stages of REST APIs log to Firehose; others log to CloudWatch.",
      consequence: "the lines go to CloudWatch Logs",
      help: {
        http: "Take firehose out and subscribe the stream to the log group, or compile for --type rest.",
        websocket: "Take firehose out and subscribe the stream to the log group.",
      },
    },
  },
  {
    name: "Execution logs",
    support: on("yes", "no", "yes"),
    source: guide("set-up-logging"),
    fixture: "execution-logs",
    finding: {
      code: "stage/execution-logs-http",
      severity: "warning",
      summary: "HTTP APIs have no execution logs: access logs with $context.integration.error tell what fails.",
      consequence: "nothing but the access log is written",
      help: { http: "Take stage.executionLogs out, or compile for --type rest." },
    },
  },
  {
    name: "CloudWatch metrics",
    support: on("yes", "yes", "yes"),
    notes: { rest: "4XXError, 5XXError …", http: "4xx, 5xx …", websocket: "ClientError, ExecutionError …" },
    source: guide("api-gateway-metrics-and-dimensions"),
    fixture: "metrics",
  },
  {
    name: "Alarms",
    support: on("yes", "yes", "yes"),
    source: guide("api-gateway-metrics-and-dimensions"),
    fixture: "alarms",
  },
  {
    name: "CloudTrail record of management events",
    support: on("yes", "yes", "yes"),
    source: guide("cloudtrail"),
    fixture: "trail",
  },
  {
    name: "X-Ray tracing",
    support: on("yes", "no", "no"),
    source: guide("apigateway-xray"),
    fixture: "tracing",
    finding: {
      code: "stage/tracing-http",
      severity: "warning",
      summary: "Only stages of REST APIs are traced by X-Ray.",
      consequence: "the stage isn't traced",
      help: {
        http: "Take stage.tracing out and trace in the function, or compile for --type rest.",
        websocket: "Take stage.tracing out and trace in the function.",
      },
    },
  },
  {
    name: "Client certificate for the back end",
    support: on("yes", "no", "yes"),
    source: guide("getting-started-client-side-ssl-authentication"),
    fixture: "client-certificate",
    finding: {
      code: "stage/client-certificate-http",
      severity: "warning",
      summary: "HTTP APIs show no client certificate to back ends.",
      consequence: "back ends that ask for the certificate refuse the gateway",
      help: { http: "Take stage.clientCertificate out and use a private integration, or compile for --type rest." },
    },
  },
  {
    name: "Documentation version of a stage",
    support: on("yes", "no", "no"),
    source: guide("api-gateway-documenting-api"),
    fixture: "documentation-version",
    finding: {
      code: "stage/documentation-version-http",
      severity: "info",
      summary: "Only REST APIs keep documentation, of which a stage can show a version.",
      consequence: "no version is made",
      help: {
        http: "Take stage.documentationVersion out, or compile for --type rest.",
        websocket: "Take stage.documentationVersion out.",
      },
    },
  },
  { name: "Test invocation by the service", support: on("yes", "no", "no"), source: choice, unseen: usedFromOutside },
  { name: "SDK generated by the service", support: on("yes", "no", "no"), source: choice, unseen: usedFromOutside },
  {
    name: "Developer portal",
    support: on("yes", "no", "no"),
    changedOn: "2025-11",
    source: choice,
    unseen: usedFromOutside,
  },
  {
    name: "Target of an AgentCore gateway (MCP)",
    support: on("yes", "no", "no"),
    changedOn: "2025-12-02",
    source: guide("mcp-server"),
    unseen: usedFromOutside,
  },
];
