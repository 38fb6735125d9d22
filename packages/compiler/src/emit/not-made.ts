import { everything, type DiagnosticDef } from "../diagnostics/diagnostic.ts";

/** Output that this version does not make of WebSocket APIs. */
export const notMade: DiagnosticDef<{ what: string }> = {
  code: "emit/not-made",
  severity: "info",
  concerns: everything,
  summary: "Some kinds of output are not made of WebSocket APIs by this version.",
  sources: ["https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api.html"],
  message: ({ what }) => `${what} is not made of WebSocket APIs by this version.`,
  help: () => "Nothing to do. Name what you want with --emit, such as --emit cfn,templates, to not hear of it.",
};
