import type { Integration } from "../../../ir/integration.ts";
import { guide } from "../../../service/sources.ts";
import { below } from "../../../source/origin.ts";
import { integrationsOf, isProxy } from "../../integrations.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";

/** Responses are streamed by proxy integrations, and by the function's own streaming path. */
export const intStream: Rule<"rest", { problem: string; fix: string }> = {
  code: "int/stream",
  severity: "error",
  summary: "Response streaming needs a proxy integration, and for Lambda the streaming invocation path.",
  sources: [guide("response-transfer-mode"), guide("response-streaming-lambda-configure")],
  apis: ["rest"],
  message: ({ problem }) => problem,
  help: ({ fix }) => fix,

  bad: [
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-integration/responseTransferMode",
      yaml: integration("http", "uri: https://example.com/pets"),
    },
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-integration/responseTransferMode",
      yaml: integration("aws_proxy", `uri: ${lambdaUri("2015-03-31", "invocations")}`),
    },
  ],
  good: [
    { yaml: integration("http_proxy", "uri: https://example.com/pets") },
    { yaml: integration("aws_proxy", `uri: ${lambdaUri("2021-11-15", "response-streaming-invocations")}`) },
  ],

  check(api, report) {
    for (const each of integrationsOf(api)) {
      const found = problemOf(each);
      if (found) report(below(each.origin, found.at), found);
    }
  },
};

function problemOf(integration: Integration): { at: string; problem: string; fix: string } | undefined {
  const streams = literal(integration.responseTransferMode) === "STREAM";
  if (streams && (!isProxy(integration) || integration.kind === "service")) {
    return {
      at: "responseTransferMode",
      problem: "Only http_proxy and aws_proxy integrations stream their responses: the service refuses STREAM here.",
      fix: "Use a proxy integration, or take responseTransferMode out.",
    };
  }
  const uri = integration.kind === "lambda" && integration.isProxy ? literal(integration.uri) : undefined;
  if (uri === undefined || !uri.includes(":lambda:path/")) return undefined;
  const isStreamingPath = uri.endsWith("/response-streaming-invocations");
  if (streams && !isStreamingPath) {
    return {
      at: "responseTransferMode",
      problem: "The function is invoked by a path that doesn't stream.",
      fix: "Write …:lambda:path/2021-11-15/functions/{function's ARN}/response-streaming-invocations.",
    };
  }
  if (streams || !isStreamingPath) return undefined;
  return {
    at: "uri",
    problem: "The function is invoked by the streaming path, but the integration doesn't stream.",
    fix: "Set responseTransferMode to STREAM, or write …/2015-03-31/functions/{function's ARN}/invocations.",
  };
}

function lambdaUri(version: string, end: string): string {
  return `arn:aws:apigateway:eu-west-1:lambda:path/${version}/functions/arn:aws:lambda:eu-west-1:123456789012:function:pets/${end}`;
}

function integration(type: string, uri: string): string {
  return `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        type: ${type}
        httpMethod: POST
        responseTransferMode: STREAM
        ${uri}
`;
}
