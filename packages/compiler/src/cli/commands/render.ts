import type { Command } from "../command.ts";
import { commonOptions, questionOptions } from "../options.ts";

/** `apigw-compile render`. */
export const renderCommand: Command = {
  name: "render",
  summary: "Renders a mapping template of one operation as API Gateway would; calls nothing.",
  operands: "<document>[#LogicalId] <operation id> | <METHOD> <path>[?<query>] | <route key>",
  maxOperands: 3,
  options: [
    {
      name: "body",
      value: "<text>",
      description: "Body of the request, or the back end's answer; @file reads a file, @- standard input",
    },
    { name: "header", value: "<name: value>", description: "Header of the request; may be given several times" },
    { name: "query", value: "<name=value>", description: "Query parameter; may be given several times" },
    { name: "path", value: "<name=value>", description: "Path parameter; may be given several times" },
    { name: "stage-variable", value: "<name=value>", description: "Stage variable; may be given several times" },
    {
      name: "context",
      value: "<json>",
      description: "Members of $context, beside those of a test; @file reads a file",
    },
    {
      name: "input",
      value: "<file>",
      description: "JSON or YAML with body, header, query, path, stageVariables and context; options go before it",
    },
    {
      name: "response",
      value: "<said>",
      description:
        "Render the response instead, to this status code or error message of the back end; the request is rendered before it",
    },
    {
      name: "media",
      value: "<type>",
      description: "Which template: like a Content-Type, for responses an Accept, or the key of a WebSocket API",
    },
    { name: "trace", description: "Say on stderr what each reference was" },
    {
      name: "format",
      value: "<format>",
      choices: ["text", "json"],
      description:
        "text: what was rendered, and no more, on stdout; json: parameters, status, trace and problems too; default: text",
    },
    ...questionOptions,
    ...commonOptions,
  ],
  examples: [
    {
      line: `apigw-compile render openapi.yaml POST /orders --body '{"item":"tea"}'`,
      purpose: "What would the back end get?",
    },
    {
      line: "apigw-compile render openapi.yaml getOrder --path orderId=7 --response 404 --body @answer.json --trace",
      purpose: "And what the client, if the back end answers 404? What was each reference?",
    },
  ],
  run: async (args, terminal) => (await import("../run-render.ts")).runRender(args, terminal),
};
