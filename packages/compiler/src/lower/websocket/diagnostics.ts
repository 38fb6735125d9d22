import type { DiagnosticDef } from "../../diagnostics/diagnostic.ts";

const guide = "https://docs.aws.amazon.com/apigateway/latest/developerguide/";
const overview = `${guide}apigateway-websocket-api-overview.html`;

/** A condition around a route or a part of it, which decides more than a value. */
export const conditionalRoute: DiagnosticDef<{ what: string; condition: string }> = {
  code: "ws/condition",
  severity: "error",
  concerns: ["cfn"],
  summary:
    "Conditions decide whether a route of a WebSocket API is there, and single values; $connect is always the same.",
  sources: [
    "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-conditions.html",
  ],
  message: ({ what, condition }) =>
    `${what} depends on the condition "${condition}", which is not supported on WebSocket APIs.`,
  help: () =>
    "Put the Fn::If around the whole route, with AWS::NoValue as its other branch, or on single values of the integration, such as its uri. Two ways to answer are two routes, each with a key of its own.",
};

/** Operations of a path that are not its one `post`. */
export const routeMethod: DiagnosticDef<{ method: string; isTaken: boolean }> = {
  code: "ws/one-post",
  severity: "warning",
  summary: "A route of a WebSocket API is the post operation of its path; messages have no methods.",
  sources: [overview],
  message: ({ method, isTaken }) =>
    isTaken
      ? `"${method}" is taken for the route: messages have no methods.`
      : `"${method}" is left out: the route is the post operation of its path, since messages have no methods.`,
  help: ({ isTaken }) =>
    isTaken ? "Write post instead." : "Give the operation a path of its own, with the route key it answers to.",
};

/** A push without a body. */
export const pushWithoutMessage: DiagnosticDef<{ name: string }> = {
  code: "ws/push-message",
  severity: "warning",
  summary: "A message that the back end pushes is described by the requestBody of a webhook's post operation.",
  sources: ["https://spec.openapis.org/oas/v3.1.1.html#fixed-fields"],
  message: ({ name }) => `"${name}" has no post operation with a requestBody, so that it is left out.`,
  help: () => "Describe the message under post.requestBody.content.application/json.",
};

/** An `x-async` that does not say who sends. */
export const asyncDirection: DiagnosticDef<object> = {
  code: "ws/direction",
  severity: "error",
  summary: "x-async says which way a message goes: client_to_server, server_to_client or bidirectional.",
  sources: ["https://aws.github.io/aws-pdk/developer_guides/type-safe-api/websocket_using_openapi.html"],
  message: () => "x-async has no direction that is known, so that the operation is taken for a route.",
  help: () => "Set direction to client_to_server, server_to_client or bidirectional.",
};

/** A response that no message is made of. */
export const unusedResponse: DiagnosticDef<{ name: string; status: string; reply: string | undefined }> = {
  code: "ws/response",
  severity: "warning",
  concerns: ["sdk", "docs"],
  summary: "Messages have no status: a route has one reply, and what is pushed has none.",
  sources: [`${guide}apigateway-websocket-api-route-response.html`],
  message: ({ name, status, reply }) =>
    reply === undefined
      ? `The content of the response "${status}" of ${name} is left out: nothing is answered by it.`
      : `The content of the response "${status}" of ${name} is left out: messages have no status, and its reply is "${reply}".`,
  help: ({ reply }) =>
    reply === undefined
      ? "Describe what a route answers under the response 200, and what the back end sends by itself under `webhooks`."
      : "If it can come instead, make it one of the `oneOf` of the reply's schema; if the back end pushes it, a webhook. Else take its content out.",
};

/** A payload format that HTTP APIs have. */
export const payloadVersion: DiagnosticDef<{ version: string }> = {
  code: "ws/payload-version",
  severity: "warning",
  summary: "Integrations of WebSocket APIs have the payload format version 1.0.",
  sources: [
    "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-integration.html",
    "https://github.com/hashicorp/terraform-provider-aws/issues/25280",
  ],
  message: ({ version }) =>
    `payloadFormatVersion "${version}" is left out: WebSocket APIs have one format, and refuse another.`,
  help: () => 'Take it out, or write "1.0": what functions are given of a message is the same.',
  fix: (_, at) => [{ op: "set", at, value: "1.0" }],
};

/** A regular expression without its slashes. */
export const responseKey: DiagnosticDef<{ pattern: string }> = {
  code: "ws/response-key",
  severity: "info",
  summary: "WebSocket APIs choose integration responses by $default, or by a regular expression between slashes.",
  sources: [`${guide}apigateway-websocket-api-integration-responses.html`],
  message: ({ pattern }) => `The key "${pattern}" is printed as "/${pattern}/".`,
  help: () => "Nothing to do, or put slashes around the regular expression.",
};

/** Every finding that lowering reports of WebSocket documents. */
export const webSocketDiagnostics: readonly DiagnosticDef<never>[] = [
  conditionalRoute,
  routeMethod,
  pushWithoutMessage,
  asyncDirection,
  unusedResponse,
  payloadVersion,
  responseKey,
];
