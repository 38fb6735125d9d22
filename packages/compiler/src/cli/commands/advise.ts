import type { Command } from "../command.ts";
import { answerFormat, commonOptions, questionOptions } from "../options.ts";

/** `apigw-compile advise`. */
export const adviseCommand: Command = {
  name: "advise",
  summary: "Prints what the document would lose and gain as a REST, an HTTP and a WebSocket API, and which suits it.",
  operands: "<document>[#LogicalId]",
  maxOperands: 1,
  options: [answerFormat, ...questionOptions, ...commonOptions],
  examples: [
    { line: "apigw-compile advise openapi.yaml", purpose: "Could this REST API be a cheaper HTTP API?" },
    { line: "apigw-compile advise openapi.yaml --format json", purpose: "The same for a script" },
  ],
  run: async (args, terminal) => (await import("../run-advise.ts")).runAdvise(args, terminal),
};
