import { on, type Feature } from "../feature.ts";
import { guide } from "../sources.ts";

const types = guide("api-gateway-api-integration-types");
const extension = guide("api-gateway-swagger-extensions-integration");

/** What can stand behind an operation. */
export const integrationFeatures: readonly Feature[] = [
  { name: "Lambda proxy", support: on("yes", "yes", "yes"), source: types, fixture: "lambda-proxy" },
  {
    name: "Lambda with templates",
    support: on("yes", "no", "yes"),
    source: guide("set-up-lambda-custom-integrations"),
    fixture: "lambda-templates",
    seenAs: "int/type-http",
  },
  {
    name: "HTTP proxy",
    support: on("yes", "yes", "yes"),
    source: types,
    fixture: "http-proxy",
  },
  {
    name: "HTTP with templates, AWS service actions, mock",
    support: on("yes", "no", "yes"),
    notes: { http: "ten service actions as integrationSubtype" },
    source: guide("http-api-develop-integrations"),
    fixture: "custom-integrations",
    finding: {
      code: "int/type-http",
      severity: "error",
      summary: "HTTP APIs have the integration types aws_proxy and http_proxy only.",
      consequence: "the import drops the integration and the operation fails",
      help: {
        http: "Use http_proxy, aws_proxy to a Lambda function, or aws_proxy with an integrationSubtype; x-amazon-apigateway-cors replaces OPTIONS mocks. Or compile for --type rest.",
      },
    },
  },
  {
    name: "Roles that allow what AWS service actions do",
    support: on("yes", "no", "yes"),
    notes: { http: "for integrationSubtype" },
    source: guide("permissions"),
    seenAs: "int/type-http",
    fixture: "service-roles",
  },
  {
    name: "First-class service integrations (integrationSubtype)",
    support: on("no", "yes", "no"),
    source: guide("http-api-develop-integrations-aws-services-reference"),
    fixture: "service-subtypes",
    finding: {
      code: "int/subtype-rest",
      severity: "error",
      summary: "integrationSubtype is for HTTP APIs only.",
      consequence: "integrationSubtype is ignored and the integration has no target",
      help: {
        rest: "Use type aws with the action's URI (arn:aws:apigateway:{region}:sqs:action/SendMessage) and a request template, or compile for --type http.",
        websocket: "Use type aws with the action's URI and a request template.",
      },
    },
  },
  {
    name: "Shared integrations in components",
    support: on("no", "yes", "no"),
    source: guide("api-gateway-extensions-integrations"),
    fixture: "shared-integrations",
    finding: {
      code: "int/reference-rest",
      severity: "info",
      summary: "Only HTTP APIs share integrations by reference; elsewhere each operation gets its own copy.",
      consequence: "each operation gets its own copy",
      help: { rest: "Nothing to do.", websocket: "Nothing to do." },
    },
  },
  {
    name: "Response streaming",
    support: on("yes", "no", "no"),
    notes: { rest: "http_proxy and aws_proxy" },
    changedOn: "2025-11-19",
    source: guide("response-transfer-mode"),
    fixture: "response-streaming",
    finding: {
      code: "int/stream-http",
      severity: "warning",
      summary: "Only REST APIs stream responses.",
      consequence: "responses are buffered, and fail above 10 MB or 30 seconds",
      help: {
        http: "Take responseTransferMode out, or compile for --type rest.",
        websocket: "Take responseTransferMode out, and push parts by @connections.",
      },
    },
  },
  {
    name: "Private integration: Network Load Balancer",
    support: on("yes", "yes", "partial"),
    notes: { websocket: "by a VPC link V1" },
    source: guide("private-integration"),
    fixture: "private-integration",
  },
  {
    name: "VPC link V1: straight to a Network Load Balancer",
    support: on("yes", "no", "yes"),
    source: guide("set-up-private-integration"),
    fixture: "vpc-link-network",
    finding: {
      code: "vpc-link/network-http",
      severity: "error",
      summary: "HTTP APIs use VPC links V2 only, which lead into subnets.",
      consequence: "no integration can use the link",
      help: { http: "Say subnetIds and securityGroupIds instead of targetArn, and set uri to the ARN of a listener." },
    },
  },
  {
    name: "VPC link V2: into subnets",
    support: on("yes", "yes", "no"),
    source: guide("private-integration"),
    fixture: "private-integration",
    finding: {
      code: "vpc-link/subnets-websocket",
      severity: "error",
      summary: "WebSocket APIs use VPC links V1 only, which lead to a Network Load Balancer.",
      consequence: "no integration can use the link",
      help: {
        websocket: "Say targetArn, the ARN of a Network Load Balancer, instead of subnetIds and securityGroupIds.",
      },
    },
  },
  {
    name: "Private integration: Application Load Balancer",
    support: on("yes", "yes", "no"),
    changedOn: "2025-11-21",
    source: guide("private-integration"),
    fixture: "private-integration",
    seenAs: "int/vpclink-version",
  },
  {
    name: "Private integration: Cloud Map",
    support: on("no", "yes", "no"),
    source: guide("http-api-develop-integrations-private"),
    fixture: "cloud-map",
    seenAs: "int/vpclink-target",
  },
  {
    name: "Private integration by integrationTarget",
    support: on("yes", "no", "no"),
    changedOn: "2025-11-21",
    source: guide("private-integration"),
    fixture: "vpc-link-target",
    finding: {
      code: "int/private-target-http",
      severity: "error",
      summary: "integrationTarget is for REST APIs only.",
      consequence: "integrationTarget is ignored and the integration has no private target",
      help: {
        http: "Set uri to the ARN of the load balancer's listener and take integrationTarget out.",
        websocket: "Use a VPC link V1 to a Network Load Balancer.",
      },
    },
  },
  {
    name: "Server name to verify on private integrations",
    support: on("no", "yes", "no"),
    source: guide("api-gateway-extensions-integration-tls-config"),
    fixture: "vpc-link-listener",
    finding: {
      code: "int/server-name-rest",
      severity: "warning",
      summary: "tlsConfig.serverNameToVerify is for HTTP APIs only.",
      consequence: "serverNameToVerify is ignored",
      help: {
        rest: "Take serverNameToVerify out: a REST API verifies the host name of the uri.",
        websocket: "Take serverNameToVerify out.",
      },
    },
  },
  {
    name: "Response caching",
    support: on("yes", "no", "no"),
    source: guide("api-gateway-caching"),
    fixture: "caching",
    finding: {
      code: "int/cache-http",
      severity: "info",
      summary: "Only REST APIs cache responses.",
      consequence: "cache keys are left out and every request reaches the back end",
      help: {
        http: "Take cacheKeyParameters and cacheNamespace out, or compile for --type rest.",
        websocket: "Take cacheKeyParameters and cacheNamespace out.",
      },
    },
  },
  {
    name: "Integration timeout",
    support: on("yes", "yes", "yes"),
    notes: { rest: "29 s, more on request", http: "30 s", websocket: "29 s" },
    changedOn: "2024-06-04",
    source: extension,
    fixture: "integration-timeout",
  },
];
