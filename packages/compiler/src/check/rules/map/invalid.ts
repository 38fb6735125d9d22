import type { ParameterMapping } from "../../../ir/integration.ts";
import { parseRestSource, parseRestTarget, type MappingSide } from "../../../mapping/expression.ts";
import { parseHttpTarget, parseHttpValue } from "../../../mapping/http-expression.ts";
import { parseWebSocketSource, parseWebSocketTarget } from "../../../mapping/websocket-expression.ts";
import type { ApiKind } from "../../../ir/api.ts";
import { guide } from "../../../service/sources.ts";
import { integrationsOf, isProxy } from "../../integrations.ts";
import { literal } from "../../literal.ts";
import type { Rule, RuleReport } from "../../rule.ts";
import { webSocketDocument } from "../../websocket-examples.ts";

/** Mapping expressions are ones the service can parse. */
export const mapInvalid: Rule<ApiKind, Params> = {
  code: "map/invalid",
  severity: "error",
  summary: "Parameter mappings are written in the expressions of the API type.",
  sources: [
    guide("request-response-data-mappings"),
    guide("http-api-parameter-mapping"),
    guide("websocket-api-data-mapping"),
  ],
  apis: ["rest", "http", "websocket"],
  message: ({ expression, role }) =>
    `"${expression}" is no mapping ${role} here: the service refuses it ("Invalid mapping expression specified").`,
  help: ({ allowed }) => `Write ${allowed}.`,

  bad: [
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-integration/requestParameters/integration.request.header.X-Id",
      apis: ["rest", "http"],
      yaml: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: GET
        payloadFormatVersion: "1.0"
        uri: https://example.com/pets
        requestParameters: { integration.request.header.X-Id: $context.requestId, append:header.x-id: $request.cookie.id }
`,
    },
    {
      at: "/paths/~1pets/post/x-amazon-apigateway-integration/requestParameters/MessageBody",
      apis: ["http"],
      yaml: `
paths:
  /pets:
    post:
      responses: { "200": { description: Queued } }
      x-amazon-apigateway-integration:
        type: aws_proxy
        integrationSubtype: SQS-SendMessage
        payloadFormatVersion: "1.0"
        credentials: arn:aws:iam::123456789012:role/pets
        requestParameters:
          QueueUrl: https://sqs.eu-west-1.amazonaws.com/123456789012/pets
          MessageBody: $request.payload
`,
    },
    {
      at: "/paths/~1send/post/x-amazon-apigateway-integration/requestParameters/integration.request.header.X-Id",
      apis: ["websocket"],
      yaml: webSocketExample("integration.request.header.X-Id: $request.body.id"),
    },
    {
      at: "/paths/~1send/post/x-amazon-apigateway-integration/requestParameters/integration.request.body.room",
      apis: ["websocket"],
      yaml: webSocketExample("integration.request.body.room: route.request.body.room"),
    },
  ],
  good: [
    {
      apis: ["websocket"],
      yaml: webSocketExample(
        "integration.request.header.X-Id: context.connectionId, integration.request.querystring.room: route.request.body.room",
      ),
    },
    {
      apis: ["rest", "http"],
      yaml: `
paths:
  /pets:
    get:
      parameters: [{ name: page, in: query, schema: { type: string } }]
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: GET
        payloadFormatVersion: "1.0"
        uri: https://example.com/pets
`,
    },
  ],

  check(api, report) {
    if (api.kind === "http") {
      for (const { kind, requestParameters, responses } of integrationsOf(api)) {
        // The keys of a subtype are parameters of its action.
        if (kind !== "subtype") judgeHttpTargets(requestParameters, "request", report);
        judgeHttpSources(requestParameters, "request", report);
        for (const { parameters } of responses) {
          judgeHttpTargets(parameters, "response", report);
          judgeHttpSources(parameters, "response", report);
        }
      }
      return;
    }
    const judge = api.kind === "rest" ? judgeRest : judgeWebSocket;
    for (const integration of integrationsOf(api)) {
      judge(integration.requestParameters, "request", report);
      if (isProxy(integration)) continue;
      for (const { parameters } of integration.responses) judge(parameters, "response", report);
    }
    if (api.kind === "websocket") return;
    for (const { parameters } of api.gatewayResponses) judgeRest(parameters, "gatewayResponse", report);
  },
};

interface Params {
  readonly expression: string;
  readonly role: "target" | "source";
  readonly allowed: string;
}

const restTargets: Readonly<Record<MappingSide, string>> = {
  request: "integration.request.header|querystring|path.{name}",
  response: "method.response.header.{name}",
  gatewayResponse: "gatewayresponse.header.{name}",
};

const restSources: Readonly<Record<MappingSide, string>> = {
  request:
    "method.request.header|querystring|path.{name}, method.request.body, context.{name}, stageVariables.{name} or 'text' in single quotes",
  response:
    "integration.response.header.{name}, integration.response.body, context.{name}, stageVariables.{name} or 'text' in single quotes",
  gatewayResponse:
    "method.request.header|querystring|path.{name}, context.{name}, stageVariables.{name} or 'text' in single quotes",
};

function judgeRest(mappings: readonly ParameterMapping[], side: MappingSide, report: RuleReport<Params>): void {
  for (const { target, source, origin } of mappings) {
    if (parseRestTarget(target, side) === undefined) {
      report(origin, { expression: target, role: "target", allowed: restTargets[side] });
    }
    const expression = literal(source);
    if (expression !== undefined && parseRestSource(expression, side) === undefined) {
      report(origin, { expression, role: "source", allowed: restSources[side] });
    }
  }
}

const webSocketTargets = { request: restTargets.request, response: "route.response.header.{name}" };

const webSocketSources = {
  request:
    "route.request.body.{path}, context.{name}, stageVariables.{name}, 'text' in single quotes or, on $connect, route.request.header|querystring.{name}",
  response: restSources.response,
};

function judgeWebSocket(
  mappings: readonly ParameterMapping[],
  side: "request" | "response",
  report: RuleReport<Params>,
): void {
  for (const { target, source, origin } of mappings) {
    if (parseWebSocketTarget(target, side) === undefined)
      report(origin, { expression: target, role: "target", allowed: webSocketTargets[side] });
    const expression = literal(source);
    if (expression !== undefined && parseWebSocketSource(expression, side) === undefined)
      report(origin, { expression, role: "source", allowed: webSocketSources[side] });
  }
}

const httpTargets = {
  request: "append|overwrite|remove:header|querystring.{name} or overwrite:path",
  response: "append|overwrite|remove:header.{name} or overwrite:statuscode",
};

const httpSources = {
  request:
    "$request.header|querystring|path.{name}, $request.body, $context.{name}, $stageVariables.{name} or plain text",
  response: "$response.header.{name}, $response.body, $context.{name}, $stageVariables.{name} or plain text",
};

function judgeHttpTargets(
  mappings: readonly ParameterMapping[],
  side: "request" | "response",
  report: RuleReport<Params>,
): void {
  for (const { target, origin } of mappings) {
    if (parseHttpTarget(target, side) === undefined)
      report(origin, { expression: target, role: "target", allowed: httpTargets[side] });
  }
}

function judgeHttpSources(
  mappings: readonly ParameterMapping[],
  side: "request" | "response",
  report: RuleReport<Params>,
): void {
  for (const { source, origin } of mappings) {
    const expression = literal(source);
    if (expression !== undefined && parseHttpValue(expression, side) === undefined)
      report(origin, { expression, role: "source", allowed: httpSources[side] });
  }
}

function webSocketExample(mappings: string): string {
  return webSocketDocument(
    `  /send: { post: { responses: {}, x-amazon-apigateway-integration: { type: http_proxy, httpMethod: POST, uri: https://example.com, requestParameters: { ${mappings} } } } }`,
  );
}
